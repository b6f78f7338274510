#include "attack/perturbed_cells.hpp"

#include <functional>
#include <numeric>

namespace cifra::attack {

std::vector<CellSum> table_sums(std::vector<std::size_t> const& sizes, std::vector<EntrySum> const& entries) {
    auto const cells = std::accumulate(sizes.begin(), sizes.end(), std::size_t{1}, std::multiplies<>());
    std::vector<CellSum> sums;
    for (auto const& [dimension, entry] : entries) {
        std::size_t inner = 1;
        for (auto i = dimension + 1; i < sizes.size(); ++i) inner *= sizes[i];
        for (std::size_t outer = 0; outer < cells; outer += inner * sizes[dimension])
            for (auto first = outer; first < outer + inner; ++first) {
                CellSum sum{first + entry.whole * inner, {}, entry.relation};
                for (auto const part : entry.parts) sum.parts.push_back(first + part * inner);
                sums.push_back(std::move(sum));
            }
    }
    return sums;
}

}  // namespace cifra::attack
