#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cifra::protect {

/// What is settled about a cell before secondary suppression begins.
enum class SuppressionStatus {
    safe,         ///< May be shown, and may be suppressed to protect others.
    primary,      ///< Must be suppressed: too small, or dominated.
    forced_safe,  ///< Must be shown, for instance because it has been published before.
    sticky,       ///< Suppressed in an earlier release of the same cell: stays so.
    true_zero,    ///< A count of nobody: shown, never used to protect others.
};

/// How far the attacker's interval of a suppressed cell must reach at least, in units of the cell; all >= 0.
struct ProtectionNeed {
    std::int64_t below = 0;    ///< Down to value - below.
    std::int64_t above = 0;    ///< Up to value + above.
    std::int64_t sliding = 0;  ///< Width of the interval, wherever it lies.

    bool operator==(ProtectionNeed const&) const = default;
};

/// A cell of a publication: one unknown of the attacker's, in however many tables it stands.
struct SuppressionCell {
    std::int64_t value = 0;  ///< Nominal value, in persons or another whole unit; >= 0.
    double cost = 1;         ///< What suppressing it costs, >= 0.
    SuppressionStatus status = SuppressionStatus::safe;
    ProtectionNeed need = {};                          ///< Counts for primary and sticky cells.
    std::int64_t lower = 0;                            ///< What the attacker knows without any table: value >= lower.
    std::optional<std::int64_t> upper = std::nullopt;  ///< value <= upper; nothing: unbounded.
};

/// A cell in an equation, with its coefficient (not zero).
struct EquationTerm {
    int cell = 0;
    int coefficient = 1;
};

/// sum of coefficient × cell = constant.
struct SuppressionEquation {
    std::vector<EquationTerm> terms;
    std::int64_t constant = 0;
};

/// One linear system over the cells of all tables of a publication, earlier releases among them.
struct SuppressionProblem {
    std::vector<SuppressionCell> cells;
    std::vector<SuppressionEquation> equations;
};

/// Which cells are suppressed, by index of the cell.
using SuppressionPattern = std::vector<bool>;

/// Why a problem makes no sense.
enum class ProblemFault {
    negative_number,    ///< A value, cost or need is below zero.
    value_not_bounded,  ///< A value outside its own bounds.
    need_not_bounded,   ///< A need that the cell's own bounds cannot grant.
    unknown_cell,       ///< An equation names a cell that is not there, or one twice, or with coefficient zero.
    sum_is_wrong,       ///< An equation that the values do not fulfil.
};

/// A fault and the index of the cell or equation that has it; never a value.
struct ProblemFaultAt {
    ProblemFault fault;
    int index = 0;
};

/// First fault of a problem; nothing when it makes sense. The engine asserts that there is none.
std::optional<ProblemFaultAt> first_fault(SuppressionProblem const& problem);

/// True for cells that are suppressed whatever the optimiser decides (primary, sticky).
bool is_always_suppressed(SuppressionCell const& cell);

/// True for cells that the optimiser may choose.
bool is_choice(SuppressionCell const& cell);

/// The pattern before secondary suppression: primary and sticky cells.
SuppressionPattern first_pattern(SuppressionProblem const& problem);

/// Sum of the costs of the suppressed cells.
double cost_of(SuppressionProblem const& problem, SuppressionPattern const& pattern);

/// What a count below the threshold needs: readers must think possible at least all of [0, threshold - 1].
/// \param value  1 <= value < threshold
ProtectionNeed need_of_small_count(std::int64_t value, std::int64_t threshold);

/// The equations of each cell: (equation, coefficient) in order of equations.
std::vector<std::vector<std::pair<int, int>>> equations_by_cell(SuppressionProblem const& problem);

}  // namespace cifra::protect
