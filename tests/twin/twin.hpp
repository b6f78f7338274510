#pragma once

#include "../invented/invented_edition.hpp"
#include "base/result.hpp"

#include <map>
#include <string>
#include <vector>

/// Twins: two editions with the same released values and the same pattern of suppression, that differ in everything
/// that stands behind it.
namespace twin {

/// Which of the two.
enum class Twin { first, second };

/// Suppressed counts, figures that are left out and everything that speaks of them (comments, printed shares,
/// questions) differ between the twins, and only the first has decisions on findings; all the rest is the same.
invented::EditionBuilder edition(Twin which);

/// As the pipeline does it: consolidate, then protect.
cifra::base::Result<cifra::release::ReleasedEdition> released(cifra::programme::Programme const& programme,
                                                              cifra::restricted::Edition edition);
cifra::base::Result<cifra::release::ReleasedEdition> released(invented::EditionBuilder const& builder);

using Files = std::map<std::string, std::string>;

/// Names of the files that are not the same in both.
std::vector<std::string> differing_files(Files const& first, Files const& second);

/// A value that only one of the twins has behind a suppressed cell, for seeded leaks.
std::int64_t hidden_value(Twin which);

/// A number as a row of strokes: words that the policy does not take for a number, for seeded leaks that it lets pass.
std::string strokes(std::int64_t number);

}  // namespace twin
