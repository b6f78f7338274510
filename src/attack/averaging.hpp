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
/// \param variance  of the deviations, as published
/// \param publications  of the same persons
AveragingReport average(std::vector<std::vector<NamedCell>> const& publications, PerturbationTerms const& terms,
                        double variance);

/// The attacker's best estimate of each true count: the mean of the count shown and of what each equal sum gives for
/// it, weighted by how many perturbed counts that takes, kept within the bounds.
/// \param knowledge  of the same cells
std::vector<double> combined_estimates(PerturbedCells const& cells, CountKnowledge const& knowledge);

}  // namespace cifra::attack
