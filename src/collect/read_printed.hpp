#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Reads printed.csv: the shares as the source printed them.
/// \returns in the order of the file
/// \error bad_input  every problem with its line: a wrong header, a key that is none, a share that is not written as
///                   "55%", a figure twice
base::Result<std::vector<restricted::PrintedShare>> read_printed_text(programme::Programme const& programme,
                                                                      std::string_view text, std::string const& file);

}  // namespace cifra::collect
