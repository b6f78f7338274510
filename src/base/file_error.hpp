#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace cifra::base {

/// Why a file cannot be read, the same words on every machine. \param error  errno
/// \error not_found  there is no such file
/// \error io         anything else
tl::unexpected<Error> cannot_read(std::filesystem::path const& path, int error);

/// Why something cannot be written, likewise.
tl::unexpected<Error> cannot_write(std::filesystem::path const& path, int error);

}  // namespace cifra::base
