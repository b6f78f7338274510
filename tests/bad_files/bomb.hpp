#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace cifra::bad_files {

/// A workbook of a few hundred kilobytes whose sheet is valid and unpacks to megabytes of spaces before its one cell.
/// \param declared_size  what the archive says of its size; nothing: the truth
std::string bomb_of_spaces(std::size_t megabytes, std::optional<std::uint64_t> declared_size = {});

}  // namespace cifra::bad_files
