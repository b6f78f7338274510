#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace cifra::collect {

/// The error of a spreadsheet that cannot be read, with the advice to open it in a spreadsheet program and save it
/// again.
/// \param en, es  what is wrong with it
base::Error damaged(std::string const& file, std::string en, std::string es);

/// The error of a file that would take more than one file may.
base::Error too_much(std::string const& file, std::string en, std::string es);

/// The error of a file of more bytes than are read.
base::Error too_large(std::string const& file, std::size_t limit_bytes);

/// A name from a file, as fit for a message: quoted, at most 60 bytes, "?" for what cannot be shown.
std::string shown(std::string_view name);

}  // namespace cifra::collect
