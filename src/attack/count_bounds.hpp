#pragma once

#include "attack/perturbed_cells.hpp"

namespace cifra::attack {

/// Smallest and largest true count that a cell can have.
struct CountBounds {
    std::int64_t lower = 0;
    std::int64_t upper = 0;

    bool is_pinned() const { return lower == upper; }
    bool operator==(CountBounds const&) const = default;
};

/// What a reader can say for certain of the true counts behind perturbed ones.
struct CountKnowledge {
    std::vector<CountBounds> bounds;  ///< By cell; meaningless when the counts contradict themselves.
    bool contradiction = false;       ///< No true counts fit: the terms, or what is supposed of the sums, are wrong.
    std::size_t broken_terms = 0;     ///< Cells that show a count which the terms rule out.
    bool complete = true;             ///< False when it stopped early, at its limit of work: bounds may be too wide.
};

/// Work that the attack does at most, in looks at a cell.
inline constexpr std::size_t MOST_LOOKS = 100'000'000;

/// Bounds of the true counts from the published ones alone: each lies within the deviation of what is shown, a zero
/// is shown for a true zero always, and wholes and parts add up. Bounds are tightened by each sum in turn to a fixed
/// point; then each cell of an equal sum is tried at both of its bounds, and a bound that contradicts the sums is given
/// up.
///
/// Guarantee: when terms and sums hold, each true count lies within its bounds. A cell whose bounds meet is known. The
/// converse does not hold: several sums together may determine a cell that this does not find
/// (docs/methods/averaging_attack.md says how often).
/// Cost: each trial follows its consequences; `most_looks` at most.
CountKnowledge count_bounds(PerturbedCells const& cells, std::size_t most_looks = MOST_LOOKS);

/// How many cells a reader knows exactly.
struct PinnedCells {
    std::size_t cells = 0;
    std::size_t pinned = 0;  ///< Of these, true zeros count too.
    std::size_t small = 0;   ///< Pinned at a count from 1 to threshold - 1.
};
PinnedCells pinned_cells(CountKnowledge const& knowledge, std::uint32_t threshold);

}  // namespace cifra::attack
