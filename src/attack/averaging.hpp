#pragma once

#include "attack/count_bounds.hpp"

#include <string>

namespace cifra::attack {

/// A cell of a publication, by what it says: "colour=RED;tool=SAW", everyone an empty text.
struct NamedCell {
    std::string name;
    std::uint32_t shown = 0;
};

/// A cell whose true count the attacker computed.
struct AveragedCell {
    std::string name;
    std::int64_t count = 0;  ///< Of persons. What is published must not lead here: not to be printed.
};

/// What publications of the same cells say together.
struct AveragingReport {
    std::size_t repeated = 0;             ///< Cells in two publications or more.
    std::size_t differing = 0;            ///< Of these, shown with different counts: fresh noise.
    std::vector<AveragedCell> recovered;  ///< Sorted by name.
};

/// Averages what several publications show of the same cell: where each has fresh noise, the mean comes as near to the
/// true count as the publications are many. A cell counts as recovered when only one number lies within the deviation
/// of all that is shown, or when the mean is nearer to one number than to any other by four of its standard errors.
/// Where the same cell always has the same count there is nothing to average.
/// \param publications  of the same persons
AveragingReport average(std::vector<std::vector<NamedCell>> const& publications, PerturbationTerms const& terms);

/// What the attacker thinks of a true count.
struct CountEstimate {
    double count = 0;
    double standard_error = 0;
};

/// The attacker's best estimate of each true count: the mean of the count shown and of what each equal sum gives for
/// it, weighted by how many perturbed counts that takes, kept within the bounds. Sums that share no cell have noise
/// of their own: a cell that is split by many columns is as if it were published many times.
/// \param knowledge  of the same cells
/// \source Asghar and Kaafar (2020), Averaging attacks on bounded noise-based disclosure control algorithms
std::vector<CountEstimate> combined_estimates(PerturbedCells const& cells, CountKnowledge const& knowledge);

/// Cells whose estimate is nearer to one number, from 1 to threshold - 1, than to any other by two standard errors:
/// the attacker is right in 19 of 20.
std::size_t estimated_small_cells(std::vector<CountEstimate> const& estimates, std::uint32_t threshold);

}  // namespace cifra::attack
