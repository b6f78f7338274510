#include "figure/infographic.hpp"

#include "figure/cover_page.hpp"
#include "figure/merged_notes.hpp"
#include "figure/section_page.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

/// Headings with a title of a page, with their places.
void collect_bookmarks(Node const& node, double y, int page, std::vector<Bookmark>& bookmarks) {
    y += node.offset.y;
    if (node.role == Role::heading && !node.title.empty() && !node.shapes.empty()) {
        auto const* line = std::get_if<TextLine>(&node.shapes.front());
        double const top = line == nullptr ? y : y + line->at.y - 2 * line->spans.front().style.size;
        bookmarks.push_back({node.title, page, std::max(0.0, top), node.level});
    }
    for (auto const& child : node.children) collect_bookmarks(child, y, page, bookmarks);
}

}  // namespace

Result<Document> infographic(Fonts const& fonts, release::ReleasedEdition const& edition,
                             std::vector<release::Note> const& notes, base::Language language) {
    auto const& programme = edition.programme;
    auto const merged = merged_notes(notes, programme.region);
    EditionSource const source{edition, merged, language};
    Document document;
    document.language = language;
    document.title = programme.short_name.in(language) + ": " + edition.title.in(language);
    document.author = programme.name.in(language);
    document.subject = edition.source.in(language);
    document.keywords = edition.id;
    document.prepared = edition.prepared;
    CIFRA_TRY(document.pages, cover_pages(source, fonts));
    for (auto const* section : release::sections_in_order(edition)) {
        for (auto const& flow : section_flows(source, *section, fonts)) {
            CIFRA_TRY(auto pages, fill_pages(flow, source, fonts, static_cast<int>(document.pages.size()) + 1));
            for (auto& page : pages) document.pages.push_back(std::move(page));
        }
    }
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        collect_bookmarks(document.pages[i].root, 0, static_cast<int>(i), document.bookmarks);
    return document;
}

}  // namespace cifra::figure
