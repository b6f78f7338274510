#pragma once

#include "base/result.hpp"
#include "programme/record_schema.hpp"

#include <string>

namespace cifra::tabulate {

/// A value that every made-up record has in one column.
struct FixedValue {
    std::size_t column = 0;   ///< Position in the schema.
    std::uint64_t value = 0;  ///< As LatentClasses draws them: a code, or of a multi-valued column its bit.
};

/// Reads "year=2020": a column and one of its codes.
/// \error usage  the schema has no such counted column or code (nearest suggested), or nothing stands around "="
base::Result<FixedValue> parse_fixed_value(programme::RecordSchema const& schema, std::string const& text);

}  // namespace cifra::tabulate
