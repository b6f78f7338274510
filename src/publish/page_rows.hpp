#pragma once

#include "publish/page_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::publish {

/// What a row of a table stands for: its bar is drawn accordingly.
enum class RowKind { named, other, unknown, apart };

/// A category of a breakdown with its figure.
struct TableRow {
    programme::CellKey key;
    base::LocalText label;
    base::LocalText definition;
    RowKind kind = RowKind::named;
    release::ReleasedObservation const* figure = nullptr;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> base;  ///< What its share is a share of.
    bool in_total = true;              ///< False for a member whose figure the region's sum does not hold.
};

/// The rows of a breakdown and what they come to.
struct TableRows {
    std::vector<TableRow> rows;
    std::optional<std::int64_t> total;
    std::int64_t sum = 0;     ///< Of the shown categories that are not printed apart.
    std::int64_t apart = 0;   ///< Of those printed apart.
    std::size_t missing = 0;  ///< Categories without a value.
    bool withheld = false;
    bool has_apart = false;
    bool checklist = false;  ///< Every shown category counts once: kinds of things, not numbers of people.
};

/// The rows in the order in which the page shows them: a ranking (all categories of one dimension) by size, then other,
/// not known, and what is printed apart; everything else in the programme's order.
TableRows table_rows(PageContext const& page, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown);

}  // namespace cifra::publish
