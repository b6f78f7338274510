#pragma once

#include "audit/finding.hpp"
#include "restricted/national_return.hpp"

#include <string>
#include <vector>

namespace cifra::validate {

/// The findings of a return for the officer who filled it, at most 100 columns wide but for ids: what has to be
/// corrected or explained, then what is asked, what is explained already, what cannot be told, and how much is in
/// order. In each part sheet by sheet, from top to bottom. UTF-8, ends with a line break. \param workplace  Folder of
/// the returns, as `cifra explain` is told it.
std::string return_report(std::vector<audit::Finding> const& findings, restricted::NationalReturn const& submitted,
                          std::string const& workplace, base::Language language);

}  // namespace cifra::validate
