#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"
#include "figure/coverage_marks.hpp"

namespace cifra::figure {
namespace {

using base::Result;

constexpr Style NOUN{10.5, 14, Weight::semibold, Ink::ink, 0};
constexpr double NOUN_TOP = 46;
constexpr double MARKS_ROOM = 24;  ///< Beside the figure, for the numbers of its notes.
constexpr double STRIP_GAP = 3.5;
constexpr double WORDS_GAP = 7.5;
constexpr double MARK_RISE = 19;
constexpr double OPTICAL_LEFT = -1.5;  ///< Large figures begin with white: without this they look indented.

}  // namespace

Result<Drawing> key_figure(KeyFigure const& figure, double width, ChartContext const& context) {
    Drawing drawing{{}, width, NOUN_TOP};
    std::vector<Span> number{
        span(figure.number, fitting(type::KEY_FIGURE, figure.number, width - MARKS_ROOM, context.fonts))};
    for (auto mark : note_marks(context, figure.notes, Ink::navy)) {
        if (mark.text != SPACE_BEFORE_MARKS) mark.style.size = 12;
        mark.style.weight = Weight::regular;
        mark.rise = MARK_RISE;
        number.push_back(std::move(mark));
    }
    CIFRA_TRY(auto const line, fit_line(context.fonts, number, width));
    CIFRA_TRY(auto const noun, set_text(context.fonts, figure.noun, NOUN, width, Fit::balanced));
    drawing.node.children.push_back(node_of(Role::paragraph, {moved(line, OPTICAL_LEFT, 0)}));
    drawing.node.children.push_back(node_of(Role::paragraph, placed(noun, {0, NOUN_TOP})));
    drawing.height += noun.height + STRIP_GAP;
    if (figure.coverage.members.empty()) return drawing;

    auto strip = coverage_strip(figure.coverage, width);
    strip.node.offset = {-0.5, drawing.height};
    CIFRA_TRY(auto const summary, fit_line(context.fonts, {span(figure.coverage.words, type::SMALL)}, width));
    bool const beside = strip.width + WORDS_GAP + summary.width <= width && strip.height <= COVERAGE_PITCH;
    auto const x = beside ? strip.width + WORDS_GAP : 0;
    auto const y = beside ? drawing.height - (type::SMALL.leading - COVERAGE_PITCH) / 2 : drawing.height + strip.height;
    drawing.node.children.push_back(std::move(strip.node));
    drawing.node.children.push_back(node_of(Role::paragraph, {moved(summary, x, y)}));
    drawing.height += strip.height + (beside ? 0 : type::SMALL.leading);
    return drawing;
}

}  // namespace cifra::figure
