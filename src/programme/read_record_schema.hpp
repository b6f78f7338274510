#pragma once

#include "programme/record_schema.hpp"

#include <filesystem>
#include <string_view>

namespace cifra::programme {

/// Reads a schema of microdata (docs/reference/schema.md gives its keys) and the code lists that it names.
/// \error not_found  the file or its code lists are missing
/// \error bad_input  with file, line and column: TOML syntax, an unknown or missing key, a code list, column or group
///                   that does not exist or stands twice, a domain that is empty or too large
base::Result<RecordSchema> read_record_schema(std::filesystem::path const& path);

/// As read_record_schema, from a text. `file` is for messages only.
/// \param lists  code lists that the schema may use besides its own
base::Result<RecordSchema> read_record_schema_text(std::string_view text, std::string const& file,
                                                   std::vector<CodeList> const& lists);

}  // namespace cifra::programme
