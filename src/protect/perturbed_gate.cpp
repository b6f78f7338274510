#include "protect/perturbed_gate.hpp"

#include "attack/averaging.hpp"
#include "base/assert.hpp"

#include <fmt/format.h>

namespace cifra::protect {
namespace {

base::Error pinned(std::size_t cells, std::uint32_t threshold) {
    return {
        base::ErrorCode::disclosive,
        {fmt::format("the true counts of {} cells with fewer than {} persons follow from the sums of the table: "
                     "nothing is written",
                     cells, threshold),
         fmt::format("los conteos verdaderos de {} celdas con menos de {} personas se deducen de las sumas de la "
                     "tabla: no se escribe nada",
                     cells, threshold)},
        {"leave a dimension out, take a hierarchy in place of a column, or make a secret of a larger --deviation",
         "quite una dimensión, use una jerarquía en lugar de una columna, o genere un secreto de mayor --deviation"},
        {},
        {}};
}

base::Error averaged(std::size_t cells, std::uint32_t threshold) {
    return {
        base::ErrorCode::disclosive,
        {fmt::format("the counts of {} cells with fewer than {} persons can be told by averaging over the sums that "
                     "lead to them: nothing is written",
                     cells, threshold),
         fmt::format("los conteos de {} celdas con menos de {} personas se pueden conocer promediando las sumas que "
                     "llevan a ellas: no se escribe nada",
                     cells, threshold)},
        {"shorten the combinations, take columns out of them, or make a secret of a larger --variance",
         "acorte las combinaciones, quite columnas de ellas, o genere un secreto de mayor --variance"},
        {},
        {}};
}

base::Error too_large() {
    return {base::ErrorCode::usage,
            {"there are too many cells to try all that a reader could compute from them",
             "hay demasiadas celdas para probar todo lo que un lector podría calcular con ellas"},
            {"leave a dimension or columns out, or shorten the combinations",
             "quite una dimensión o columnas, o acorte las combinaciones"},
            {},
            {}};
}

}  // namespace

base::Result<attack::PinnedCells> check_perturbed(attack::PerturbedCells const& cells, std::uint32_t threshold) {
    auto const knowledge = attack::count_bounds(cells);
    // The sums hold and the terms are kept, or we do not do what we say.
    CIFRA_ASSERT(!knowledge.contradiction && knowledge.broken_terms == 0);
    auto const found = attack::pinned_cells(knowledge, threshold);
    if (found.small > 0) return base::fail(pinned(found.small, threshold));
    auto const likely = attack::estimated_small_cells(attack::combined_estimates(cells, knowledge), threshold);
    if (likely > 0) return base::fail(averaged(likely, threshold));
    if (!knowledge.complete) return base::fail(too_large());
    return found;
}

}  // namespace cifra::protect
