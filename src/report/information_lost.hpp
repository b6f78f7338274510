#pragma once

#include "report/protected_edition.hpp"

#include <cstdint>
#include <vector>

namespace cifra::report {

/// Withheld cells by reason.
struct WithheldCounts {
    int primary = 0;
    int secondary = 0;
    int confidential = 0;  ///< Withheld by the sender.
    int sticky = 0;        ///< Withheld only because an earlier release withheld them.
    int internal = 0;      ///< Left out: not validated, internal.

    int all() const { return primary + secondary + confidential + sticky + internal; }
};

/// What protection hides of an indicator. One person stands in several cells (totals, categories, areas), and is
/// counted in each.
struct IndicatorLoss {
    programme::Indicator const* indicator = nullptr;
    int cells = 0;             ///< That hold a value, zeros among them.
    std::int64_t persons = 0;  ///< In these cells; 0 of an indicator that counts no victims.
    WithheldCounts withheld;
    std::int64_t persons_withheld = 0;
};

/// Of each indicator that has a cell, in the programme's order. The programme must outlive it.
std::vector<IndicatorLoss> information_lost(ProtectedEdition const& edition);

/// The sum of all; its indicator is null.
IndicatorLoss sum_of(std::vector<IndicatorLoss> const& losses);

}  // namespace cifra::report
