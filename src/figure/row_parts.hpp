#pragma once

#include "figure/chart_parts.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace cifra::figure {

/// A heading cell over a column of a table.
Node column_header(std::vector<Shape> shapes);
/// A heading cell before a row of a table.
Node row_header(std::vector<Shape> shapes);

/// " (continued)", after the title of what a page began.
std::string continued(base::Language language);

/// Rows first .. last - 1 of a series; what goes on says so in its title and leaves the notes on it to the first part.
template <class Series>
Series row_range(Series const& series, std::size_t first, std::size_t last, base::Language language) {
    auto part = series;
    part.rows.assign(series.rows.begin() + static_cast<std::ptrdiff_t>(first),
                     series.rows.begin() + static_cast<std::ptrdiff_t>(last));
    if (first == 0) return part;
    part.title += continued(language);
    part.notes.clear();
    return part;
}

/// A series of rows in as few parts of about equally many rows as stand in `height` each; one row each at worst.
/// \param part_of  Rows first .. last - 1 of the series.
/// \param draw     A part as a drawing.
/// \error whatever `draw` fails with
template <class Series, class PartOf, class Draw>
base::Result<std::vector<Series>> split_rows(Series const& series, std::size_t rows, double height, PartOf part_of,
                                             Draw draw) {
    for (std::size_t count = 1;; ++count) {
        std::vector<Series> parts;
        bool fits = true;
        for (std::size_t i = 0; fits && i < count; ++i) {
            auto part = count == 1 ? series : part_of(rows * i / count, rows * (i + 1) / count);
            CIFRA_TRY(auto const drawn, draw(part));
            fits = drawn.height <= height;
            parts.push_back(std::move(part));
        }
        if (fits) return parts;
        if (count >= rows) break;
    }
    if (rows == 0) return std::vector<Series>{series};
    std::vector<Series> single;
    for (std::size_t i = 0; i < rows; ++i) single.push_back(part_of(i, i + 1));
    return single;
}

}  // namespace cifra::figure
