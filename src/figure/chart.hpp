#pragma once

#include "figure/font.hpp"
#include "figure/series.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::figure {

/// Numbers of the notes of a page, in reading order. Notes without a number have no mark.
struct NoteNumbers {
    std::string prefix;  ///< Begins the ids of marks and notes: "p2".
    std::map<std::string, int> numbers;

    /// The number of a note id, given now when it has none.
    int number(std::string const& id);
    std::string note_id(int number) const;  ///< Where a mark leads.
    std::string mark_id(int number) const;  ///< Where a note leads back to.
};

/// What every chart needs besides its series.
struct ChartContext {
    Fonts const& fonts;
    base::Language language;
    NoteNumbers const& notes;
    bool with_head = true;  ///< Rule, title and subtitle; a page of HTML has its own.
    bool tight = false;     ///< Rows as low as their words allow, where that saves a page.
    double loose = 0;       ///< Points added to each row of wide bars, where a page has room.
};

/// Raised note numbers, each a link to its note: "²" or "²,³". Sorted; ids without a number are left out.
std::vector<Span> note_marks(ChartContext const& context, std::vector<std::string> const& ids, Ink ink);

/// Key figure: number, label, coverage strip with its words.
/// \param width  Of the text column, in points.
base::Result<Drawing> key_figure(KeyFigure const& figure, double width, ChartContext const& context);

/// Ordered bars: label and definition at the left, bar, number and share at its end. Shares of one whole.
/// \error bad_input  a text does not fit (it is named)
base::Result<Drawing> ordered_bars(BarSeries const& series, double width, ChartContext const& context);

/// Bars on tracks of the whole: categories that overlap and are never summed.
base::Result<Drawing> multiple_response_bars(BarSeries const& series, double width, ChartContext const& context);

/// Parts of one whole in one strip. Needs labels that fit over their parts: see strip_fits.
base::Result<Drawing> strip(BarSeries const& series, double width, ChartContext const& context);
/// Every label of a strip ends before the next one begins.
bool strip_fits(BarSeries const& series, double width, ChartContext const& context);

/// Bars with their labels above: for narrow columns and small parts.
base::Result<Drawing> stacked_label_bars(BarSeries const& series, double width, ChartContext const& context);

/// Bars in groups: one hue a series, solid and dotted for the two readings (adults and children).
base::Result<Drawing> grouped_bars(BarSeries const& series, double width, ChartContext const& context);

/// Sums against the total that they should equal: a reference line, the shortfall a dashed outline.
base::Result<Drawing> contradiction_bars(SumSeries const& series, double width, ChartContext const& context);

/// Marks of who reports which figure: a row a figure, a column a member, the count at the end; themes have their names
/// above their rows. Columns that are too narrow for their names bear codes, which are explained under the title; where
/// codes have no room either, the columns stand in several blocks.
/// \error bad_input  a row has more or fewer marks than there are columns; a text does not fit
base::Result<Drawing> matrix(MatrixSeries const& series, double width, ChartContext const& context);
/// The rows in as few parts as stand in `height` each, in order; themes that are cut say so. One row at least a part.
base::Result<std::vector<MatrixSeries>> split(MatrixSeries const& series, double width, double height,
                                              ChartContext const& context);

/// A table set in type: no lines but hairlines between rows; numbers under each other.
/// \error bad_input  a row has more or fewer cells than there are columns; a text does not fit
base::Result<Drawing> data_table(TableSeries const& series, double width, ChartContext const& context);
/// The rows in as few parts as stand in `height` each, in order. One row at least a part.
base::Result<std::vector<TableSeries>> split(TableSeries const& series, double width, double height,
                                             ChartContext const& context);

/// One disc a unit, ten in a row; what is not known is an outline, what is not published a hatched disc.
/// \error bad_input  more than a hundred units, or fewer than none; a text does not fit
base::Result<Drawing> icon_array(IconSeries const& series, double width, ChartContext const& context);

/// Pairs of bars that lead away from the words between them, to one scale; what belongs to neither side below.
base::Result<Drawing> paired_bars(PairedSeries const& series, double width, ChartContext const& context);

/// Wholes of one length, each cut into the same parts; shares in their parts, those without room in words below.
/// \error bad_input  a row has more or fewer cells than there are parts; more than four named parts
base::Result<Drawing> stacked_bar(StackSeries const& series, double width, ChartContext const& context);

/// Points and lines over the years on an axis from zero. Years without a value are gaps with their mark under the axis;
/// a line does not cross a break in its series. Where not every value has room for its number, the axis has ticks. One
/// year alone is drawn as bars.
/// \error bad_input  a line has more or fewer points than there are periods; more than four lines
base::Result<Drawing> timeline(TimeSeries const& series, double width, ChartContext const& context);

/// The same small plot for each area, to one scale; an area without values says why in words.
/// \error bad_input  a panel has more or fewer points than there are periods
base::Result<Drawing> small_multiples(PanelSeries const& series, double width, ChartContext const& context);

/// Areas in the colour of their class: shares, rates, or who takes part. Hatch is no data, crossed is withheld. The
/// list beside the map has every area, those that it does not show as well. \error bad_input  more than five classes,
/// or none; there is no map; a text does not fit
base::Result<Drawing> choropleth(MapSeries const& series, double width, ChartContext const& context);

/// A circle an area, as large as its count; the list as above.
/// \error bad_input  there is no map; a text does not fit
base::Result<Drawing> proportional_symbols(MapSeries const& series, double width, ChartContext const& context);

/// Points a unit at which each kind of chart would draw its bars in a width: charts of one whole that stand side by
/// side take the smallest of theirs.
double stacked_scale(BarSeries const& series, double width, ChartContext const& context);
double grouped_scale(BarSeries const& series, double width, ChartContext const& context);
double contradiction_scale(SumSeries const& series, double width, ChartContext const& context);

}  // namespace cifra::figure
