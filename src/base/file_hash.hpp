#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace cifra::base {

/// SHA-256 of a file of any size, as sha256_hex. It is read piece by piece.
/// \error not_found  there is no such file
/// \error io         it cannot be read, or is not a regular file
Result<std::string> sha256_of_file(std::filesystem::path const& path);

}  // namespace cifra::base
