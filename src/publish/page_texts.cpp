#include "publish/page_texts.hpp"

#include "publish/markdown.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::publish {

bool is_lead(release::ReleasedText const& text) {
    return text.role == "introduction" || text.role == "definition" || text.role == "scope";
}

Data text_items(release::ReleasedEdition const& edition, base::Language language, int heading,
                std::function<bool(release::ReleasedText const&)> const& wanted) {
    std::vector<release::ReleasedText const*> texts;
    for (auto const& text : edition.texts)
        if (wanted(text)) texts.push_back(&text);
    std::stable_sort(texts.begin(), texts.end(), [](auto const* a, auto const* b) {
        return std::tie(a->order, a->id) < std::tie(b->order, b->id);
    });
    auto items = data_list();
    for (auto const* text : texts) {
        Data item;
        item.set("title", text->title.in(language));
        item.set("html", markdown_html(text->markdown.in(language), heading + 1));
        item.set("text_id", "text-" + text->id);
        items << item;
    }
    return items;
}

Data texts_of(PageContext const& page, std::string const& section, int heading,
              std::function<bool(release::ReleasedText const&)> const& wanted) {
    return text_items(page.edition(), page.language, heading,
                      [&](auto const& text) { return text.section == section && wanted(text); });
}

void set_texts(Data& data, Data const& texts) {
    data.set("has_texts", texts.is_non_empty_list());
    data.set("texts", texts);
}

}  // namespace cifra::publish
