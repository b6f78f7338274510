#pragma once

#include "sdmx/csv.hpp"

namespace cifra::sdmx {

/// Reads a field of a column of this kind. \returns false when a multilingual one is not written as "en:…;es:…"
bool read_field(std::string_view text, CsvColumn::Kind kind, CsvField& field);

/// Writes a field as read_field reads it.
std::string write_field(CsvField const& field, CsvColumn::Kind kind);

/// Splits at single separators; a doubled one belongs to the text. An empty text has no parts.
std::vector<std::string> split_sub_fields(std::string_view text);

}  // namespace cifra::sdmx
