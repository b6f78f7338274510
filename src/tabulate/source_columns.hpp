#pragma once

#include "tabulate/record_layout.hpp"

namespace cifra::tabulate {

/// A column of a table of records, and which counted columns are made of its texts.
struct SourceColumn {
    std::size_t column = 0;    ///< Position in the schema.
    FieldPlan plan;            ///< How its texts are read.
    std::vector<int> counted;  ///< Positions of the counted columns, ascending.
    std::uint32_t texts = 2;   ///< About how many different texts it may hold.
};

/// The columns that `wanted` is made of, in the schema's order.
std::vector<SourceColumn> source_columns(programme::RecordSchema const& schema,
                                         std::vector<CountedColumn> const& wanted);

}  // namespace cifra::tabulate
