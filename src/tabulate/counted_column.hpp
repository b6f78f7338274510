#pragma once

#include "programme/record_schema.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::tabulate {

/// What one coded column counts: an attribute, one of its hierarchies, or one value of a multi-valued attribute (1: the
/// record holds it; 0: it does not say so).
struct CountedColumn {
    std::size_t column = 0;                ///< Position in the schema.
    std::optional<std::size_t> hierarchy;  ///< Position in the schema's hierarchies.
    std::optional<std::size_t> value;      ///< Position of the code, of a multi-valued column.

    bool operator==(CountedColumn const&) const = default;
};

/// Codes of a counted column with MISSING.
std::uint32_t cardinality_of(programme::RecordSchema const& schema, CountedColumn const& counted);
/// "age_group", "exploitation": what stands for the column in an output.
std::string const& name_of(programme::RecordSchema const& schema, CountedColumn const& counted);
/// The code of the schema behind a coded value, 1 to cardinality - 1.
std::string const& code_of(programme::RecordSchema const& schema, CountedColumn const& counted, std::uint32_t code);

/// The column itself: one counted column, or one a value.
std::vector<CountedColumn> counted_columns(programme::RecordSchema const& schema, std::size_t column);
/// Everything that takes part in "all combinations", in the schema's order, hierarchies after their column.
std::vector<CountedColumn> combination_columns(programme::RecordSchema const& schema);

}  // namespace cifra::tabulate
