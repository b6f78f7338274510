#pragma once

#include "figure/chart.hpp"
#include "figure/text_layout.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace cifra::figure {

/// The text of a language.
inline std::string say(base::Language language, char const* en, char const* es) {
    return language == base::Language::en ? en : es;
}

/// The style made smaller, down to three tenths, so that a text fits on one line of its leading.
Style fitting(Style style, std::string const& text, double width, Fonts const& fonts);

/// Stands before the first note number: who reads the text alone must not take "78¹" for 781. So wide that readers of
/// PDF take it for a space.
inline constexpr char const* SPACE_BEFORE_MARKS = "\u2005";

Span span(std::string text, Style const& style);
Rect bar(double x, double y, double width, double height, Ink ink);
Rect outlined(double x, double y, double width, double height, Stroke const& stroke);
/// Nothing published.
Rect hatched(double x, double y, double width, double height);
Line rule(double x, double y, double width, double weight, Ink ink);
Line vertical(double x, double top, double bottom, Stroke const& stroke);

/// Decoration at a place.
Node artifact(std::vector<Shape> shapes);
/// A node of a role with shapes.
Node node_of(Role role, std::vector<Shape> shapes);
/// A line moved to a place.
TextLine moved(TextLine line, double x, double top, Anchor anchor = Anchor::start);

/// Colour and pattern of a row's bar.
Rect row_bar(BarRow const& row, double x, double y, double width, double height);

/// "**789** (48%)²", or the words for a missing value, with the marks of its notes.
std::vector<Span> value_spans(BarRow const& row, ChartContext const& context);

/// A row's number or words in the room beside its bar: on one line where it has room, else on several.
base::Result<TextBlock> value_text(BarRow const& row, double width, ChartContext const& context);

/// The box that stands for a missing value.
std::vector<Shape> missing_mark(CellMark mark, double x, double middle);

/// Rule, title with note marks, subtitle. `height` is where the rows may begin.
struct ChartHead {
    std::vector<Node> nodes;
    double height = 0;
    double title_width = 0;  ///< Of the title with its note marks, on one line.
};
base::Result<ChartHead> chart_head(std::string const& title, std::string const& subtitle,
                                   std::vector<std::string> const& notes, double width, ChartContext const& context);

/// Legend of the solid outline and the hatch, its right end at `right`. Empty when there is nothing to explain.
Node pattern_legend(BarSeries const& series, double right, double middle, ChartContext const& context);
double pattern_legend_width(BarSeries const& series, ChartContext const& context);

/// Where the bars begin beside their words: five of twelve columns and half a gutter.
constexpr double words_width(double width) {
    return (width + measure::GUTTER) * 5 / 12 + measure::GUTTER / 2;
}

/// Points a unit, so that every bar with its label ends before `width`; never above the series' own `scale`.
double bar_scale(BarSeries const& series, double width, ChartContext const& context);

/// The children of a chart: head, then the picture with its alternative text, then the rows as a table.
Drawing assemble(BarSeries const& series, ChartHead head, std::vector<Shape> picture, Node table, double width,
                 double height);

/// A row of a chart's table: its label heads it, with its definition where it has one.
Node table_row(std::vector<Shape> label, std::vector<Shape> definition, std::vector<Shape> value);

}  // namespace cifra::figure
