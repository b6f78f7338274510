#pragma once

#include "restricted/edition.hpp"

namespace cifra::collect {

/// Reads a programme's protection.toml: the threshold, which is at least 3 unless the programme says that all its
/// figures are public.
/// \error bad_input  every problem with its line and column
base::Result<int> read_threshold_text(std::string_view text, std::string const& file);

/// Reads an edition's protection.toml: dated decisions of the data protection officer.
/// \error bad_input  every problem with its line and column
base::Result<std::vector<restricted::ProtectionDecision>> read_decisions_text(std::string_view text,
                                                                              std::string const& file);

}  // namespace cifra::collect
