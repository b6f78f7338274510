#include "gallery.hpp"

#include "base/text.hpp"
#include "chart_kinds.hpp"
#include "figure/card.hpp"
#include "figure/infographic.hpp"
#include "figure/svg_page.hpp"
#include "publish/colophon.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure::test {
namespace {

// As small as their words can be read on a page of documentation.
constexpr double CHART_DPI = 108;
constexpr double PAGE_DPI = 76;
constexpr double SMALL_CARD_DPI = 72;
constexpr double EDGE = 18;

/// A chart on a page of its own size.
Page page_of(Drawing drawing) {
    Page page;
    page.width = drawing.width + 2 * EDGE;
    page.height = drawing.height + 2 * EDGE;
    drawing.node.offset = {EDGE, EDGE};
    page.root.children.push_back(std::move(drawing.node));
    return page;
}

/// The first alternative text of a drawing.
std::string alt_of(Node const& node) {
    if (!node.alt.empty()) return node.alt;
    for (auto const& child : node.children)
        if (auto alt = alt_of(child); !alt.empty()) return alt;
    return {};
}

base::Result<void> add_language(Fonts const& fonts, release::ReleasedEdition const& edition, base::Language language,
                                Gallery& gallery) {
    auto const view = publish::make_view(edition);
    auto const& notes = view.notes;
    CIFRA_TRY(auto document, infographic(fonts, edition, notes, language, publish::colophon_of(view, language)));
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        auto alt = headings_of(document.pages[i].root);
        gallery.pages.push_back({fmt::format("page-{}", i + 1), language, std::move(alt), document.pages[i], PAGE_DPI});
    }
    CIFRA_TRY(auto made, cards(fonts, edition, notes, language));
    for (auto& card : made)
        gallery.cards.push_back(
            {"card-" + card.name, language, card.description, std::move(card.page), SMALL_CARD_DPI});
    for (auto const& kind : chart_samples()) {
        auto const numbers = test::numbers();
        CIFRA_TRY(auto drawing, kind.draw(kind.width, {fonts, language, numbers}));
        auto alt = alt_of(drawing.node);
        gallery.charts.push_back(
            {"chart-" + kind.id, language, std::move(alt), page_of(std::move(drawing)), CHART_DPI});
    }
    return {};
}

/// A picture, or nothing where a language has none of the name.
std::string image(std::vector<GalleryPicture> const& pictures, std::string const& name, base::Language language) {
    for (auto const& picture : pictures) {
        if (picture.name != name || picture.language != language) continue;
        auto alt = base::replace_all(base::replace_all(picture.alt, "[", "("), "]", ")");
        return fmt::format("![{}](gallery/{})", base::replace_all(alt, "|", "/"), file_of(picture));
    }
    return {};
}

/// Every name once, in the order of the first language that has it: one language may need more pages than the other.
std::vector<std::string> names_of(std::vector<GalleryPicture> const& pictures) {
    std::vector<std::string> names;
    for (auto const& picture : pictures)
        if (std::find(names.begin(), names.end(), picture.name) == names.end()) names.push_back(picture.name);
    return names;
}

void add_rows(std::vector<GalleryPicture> const& pictures, std::string const& lead, std::string& out) {
    for (auto const& name : names_of(pictures)) {
        auto const title = name.substr(lead.size());
        out += fmt::format("\n### {}\n\n| English | Español |\n|---|---|\n| {} | {} |\n",
                           lead == "page-" ? "Page " + title : "`" + title + "`",
                           image(pictures, name, base::Language::en), image(pictures, name, base::Language::es));
    }
}

}  // namespace

std::string file_of(GalleryPicture const& picture) {
    return fmt::format("{}.{}.png", picture.name, code_of(picture.language));
}

base::Result<Gallery> make_gallery(Fonts const& fonts, release::ReleasedEdition const& edition) {
    Gallery gallery;
    for (auto const language : base::LANGUAGES) CIFRA_CHECK(add_language(fonts, edition, language, gallery));
    return gallery;
}

std::string gallery_markdown(Gallery const& gallery) {
    std::string out =
        "# Gallery\n\n"
        "What Cifra draws. `scripts/gallery` makes this page and its pictures anew; do not edit them.\n\n"
        "[Pages](#pages) · [Cards](#cards) · [Charts](#charts)\n\n"
        "## Pages\n\nThe 2019 edition as `cifra publish` writes it: PDF, SVG and PNG from one scene.\n";
    add_rows(gallery.pages, "page-", out);
    out +=
        "\n## Cards\n\nA picture for each key figure, for messages and social media: SVG, and PNG of 1080 × 1080 "
        "pixels.\n";
    add_rows(gallery.cards, "card-", out);
    out +=
        "\n## Charts\n\nEvery kind of chart, from invented figures; [charts.md](reference/charts.md) says what each "
        "is for.\n";
    add_rows(gallery.charts, "chart-", out);
    return out;
}

}  // namespace cifra::figure::test
