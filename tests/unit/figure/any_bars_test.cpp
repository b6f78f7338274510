#include "any_series.hpp"

namespace cifra::figure {
namespace {

using test::any_mark;
using test::any_notes;
using test::Dice;
using test::roll;
using test::written;

BarRow any_row(Dice& dice) {
    BarRow row;
    row.label = dice.name();
    if (dice.once_in(3)) row.definition = dice.name() + " " + dice.name() + ".";
    row.kind = dice.once_in(3) ? static_cast<RowKind>(dice.upto(3)) : RowKind::named;
    row.mark = any_mark(dice);
    bool const shown = row.mark == CellMark::value;
    row.value = shown ? dice.count() : 0;
    row.number = shown ? written(row.value) : "withheld to protect victims";
    if (shown && dice.once_in(2)) row.share = dice.once_in(4) ? "< 1\u00A0%" : "48%";
    row.hue = static_cast<int>(dice.upto(2));
    row.dotted = dice.once_in(3);
    row.starts_group = dice.once_in(5);
    row.notes = any_notes(dice);
    return row;
}

BarSeries any_bars(Dice& dice) {
    BarSeries series;
    series.title = dice.name();
    if (dice.once_in(2)) series.subtitle = dice.name() + " " + dice.name() + ".";
    series.notes = any_notes(dice);
    for (auto rows = dice.upto(dice.once_in(4) ? 40 : 9); rows > 0; --rows) series.rows.push_back(any_row(dice));
    double largest = 0;
    for (auto const& row : series.rows) largest = std::max(largest, row.value);
    if (dice.once_in(2)) series.whole = largest + dice.count();
    if (series.whole > 0 && dice.once_in(2)) series.whole_label = dice.name() + ": " + written(series.whole);
    if (dice.once_in(3)) series.legend = dice.name();
    if (dice.once_in(2)) series.unknown_label = "reported as not known";
    if (dice.once_in(2)) series.remainder_label = "no figure published";
    return series;
}

TEST(AnyBars, OrderedBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        return ordered_bars(any_bars(dice), width, context);
    });
}

TEST(AnyBars, MultipleResponseBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        return multiple_response_bars(any_bars(dice), width, context);
    });
}

TEST(AnyBars, StripsThatFitAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        auto const series = any_bars(dice);
        return strip_fits(series, width, context) ? strip(series, width, context)
                                                  : stacked_label_bars(series, width, context);
    });
}

TEST(AnyBars, StackedLabelBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        return stacked_label_bars(any_bars(dice), width, context);
    });
}

TEST(AnyBars, GroupedBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        return grouped_bars(any_bars(dice), width, context);
    });
}

TEST(AnyBars, ContradictionBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        SumSeries series;
        series.title = dice.name();
        series.subtitle = dice.name();
        series.notes = any_notes(dice);
        series.total = dice.count();
        series.rows.push_back({dice.name(), written(series.total), {}, series.total, 0, any_notes(dice)});
        for (auto sums = dice.upto(6); sums > 0; --sums) {
            SumRow row{dice.name(), {}, "116 short", dice.count(), dice.once_in(2) ? dice.count() : 0, any_notes(dice)};
            row.number = written(row.solid);
            series.rows.push_back(std::move(row));
        }
        return contradiction_bars(series, width, context);
    });
}

TEST(AnyBars, KeyFiguresAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        KeyFigure figure{written(dice.count()), dice.name(), any_notes(dice), {}};
        for (auto members = dice.upto(40); members > 0; --members)
            figure.coverage.members.push_back(static_cast<CoverageMark>(dice.upto(4)));
        figure.coverage.words = dice.name();
        figure.coverage.alt = dice.name();
        // Large figures begin a little to the left of their place.
        auto drawn = key_figure(figure, width - 2, context);
        if (drawn) drawn->node.offset.x += 2;
        return drawn;
    });
}

}  // namespace
}  // namespace cifra::figure
