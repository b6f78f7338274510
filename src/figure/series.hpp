#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {
struct AreaMap;
}

namespace cifra::figure {

/// What a row of a chart stands for: it decides colour and place.
enum class RowKind {
    named,      ///< A category.
    other,      ///< All other categories together.
    unknown,    ///< Reported as not known: white with a solid outline.
    remainder,  ///< Nothing published: hatch.
};

/// A value, or why there is none. Missing is never zero.
enum class CellMark {
    value,
    no_data,         ///< Hatched box.
    not_applicable,  ///< A dash.
    withheld,        ///< Crossed box.
};

/// One row: texts ready to be set, and a length.
struct BarRow {
    std::string label;
    std::string definition;  ///< May be empty.
    RowKind kind = RowKind::named;
    CellMark mark = CellMark::value;
    double value = 0;     ///< In the unit of the chart; only where mark is `value`.
    std::string number;   ///< "1,652"; the words for the mark where there is no value.
    std::string share;    ///< "48%"; may be empty.
    int hue = 0;          ///< 0 first series, 1 second, 2 third.
    bool dotted = false;  ///< The second reading of a hue.
    bool starts_group = false;
    std::vector<std::string> notes;  ///< Ids of notes, in order.
    std::string area{};              ///< REF_AREA, where rows are areas that a map shows; else empty.
};

/// What a map needs besides its figures.
struct MapGround {
    std::shared_ptr<programme::AreaMap const> map;
    std::string credit;  ///< Source of the outlines and disclaimer, under the map.
    /// Of areas that are named, and not counted: the words for those that are; else empty.
    std::string named_label;
};

/// A chart's worth of released figures, as values. Rows are drawn in this order.
struct BarSeries {
    std::string title;
    std::string subtitle;
    std::string alt;          ///< "[kind of chart] of [data], where [reason]".
    std::string whole_label;  ///< Words at the line of the whole: "everyone assisted: 2,284".
    double whole = 0;         ///< What shares are shares of; 0: none.
    double longest = 0;  ///< Bars are scaled as if one were this long, so that parts of one chart compare; 0: none.
    double scale = 0;    ///< At most so many points a unit, so that charts side by side compare; 0: as fits.
    std::vector<std::string> notes;  ///< On the title.
    std::vector<BarRow> rows;
    std::string legend;                         ///< How hues and dots are to be read; may be empty.
    std::string unknown_label;                  ///< Legend of the solid outline; empty: none.
    std::string remainder_label;                ///< Legend of the hatch; empty: none.
    std::shared_ptr<MapGround const> ground{};  ///< Where the rows are areas and there is a map; else null.
    bool one_whole = true;  ///< False where a row is no part of the whole or shares have another base: no strip then.
};

/// A class of a choropleth: values from `from` up to the next class.
struct MapClass {
    double from = 0;
    std::string label;  ///< "10 to under 20%"
};

/// Figures of areas, to be shown on a map and in the list beside it.
struct MapSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::shared_ptr<programme::AreaMap const> map;
    std::string credit;             ///< Source of the outlines and disclaimer, under the map.
    std::vector<MapClass> classes;  ///< Of a choropleth, least first; at most five.
    std::vector<BarRow> rows;       ///< In the order of the list; definitions stand under the names.
};

/// One member's mark under a key figure.
enum class CoverageMark { reported, in_part, preliminary, true_zero, no_data };

/// Which members are in a figure, as marks and in words.
struct Coverage {
    std::vector<CoverageMark> members;  ///< In the programme's order.
    std::string words;                  ///< "8 of 9 members report".
    std::string alt;                    ///< The same with the names of those whose mark is not `reported`.
};

/// A large number, the words under it, and who is in it.
struct KeyFigure {
    std::string number;
    std::string noun;
    std::vector<std::string> notes;
    Coverage coverage;
};

/// A sum that should equal a total and does not.
struct SumRow {
    std::string label;
    std::string number;
    std::string difference;  ///< "116 short", "219 over"; empty on the total itself.
    double solid = 0;        ///< Length of the solid bar.
    double outlined = 0;     ///< Drawn after it as an outline: what is reported as unknown.
    std::vector<std::string> notes;
};

/// A total and the figures that should sum to it.
struct SumSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    double total = 0;  ///< Where the reference line stands.
    double scale = 0;  ///< At most so many points a unit, so that charts side by side compare; 0: as fits.
    std::vector<std::string> notes;
    std::vector<SumRow> rows;  ///< The total first.
};

/// A column of a matrix.
struct MatrixColumn {
    std::string label;  ///< "Dominican Republic"
    std::string code;   ///< Stands for the label where that has no room; may be empty.
};

