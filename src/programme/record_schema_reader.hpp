#pragma once

#include "programme/record_schema.hpp"
#include "programme/toml_table.hpp"

namespace cifra::programme {

/// The largest domain of a column: its codes and "missing" have 16 bits.
inline constexpr std::size_t MOST_CODES = 65535;
/// The codes of a multi-valued column have a bit each.
inline constexpr std::size_t MOST_VALUES = 64;

/// A schema while it is read.
struct SchemaReading {
    RecordSchema schema;
    std::vector<CodeList> lists;       ///< The schema's own, then those of the programme.
    std::vector<std::string> missing;  ///< Marks of a missing value in every column.
};

/// One [[column]]. Needs the code lists and the marks.
RecordColumn read_record_column(TomlTable& table, SchemaReading const& reading);
/// One [[hierarchy]]. Needs the columns.
RecordHierarchy read_record_hierarchy(TomlTable& table, SchemaReading const& reading);

}  // namespace cifra::programme
