#include "publish/page_chart.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

/// Widths in points. They fill the page's column and half of it at the same scale: see `.drawings` in page.css.
constexpr double FULL_WIDTH = 560;
constexpr double HALF_WIDTH = 267.7;

figure::EditionChart const* find_chart(PageContext const& page, std::string const& id) {
    auto const found =
        std::find_if(page.charts.begin(), page.charts.end(), [&](auto const& chart) { return chart.id == id; });
    return found == page.charts.end() ? nullptr : &*found;
}

figure::NoteNumbers numbers_of(PageContext const& page) {
    figure::NoteNumbers numbers;
    int number = 0;
    for (auto const& id : page.notes.order()) numbers.numbers.emplace(id, ++number);
    return numbers;
}

std::string draw(PageContext& page, figure::EditionChart const& chart, double width, bool with_head) {
    auto const numbers = numbers_of(page);
    figure::ChartContext context{page.fonts, page.language, numbers};
    context.with_head = with_head;
    auto drawing = chart.draw(width, context);
    if (!drawing) return {};
    auto const layout = release::chart_layout(page.edition(), chart.id);
    if (!layout.title.empty()) drawing->node.title = page.in(layout.title.text);
    if (!layout.alt.empty()) drawing->node.alt = page.in(layout.alt.text);
    return figure::write_svg(*drawing, {.id_prefix = "chart-" + chart.id, .language = page.language});
}

}  // namespace

PageChart page_chart(PageContext& page, programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    auto const id = release::chart_id(indicator, breakdown);
    if (release::chart_layout(page.edition(), id).form == programme::ChartForm::table) return {};
    auto const* chart = find_chart(page, id);
    if (chart == nullptr) return {};
    auto const* sums = find_chart(page, id + ".sums");
    PageChart drawn;
    if (sums != nullptr) drawn.sums = draw(page, *sums, HALF_WIDTH, true);
    drawn.svg = draw(page, *chart, drawn.sums.empty() ? FULL_WIDTH : HALF_WIDTH, false);
    if (drawn.svg.empty()) return {};
    return drawn;
}

std::string page_series_chart(PageContext& page, std::string const& id) {
    auto const* chart = find_chart(page, id);
    return chart == nullptr ? std::string{} : draw(page, *chart, FULL_WIDTH, false);
}

std::string chart_style() {
    // The attributes of a drawing have the colours of a light page; paper prints them.
    return "@media screen and (prefers-color-scheme: dark) {\n" + figure::svg_style(figure::DARK) +
           ".cifra-figure .f-paper{fill:var(--paper)}\n}\n";
}

}  // namespace cifra::publish
