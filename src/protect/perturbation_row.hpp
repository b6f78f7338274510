#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::protect {

/// How a perturbation table is made.
struct PerturbationParameters {
    int deviation = 5;      ///< D: a shown count differs from the true one by so much at most; 1 to 50 persons.
    double variance = 3;    ///< V: of the deviation, in persons squared; larger than 0.
    int smallest_gone = 2;  ///< No count of 1 to this many persons is ever shown; 0: any may be. Below the deviation.

    bool operator==(PerturbationParameters const&) const = default;
};

/// How one true count is shown.
struct PerturbationRow {
    std::vector<int> deviations;        ///< Ascending: what may be added.
    std::vector<double> probabilities;  ///< Of each.
};

/// Deviations that a true count may get: within [-D, D], shown neither below 0 nor as 1 to `smallest_gone`; ascending.
std::vector<int> possible_deviations(int count, PerturbationParameters const& parameters);

/// The distribution of greatest entropy on the possible deviations of a count above 0 with mean 0 and variance V at
/// most, in which staying is at least as probable as any deviation downwards, and of these a nearer one at least as
/// probable as a further one. Where the variance cannot be V under these terms, it is less.
/// \returns Nothing when no distribution has a variance as small as V
/// \source Fraser and Wooton (2005), A proposed method for confidentialising tabular output to protect against
/// differencing; Marley and Leaver (2011), A method for confidentialising user-defined tables; Giessing (2016),
/// Computational issues in the design of transition probabilities; the terms and their order as in ptable 1.0.0
/// (Enderle 2023, CRAN)
std::optional<PerturbationRow> perturbation_row(int count, PerturbationParameters const& parameters);

/// Smallest variance that the deviation of some count must have: above it each row exists.
int least_variance(PerturbationParameters const& parameters);

}  // namespace cifra::protect
