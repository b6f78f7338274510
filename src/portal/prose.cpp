#include "portal/prose.hpp"

#include "portal/frame_words.hpp"

namespace cifra::portal {
namespace {

Data part_data(Asked const& asked, ProsePart const& part) {
    Data item;
    item.set("id", part.id);
    item.set("title", asked.in(part.title));
    auto paragraphs = data_list();
    for (auto const& paragraph : part.paragraphs) paragraphs << Data{"words", asked.in(paragraph)};
    item.set("paragraphs", paragraphs);
    auto links = data_list();
    for (auto const& link : part.links) {
        Data each;
        each.set("address", link.address);
        each.set("words", link.words);
        links << each;
    }
    item.set("has_links", Data{links.is_non_empty_list()});
    item.set("links", links);
    item.set("html", part.html);
    return item;
}

}  // namespace

std::string prose_html(Asked const& asked, std::string const& title, std::string const& subtitle,
                       std::vector<ProsePart> const& parts) {
    auto list = data_list();
    for (auto const& part : parts) list << part_data(asked, part);
    Data data;
    data.set("w", frame_words().data(asked.language));
    data.set("title", title);
    data.set("subtitle", subtitle);
    data.set("parts", list);
    return render("prose.mustache", data);
}

}  // namespace cifra::portal