/// A figure and who is in it.
struct MatrixRow {
    std::string label;
    std::vector<CoverageMark> marks;  ///< One a column.
    std::string count;                ///< "8", set strong.
    std::string of_all;               ///< "of 9", set after it.
    std::vector<std::string> notes;
};

/// Rows of one theme, under its name.
struct MatrixGroup {
    std::string title;
    std::vector<MatrixRow> rows;
};

/// Who reports which figure.
struct MatrixSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::string row_head;    ///< Over the rows' labels.
    std::string count_head;  ///< Over the counts.
    std::vector<MatrixColumn> columns;
    std::vector<MatrixGroup> groups;
};

/// How the cells of a column stand.
enum class ColumnAlign {
    start,    ///< Words.
    end,      ///< Whole numbers.
    decimal,  ///< Numbers whose decimal points stand under each other.
};

/// A column of a table.
struct TableColumn {
    std::string label;
    ColumnAlign align = ColumnAlign::start;
};

/// A cell of a table: its text, or the words for why there is none beside the mark for it.
struct TableCell {
    std::string text;
    std::vector<std::string> notes;
    CellMark mark = CellMark::value;
    std::string language;  ///< BCP 47; empty: the document's.
};

/// A row of a table: one cell a column, the first heads it.
struct TableRow {
    std::vector<TableCell> cells;
    bool total = false;  ///< Set strong, under a full rule.
};

/// A table in type: words and numbers side by side.
struct TableSeries {
    std::string title;
    std::string subtitle;
    std::string alt;  ///< What the table holds, in one sentence.
    std::vector<std::string> notes;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// Units of one part of an icon array, one disc each.
struct IconPart {
    std::string label;   ///< "have no form published"
    std::string number;  ///< "27"
    int units = 0;
    RowKind kind = RowKind::named;
    std::vector<std::string> notes;
};

/// At most a hundred units, shown one by one.
struct IconSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::vector<IconPart> parts;  ///< Drawn in this order, row by row.
};

/// One side of a pair: a length with its words, or why there is none.
struct PairedCell {
    CellMark mark = CellMark::value;
    double value = 0;
    std::string number;
    std::string share;
    std::vector<std::string> notes;
};

/// Two values of one group, drawn away from the axis between them.
struct PairedRow {
    std::string label;
    PairedCell left;
    PairedCell right;
    bool dotted = false;  ///< The second reading of the hues: under 18.
};

/// Two series side by side over the same groups: age by sex.
struct PairedSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::string left_head;
    std::string right_head;
    std::vector<PairedRow> rows;
    std::vector<BarRow> others;  ///< Of neither side: not known, not published. Below the pairs.
};

/// What the parts of stacked bars stand for.
struct StackPart {
    std::string label;
    RowKind kind = RowKind::named;
};

/// A part of one stacked bar.
struct StackCell {
    CellMark mark = CellMark::value;
    double value = 0;
    std::string text;  ///< "48%", or the words for why there is no value.
};

/// One whole, cut into the same parts as its neighbours.
struct StackRow {
    std::string label;
    std::string base;  ///< What its shares are of: "789 people"; may be empty.
    std::vector<StackCell> cells;
    std::vector<std::string> notes;
};

/// Several wholes as bars of one length.
struct StackSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::vector<StackPart> parts;  ///< At most four named ones.
    std::vector<StackRow> rows;
};

/// A value of a period.
struct TimePoint {
    CellMark mark = CellMark::value;
    double value = 0;
    std::string text;           ///< "1,652", or the words for why there is no value.
    bool provisional = false;   ///< Drawn as an open marker.
    bool break_before = false;  ///< Not comparable with what comes before: no line leads here.
    std::vector<std::string> notes;
    bool revised = false;  ///< Said in words.
};

/// One series over the periods.
struct TimeLine {
    std::string label;
    std::vector<TimePoint> points;  ///< One a period.
};

/// Up to four series over the same periods.
struct TimeSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::vector<std::string> periods;  ///< "2019", in order.
    std::vector<TimeLine> lines;
};

/// One area of small multiples.
struct Panel {
    std::string title;
    std::vector<TimePoint> points;   ///< One a period.
    std::string missing;             ///< Words in place of the plot, where no point has a value.
    std::vector<std::string> notes;  ///< On its title.
};

/// The same plot for many areas, all to one scale.
struct PanelSeries {
    std::string title;
    std::string subtitle;
    std::string alt;
    std::vector<std::string> notes;
    std::vector<std::string> periods;
    bool bars = false;  ///< Bars instead of lines.
    std::vector<Panel> panels;
};

}  // namespace cifra::figure
