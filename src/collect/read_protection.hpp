#pragma once

#include "restricted/edition.hpp"

namespace cifra::collect {

/// Reads a programme's protection.toml: the threshold, which is at least 3 unless the programme says that all its
/// figures are public, and how further cells are chosen. \returns A policy without decisions.
/// \error bad_input  every problem with its line and column
base::Result<restricted::ProtectionPolicy> read_policy_text(std::string_view text, std::string const& file);

/// Reads an edition's protection.toml: dated decisions of the data protection officer.
/// \error bad_input  every problem with its line and column
base::Result<std::vector<restricted::ProtectionDecision>> read_decisions_text(std::string_view text,
                                                                              std::string const& file);

}  // namespace cifra::collect
