#include "figure/time_legend.hpp"

#include "figure/time_plot.hpp"

#include "figure/chart_parts.hpp"
#include "language/list.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BOX = 14;
constexpr double ITEM_GAP = 16;

struct Item {
    std::vector<Shape> mark;  ///< Centred at the origin.
    double width = 0;
    std::string words;
};

/// Every reason that a mark stands for in these lines; empty where it does not occur.
std::string reasons_of(CellMark mark, std::vector<TimeLine> const& lines, base::Language language) {
    std::vector<std::string> reasons;
    for (auto const& line : lines)
        for (auto const& point : line.points)
            if (point.mark == mark && std::find(reasons.begin(), reasons.end(), point.text) == reasons.end())
                reasons.push_back(point.text);
    return language::list_or(reasons, language);
}

std::vector<Item> items_of(std::vector<TimeLine> const& lines, bool bars, base::Language language) {
    std::vector<Item> items;
    bool provisional = false;
    bool broken = false;
    for (auto const& line : lines)
        for (auto const& point : line.points) {
            provisional = provisional || (point.provisional && point.mark == CellMark::value);
            broken = broken || point.break_before;
        }
    if (provisional) {
        auto open = bars ? std::vector<Shape>{outlined(-4, -4, 8, 8, {line_ink(0), 1.2, 0, 0, false})}
                         : line_marker(0, true, {0, 0});
        items.push_back({std::move(open), 8, say(language, "provisional", "provisional")});
    }
    for (auto const mark : {CellMark::no_data, CellMark::withheld, CellMark::not_applicable})
        if (auto words = reasons_of(mark, lines, language); !words.empty())
            items.push_back({gap_mark(mark, {0, 0}, BOX + 3), BOX, std::move(words)});
    if (broken)
        items.push_back({break_mark({0, 0}), 10,
                         say(language, "not comparable with earlier years", "no comparable con los años anteriores")});
    return items;
}

}  // namespace

std::vector<Shape> break_mark(Point on_axis) {
    std::vector<Shape> strokes;
    for (double const away : {-1.6, 1.6})
        strokes.emplace_back(Line{{on_axis.x + away - 1.5, on_axis.y + 4},
                                  {on_axis.x + away + 1.5, on_axis.y - 4},
                                  {Ink::rule, 1, 0, 0, false}});
    return strokes;
}

Result<Drawing> time_legend(std::vector<TimeLine> const& lines, bool bars, double width, ChartContext const& context) {
    Drawing drawing{node_of(Role::list, {}), 0, 0};
    double x = 0;
    double y = 0;
    for (auto& item : items_of(lines, bars, context.language)) {
        CIFRA_TRY(auto const words,
                  set_text(context.fonts, item.words, type::NOTE, width - item.width - 5, Fit::ragged));
        if (x > 0 && x + item.width + 5 + words.width > width) {
            x = 0;
            y = drawing.height;
        }
        auto mark = artifact(std::move(item.mark));
        mark.offset = {x + item.width / 2, y + type::NOTE.leading / 2};
        Node entry;
        entry.role = Role::item;
        entry.children = {std::move(mark), node_of(Role::body, placed(words, {x + item.width + 5, y}))};
        drawing.node.children.push_back(std::move(entry));
        drawing.height = std::max(drawing.height, y + words.height);
        x += item.width + 5 + words.width + ITEM_GAP;
        drawing.width = std::max(drawing.width, x - ITEM_GAP);
    }
    return drawing;
}

}  // namespace cifra::figure
