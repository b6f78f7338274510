#include "portal/data_page.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/address.hpp"
#include "portal/data_words.hpp"
#include "portal/edition_files.hpp"
#include "portal/edition_parts.hpp"
#include "portal/frame_words.hpp"
#include "portal/key_list.hpp"
#include "portal/prose.hpp"
#include "publish/file_list.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

base::LocalText text(char const* key) {
    return {data_words().in(base::Language::en, key), data_words().in(base::Language::es, key)};
}

std::string word(Asked const& asked, char const* key) {
    return data_words().in(asked.language, key);
}

/// Files with figures, as a list of HTML.
std::string data_files(Asked const& asked) {
    static constexpr char const* WANTED[] = {"data.csv",       "data.xlsx",    "data.json",
                                             "structure.json", "series.csv",   "rates.csv",
                                             "revisions.csv",  "lineage.json", "manifest.json"};
    std::string items;
    auto const& current = asked.current();
    for (auto const& file : publish::listed_files(current.view, asked.language, true)) {
        if (std::find(std::begin(WANTED), std::end(WANTED), file.name) == std::end(WANTED)) continue;
        items += "<li>" + link_html(edition_file_address(current.entry, file.name), file.name) + " <span>" +
                 base::escape_html(file.words) + "</span></li>\n";
    }
    return "<ul class=\"list file-list\">\n" + items + "</ul>";
}

std::string code_html(std::string const& line) {
    return "<p class=\"code sample\"><code>" + base::escape_html(line) + "</code></p>";
}

/// The part on the interface, with the query of an indicator as the example.
ProsePart interface_part(Asked const& asked, programme::Indicator const& indicator) {
    auto const& programme = asked.programme();
    auto const* flow = programme.dataflow(indicator.dataflow);
    std::string key = "A.*." + indicator.id;
    for (std::size_t i = 0; flow != nullptr && i < flow->dimensions.size(); ++i) key += "._T";
    auto const target =
        "/sdmx/3.0/data/dataflow/" + programme.agency + "/" + indicator.dataflow + "/" + programme.version + "/" + key;
    base::LocalText const words{data_words().in(base::Language::en, "api_words", {{"indicator", indicator.name.en}}),
                                data_words().in(base::Language::es, "api_words", {{"indicator", indicator.name.es}})};
    return {"api",
            text("api"),
            {words},
            {{address(asked, "/api"), word(asked, "to_api")},
             {"/dcat.jsonld", word(asked, "to_catalogue")},
             {address(asked, "/feed.atom"), word(asked, "to_feed")}},
            "<p class=\"sample\"><a class=\"code\" href=\"" + base::escape_html(target) + "\">" +
                base::escape_html(asked.settings.public_url + target) + "</a></p>"};
}

}  // namespace

http::Response data_page(Asked const& asked) {
    auto const& current = asked.current();
    std::vector<ProsePart> parts = {
        {"files",
         text("files"),
         {text("files_words")},
         {{edition_address(asked, current.entry.edition) + "#files", word(asked, "all_files")},
          {address(asked, "/edition"), word(asked, "all_editions")}},
         data_files(asked)},
        {"read",
         text("read"),
         {text("read_1"), text("read_2"), text("read_3")},
         {{address(asked, "/definitions"), word(asked, "to_definitions")}}},
        {"licence", text("licence"), {current.edition.programme.licence, text("licence_words")}},
        {"cite", text("cite"), {text("cite_words")}, {}, code_html(citation(asked, current))},
    };
    auto const leading = leading_indicators(asked, nullptr);
    auto const& all = asked.programme().indicators;
    if (!all.empty())
        parts.insert(parts.begin() + 2, interface_part(asked, leading.empty() ? all.front() : *leading.front()));
    Page page{"get-data",
              word(asked, "title"),
              word(asked, "subtitle"),
              prose_html(asked, word(asked, "title"), word(asked, "subtitle"), parts),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

}  // namespace cifra::portal
