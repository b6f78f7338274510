#pragma once

#include "programme/programme.hpp"
#include "programme/register_counting.hpp"

#include <filesystem>
#include <string_view>

namespace cifra::programme {

/// Reads how a register is counted (docs/reference/register.md gives its keys), and the schema that it names.
/// \error not_found  the file, its schema or its code lists are missing
/// \error bad_input  as read_record_schema; and with file, line and column: another programme; an indicator, table,
///                   dimension, column or code that does not exist (nearest suggested); a code of a column that is
///                   nothing in the programme; a category to which nothing leads, which would be a false zero
base::Result<RegisterCounting> read_register_counting(Programme const& programme, std::filesystem::path const& path);

/// As read_register_counting, from a text. `file` is for messages only.
base::Result<RegisterCounting> read_register_counting_text(Programme const& programme, std::string_view text,
                                                           std::string const& file, RecordSchema schema);

}  // namespace cifra::programme
