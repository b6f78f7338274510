#include "portal/error_page.hpp"

#include "portal/address.hpp"
#include "portal/frame_words.hpp"
#include "portal/path_suggestion.hpp"
#include "portal/template.hpp"

namespace cifra::portal {
namespace {

std::string const& word(Asked const& asked, char const* key) {
    return frame_words().in(asked.language, key);
}

http::Response error_page(Asked const& asked, int status, std::string const& title, std::string const& words,
                          std::vector<PageLink> const& meant) {
    Data data;
    data.set("w", frame_words().data(asked.language));
    data.set("title", title);
    data.set("words", words);
    auto list = data_list();
    for (auto const& link : meant) {
        Data item;
        item.set("address", link.address);
        item.set("words", link.words);
        list << item;
    }
    data.set("has_meant", Data{!meant.empty()});
    data.set("meant", list);
    data.set("home", address(asked, "/"));
    Page page{"error", title, {}, render("error.mustache", data), {{address(asked, "/"), word(asked, "home")}}};
    page.for_search = false;
    auto response = page_response(asked, page, status);
    if (status >= 500) response.keep = http::Keep::never;
    return response;
}

}  // namespace

http::Response not_found_page(Asked const& asked, std::vector<PageLink> const& meant) {
    return error_page(asked, 404, word(asked, "not_found_title"), word(asked, "not_found"),
                      meant.empty() ? links_for_path(asked) : meant);
}

http::Response withdrawn_page(Asked const& asked, release::ReleaseEntry const* other) {
    PageLink there{address(asked, "/edition"), word(asked, "editions")};
    if (other != nullptr)
        there = {edition_address(asked, other->edition, other->version),
                 frame_words().in(asked.language, "withdrawn_other",
                                  {{"edition", other->edition}, {"version", std::to_string(other->version)}})};
    return error_page(asked, 410, word(asked, "withdrawn_title"), word(asked, "withdrawn"), {there});
}

http::Response bad_question_page(Asked const& asked, std::string const& words, std::vector<PageLink> const& meant) {
    return error_page(asked, 400, word(asked, "bad_title"), words, meant);
}

http::Response nothing_published_page(Asked const& asked) {
    return error_page(asked, 503, word(asked, "nothing_title"), word(asked, "nothing"), {});
}

http::Response broken_page(Asked const& asked) {
    return error_page(asked, 500, word(asked, "broken_title"), word(asked, "broken"), {});
}

}  // namespace cifra::portal
