#include "figure/coverage_marks.hpp"

#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double ROW = 11;
/// Control points at this share of the radius make four curves a circle.
constexpr double ROUND = 0.5523;

Path half_disc(Point centre, double r) {
    double const k = r * ROUND;
    Path path;
    path.fill = Ink::navy;
    path.steps = {
        {PathStep::Kind::move, {centre.x, centre.y - r}, {}},
        {PathStep::Kind::curve, {centre.x - r, centre.y}, {{centre.x - k, centre.y - r}, {centre.x - r, centre.y - k}}},
        {PathStep::Kind::curve, {centre.x, centre.y + r}, {{centre.x - r, centre.y + k}, {centre.x - k, centre.y + r}}},
        {PathStep::Kind::close, {}, {}}};
    return path;
}

Path diamond(Point centre, double half) {
    double const h = half - 0.8;  // the outline is drawn on the edge
    Path path;
    path.fill = Ink::paper;
    path.stroke = Stroke{Ink::navy, 1.2, 0, 0, false};
    path.steps = {{PathStep::Kind::move, {centre.x, centre.y - h}, {}},
                  {PathStep::Kind::line, {centre.x + h, centre.y}, {}},
                  {PathStep::Kind::line, {centre.x, centre.y + h}, {}},
                  {PathStep::Kind::line, {centre.x - h, centre.y}, {}},
                  {PathStep::Kind::close, {}, {}}};
    return path;
}

TextLine zero(Point centre) {
    TextLine line;
    auto const style = Style{9, 12, Weight::bold, Ink::navy, 0};
    line.spans = {span("0", style)};
    line.anchor = Anchor::middle;
    line.at = {centre.x, centre.y - style.leading / 2 + baseline(style)};
    return line;
}

}  // namespace

std::vector<Shape> coverage_mark(CoverageMark mark, Point centre, MarkSize const& size) {
    double const r = size.radius;
    switch (mark) {
        case CoverageMark::reported:
            return {Circle{centre, r, Ink::navy, {}}};
        case CoverageMark::in_part:
            return {Circle{centre, r - 0.4, Ink::paper, Stroke{Ink::navy, 0.8, 0, 0, false}}, half_disc(centre, r)};
        case CoverageMark::preliminary:
            return {diamond(centre, size.diamond)};
        case CoverageMark::true_zero:
            return {zero(centre)};
        case CoverageMark::no_data:
            return {hatched(centre.x - size.box_width / 2, centre.y - size.box_height / 2, size.box_width,
                            size.box_height)};
    }
    return {};
}

std::string word_for(CoverageMark mark, base::Language language) {
    switch (mark) {
        case CoverageMark::reported:
            return say(language, "reported", "con datos");
        case CoverageMark::in_part:
            return say(language, "reported in part", "datos parciales");
        case CoverageMark::preliminary:
            return say(language, "preliminary data", "datos preliminares");
        case CoverageMark::true_zero:
            return say(language, "a true zero", "cero confirmado");
        case CoverageMark::no_data:
            return say(language, "no data", "sin datos");
    }
    return {};
}

Drawing coverage_strip(Coverage const& coverage, double width) {
    auto const count = coverage.members.size();
    auto const per_row = std::max<std::size_t>(1, static_cast<std::size_t>(width / COVERAGE_PITCH));
    Drawing drawing;
    drawing.node = node_of(Role::figure, {});
    drawing.node.alt = coverage.alt;
    for (std::size_t i = 0; i < count; ++i) {
        Point const centre{static_cast<double>(i % per_row) * COVERAGE_PITCH + COVERAGE_PITCH / 2,
                           static_cast<double>(i / per_row) * ROW + COVERAGE_PITCH / 2};
        for (auto& shape : coverage_mark(coverage.members[i], centre)) drawing.node.shapes.push_back(std::move(shape));
    }
    auto const rows = (count + per_row - 1) / per_row;
    drawing.width = static_cast<double>(std::min(count, per_row)) * COVERAGE_PITCH;
    drawing.height = rows == 0 ? 0 : static_cast<double>(rows - 1) * ROW + COVERAGE_PITCH;
    return drawing;
}

Result<Drawing> coverage_legend(std::vector<CoverageMark> const& marks, double width, ChartContext const& context,
                                MarkSize const& size) {
    Drawing drawing{node_of(Role::list, {}), 0, type::SMALL.leading};
    double x = 0;
    for (auto const mark : marks) {
        double const box = mark == CoverageMark::no_data ? size.box_width : 8;
        double const text = box / 2 + 4;  // from the middle of the mark to its words
        CIFRA_TRY(auto const words,
                  fit_line(context.fonts, {span(word_for(mark, context.language), type::NOTE)}, width - box - 4));
        double middle = x + std::max(box, COVERAGE_PITCH) / 2;
        if (x > 0 && middle + text + words.width > width) {
            middle -= x;
            drawing.height += type::SMALL.leading;
        }
        double const top = drawing.height - type::SMALL.leading;
        Node item;
        item.role = Role::item;
        item.children = {artifact(coverage_mark(mark, {middle, top + type::SMALL.leading / 2}, size)),
                         node_of(Role::body, {moved(words, middle + text, top)})};
        drawing.node.children.push_back(std::move(item));
        drawing.width = std::max(drawing.width, middle + text + words.width);
        x = middle + text + words.width + 17.5;
    }
    return drawing;
}

}  // namespace cifra::figure
