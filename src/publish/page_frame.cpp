#include "publish/page_frame.hpp"

#include "publish/about_facts.hpp"
#include "publish/assets.hpp"
#include "publish/page_about.hpp"
#include "publish/page_words.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

Data language_links(PageFrame const& frame, base::Language language, std::vector<base::Language> const& published) {
    auto links = data_list();
    for (auto const other : base::LANGUAGES) {
        if (other == language || std::find(published.begin(), published.end(), other) == published.end()) continue;
        Data link;
        link.set("code", base::code_of(other));
        link.set("file", frame.name + "." + base::code_of(other) + ".html");
        link.set("words", word("this_page_in", other));
        links << link;
    }
    return links;
}

}  // namespace

Data words_data(base::Language language) {
    Data words;
    for (auto const& entry : page_words()) words.set(std::string(entry.key), entry.text.in(language));
    return words;
}

std::string page_html(PageFrame const& frame, release::ReleasedEdition const& edition, base::Language language,
                      std::vector<base::Language> const& published) {
    auto const& programme = edition.programme;
    Data data;
    data.set("w", words_data(language));
    data.set("lang", base::code_of(language));
    data.set("title", frame.title);
    data.set("description", frame.description);
    data.set("css", std::string(asset("page.css")) + frame.style);
    data.set("marks", std::string(asset("marks.svg")));
    data.set("programme_name", programme.name.in(language));
    data.set("short_name", programme.short_name.in(language));
    data.set("time_period", edition.time_period);
    data.set("languages", language_links(frame, language, published));
    data.set("main", frame.main);
    data.set("page_class", frame.name);
    data.set("contacts", contacts_html(programme, language));
    data.set("disclaimer", programme.disclaimer.in(language));
    data.set("licence", programme.licence.in(language));
    data.set("version", version_line(edition, language));
    return render("page.mustache", data);
}

}  // namespace cifra::publish
