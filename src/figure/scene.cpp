#include "figure/scene.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cifra::figure {
namespace {

using measure::PATTERN_PITCH;

constexpr double INSET = 0.4;  ///< Keeps the ends of hatch lines inside the outline.

/// Lines x + y = c, cut to the area.
Path hatch_lines(Rect const& area) {
    Path lines;
    lines.stroke = Stroke{area.pattern_ink, 1, 0, 0, false};
    double const left = area.x + INSET;
    double const right = area.x + area.width - INSET;
    double const top = area.y + INSET;
    double const bottom = area.y + area.height - INSET;
    double const step = PATTERN_PITCH * std::sqrt(2.0);
    auto const count = static_cast<int>(std::ceil((right - left + bottom - top) / step));
    for (int i = 0; i < count; ++i) {
        double const c = left + top + step * (i + 0.5);
        Point const from{std::max(left, c - bottom), std::min(bottom, c - left)};
        Point const to{std::min(right, c - top), std::max(top, c - right)};
        if (to.x - from.x < 0.2) continue;
        lines.steps.push_back({PathStep::Kind::move, from, {}});
        lines.steps.push_back({PathStep::Kind::line, to, {}});
    }
    return lines;
}

/// Rows of discs, each row one line of dashes without length.
std::vector<Shape> dot_rows(Rect const& area) {
    std::vector<Shape> rows;
    constexpr double RADIUS = 1;
    auto const count_y = static_cast<int>((area.height - 2 * RADIUS - 0.5) / PATTERN_PITCH) + 1;
    auto const count_x = static_cast<int>((area.width - 2 * RADIUS - 0.5) / PATTERN_PITCH) + 1;
    if (area.width < 2 * RADIUS + 0.5 || area.height < 2 * RADIUS + 0.5) return rows;
    double const y = area.y + (area.height - (count_y - 1) * PATTERN_PITCH) / 2;
    double const x = area.x + (area.width - (count_x - 1) * PATTERN_PITCH) / 2;
    for (int i = 0; i < count_y; ++i) {
        double const at = y + i * PATTERN_PITCH;
        rows.emplace_back(Line{{x, at},
                               {x + (count_x - 1) * PATTERN_PITCH + 0.1, at},
                               {area.pattern_ink, 2 * RADIUS, 0, PATTERN_PITCH, true}});
    }
    return rows;
}

Path diagonals(Rect const& area) {
    Path lines;
    lines.stroke = Stroke{area.pattern_ink, 0.75, 0, 0, false};
    double const right = area.x + area.width;
    double const bottom = area.y + area.height;
    lines.steps = {{PathStep::Kind::move, {area.x, area.y}, {}},
                   {PathStep::Kind::line, {right, bottom}, {}},
                   {PathStep::Kind::move, {area.x, bottom}, {}},
                   {PathStep::Kind::line, {right, area.y}, {}}};
    return lines;
}

char const* word_of(Role role) {
    static constexpr char const* WORDS[] = {"group",   "artifact", "section", "heading", "paragraph", "figure",
                                            "caption", "table",    "row",     "header",  "cell",      "list",
                                            "item",    "label",    "body",    "note",    "span"};
    return WORDS[static_cast<int>(role)];
}

std::string spoken(TextLine const& line) {
    std::string text;
    for (auto const& span : line.spans) {
        if (!span.target.empty())
            text += fmt::format("[{} -> {}]", base::trim(span.text), span.target);
        else
            text += span.text;
    }
    return text;
}

void write_transcript(Node const& node, int depth, std::string& out) {
    if (node.role == Role::artifact) return;
    std::string const indent(static_cast<std::size_t>(depth) * 2, ' ');
    int inner = depth;
    if (node.role != Role::group) {
        out += indent + word_of(node.role);
        if (node.level > 0) out += fmt::format(" {}", node.level);
        if (node.scope != Scope::none) out += node.scope == Scope::row ? " row" : " column";
        if (!node.id.empty()) out += " #" + node.id;
        if (!node.language.empty()) out += " lang=" + node.language;
        if (!node.alt.empty()) out += " (" + node.alt + ")";
        out += '\n';
        ++inner;
    }
    std::string text;
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<TextLine>(&shape)) text += spoken(*line);
    if (!text.empty())
        out += std::string(static_cast<std::size_t>(inner) * 2, ' ') + std::string(base::trim(text)) + '\n';
    for (auto const& child : node.children) write_transcript(child, inner, out);
}

}  // namespace

std::vector<Shape> pattern_shapes(Rect const& area) {
    switch (area.pattern) {
        case Pattern::none:
            return {};
        case Pattern::hatch:
            return {hatch_lines(area)};
        case Pattern::dots:
            return dot_rows(area);
        case Pattern::cross:
            return {diagonals(area)};
    }
    return {};
}

std::string transcript(Node const& node) {
    std::string out;
    write_transcript(node, 0, out);
    return out;
}

std::string plain_text(TextLine const& line) {
    std::string text;
    for (auto const& span : line.spans) text += span.text;
    return std::string(base::trim(text));
}

}  // namespace cifra::figure
