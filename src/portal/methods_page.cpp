#include "portal/methods_page.hpp"

#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/edition_files.hpp"
#include "portal/frame_words.hpp"
#include "portal/methods_words.hpp"
#include "portal/prose.hpp"
#include "publish/protection_page.hpp"
#include "release/coverage_share.hpp"
#include "release/regional_sum.hpp"

namespace cifra::portal {
namespace {

std::string word(Asked const& asked, char const* key) {
    return methods_words().in(asked.language, key);
}

void add_links(Asked const& asked, ProsePart& part) {
    auto const& entry = asked.current().entry;
    std::string const code = base::code_of(asked.language);
    if (part.id == "audit")
        part.links = {{edition_file_address(entry, "audit." + code + ".html"), word(asked, "to_audit")}};
    if (part.id == "protection")
        part.links = {
            {edition_file_address(entry, publish::protection_file(asked.language)), word(asked, "to_protection")}};
    if (part.id == "marks") part.links = {{address(asked, "/definitions#marks"), word(asked, "to_marks")}};
    if (part.id == "revisions")
        part.links = {{address(asked, "/edition"), frame_words().in(asked.language, "editions")},
                      {address(asked, "/compare"), frame_words().in(asked.language, "compare")}};
    if (part.id == "coverage")
        part.links = {{address(asked, "/country"), frame_words().in(asked.language, "countries")}};
}

}  // namespace

http::Response methods_page(Asked const& asked) {
    auto const& edition = asked.current().edition;
    auto parts = method_parts({.sums = release::is_assembled(edition),
                               .rates = release::knows_population(edition),
                               .secondary = edition.policy.secondary,
                               .threshold = edition.policy.threshold});
    for (auto& part : parts) add_links(asked, part);
    auto const title = word(asked, "title");
    auto const subtitle = word(asked, "subtitle");
    Page page{"methods",
              title,
              subtitle,
              prose_html(asked, title, subtitle, parts),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

}  // namespace cifra::portal
