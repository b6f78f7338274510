#include "figure/infographic.hpp"

#include "figure/cover_page.hpp"
#include "figure/merged_notes.hpp"
#include "figure/page_flow.hpp"
#include "figure/section_chapter.hpp"
#include "figure/standing_chapters.hpp"
#include "release/page_sections.hpp"

#include <algorithm>
#include <memory>

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

/// The chapters of the edition's sections in their order.
/// \param contents  Takes an entry for each section that has pages, page numbers still open.
Result<std::vector<Chapter>> chapters_of(EditionSource const& source, Colophon const& colophon, Fonts const& fonts,
                                         Contents const& contents) {
    std::vector<Chapter> chapters;
    std::optional<std::pair<std::size_t, programme::Section>> coalition;
    for (auto const& section : release::page_sections(source.edition)) {
        if (section.id == release::COALITION_SECTION) {
            coalition = {chapters.size(), section};
        } else if (section.id == release::COVERAGE_SECTION) {
            auto chapter = coverage_chapter(source, section, fonts);
            if (!chapter.variants.front().pieces.empty()) chapters.push_back(std::move(chapter));
        } else if (section.id == release::EVENTS_SECTION) {
            CIFRA_TRY(auto chapter, events_chapter(source, section, fonts));
            chapters.push_back(std::move(chapter));
        } else if (section.id == release::ABOUT_SECTION) {
            CIFRA_TRY(auto chapter, about_chapter(source, section, colophon, fonts));
            chapters.push_back(std::move(chapter));
        } else {
            CIFRA_TRY(auto some, section_chapters(source, section, fonts));
            for (auto& chapter : some) chapters.push_back(std::move(chapter));
        }
    }
    for (auto const& chapter : chapters)
        if (!chapter.id.empty())
            contents->push_back({chapter.section_name, chapter.headline, chapter_place(chapter.id), 0});
    if (!coalition) return chapters;
    CIFRA_TRY(auto chapter, coalition_chapter(source, coalition->second, contents, fonts));
    chapters.insert(chapters.begin() + static_cast<std::ptrdiff_t>(coalition->first), std::move(chapter));
    return chapters;
}

/// The pages after the title page.
Result<std::vector<Page>> inner_pages(EditionSource const& source, Colophon const& colophon, Fonts const& fonts,
                                      int first_number) {
    auto const contents = std::make_shared<std::vector<ContentsEntry>>();
    CIFRA_TRY(auto const chapters, chapters_of(source, colophon, fonts, contents));
    PlanContext const context{fonts, running_head(source, fonts), source_line(source), first_number};
    return fill_pages(chapters, source, context, [&](std::vector<int> const& starts) {
        std::size_t entry = 0;
        for (std::size_t i = 0; i < chapters.size(); ++i)
            if (entry < contents->size() && chapter_place(chapters[i].id) == (*contents)[entry].place)
                (*contents)[entry++].page = starts[i];
    });
}

}  // namespace

Result<Document> infographic(Fonts const& fonts, release::ReleasedEdition const& edition,
                             std::vector<release::Note> const& notes, base::Language language,
                             Colophon const& colophon) {
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
    CIFRA_TRY(auto pages, inner_pages(source, colophon, fonts, static_cast<int>(document.pages.size()) + 1));
    for (auto& page : pages) document.pages.push_back(std::move(page));
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        collect_bookmarks(document.pages[i].root, 0, static_cast<int>(i), document.bookmarks);
    return document;
}

}  // namespace cifra::figure
