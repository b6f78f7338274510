#pragma once

#include "figure/chart.hpp"
#include "figure/markdown_blocks.hpp"
#include "figure/text_layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cifra::figure {

/// A line of a column.
struct ColumnLine {
    TextLine line;      ///< Its baseline counts from the line's top, its place from the column's left edge.
    double gap = 0;     ///< Above it, where it does not begin a column.
    double height = 0;  ///< Its leading.
    std::size_t block = 0;
    bool may_end = true;  ///< A column may end after it: no heading alone, no single line of a paragraph.
};

/// What the lines of a block are.
struct ColumnBlock {
    Role role = Role::paragraph;
    std::optional<TextLine> marker{};  ///< Of an entry of a list.
};

/// A text set to one width.
struct TextColumn {
    double width = 0;
    std::vector<ColumnBlock> blocks;
    std::vector<ColumnLine> lines;
};

/// Sets blocks one after another; headings inside them have level 3.
/// \param style  Of the body; its leading is that of the column.
/// \error bad_input  a character is not in the fonts
base::Result<TextColumn> set_column(std::vector<MarkdownBlock> const& blocks, double width, Style const& style,
                                    Fonts const& fonts);

/// One past the last line that a column of `height` may end with; `first` where nothing may stand alone in it.
std::size_t column_end(TextColumn const& column, std::size_t first, double height);

/// Height of lines first .. last - 1.
double column_height(TextColumn const& column, std::size_t first, std::size_t last);

/// Lines first .. last - 1 from the origin on, with their roles.
Node draw_column(TextColumn const& column, std::size_t first, std::size_t last);

}  // namespace cifra::figure
