#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// The shared texts of a workbook, in order. Runs of rich text are put together; phonetic readings are left out.
/// \error bad_input  as read_xml_part; more texts than cells may be
/// \source ECMA-376, Part 1, 18.4
base::Result<std::vector<std::string>> read_shared_strings(ZipParts& parts, std::string const& part);

/// A text with its escapes undone: "_x000D_" stands for a carriage return. What stands for no character that XML could
/// hold stays as it is, and so do halves of pairs.
/// \source ECMA-376, Part 1, 22.9.2.19
std::string unescaped(std::string text);

}  // namespace cifra::collect
