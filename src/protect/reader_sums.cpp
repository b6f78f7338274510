#include "protect/reader_sums.hpp"

#include <utility>

namespace cifra::protect {

using restricted::EntrySum;
using restricted::SumKind;

void add_reader_sums(EntrySum const& sum, std::vector<attack::CellSum>& known) {
    if (sum.kind == SumKind::each) {
        for (auto const part : sum.parts) known.push_back({sum.whole, {part}, attack::SumRelation::at_least});
        return;
    }
    bool const is_equal = sum.kind == SumKind::equal;
    known.push_back({sum.whole, sum.parts, is_equal ? attack::SumRelation::equal : attack::SumRelation::at_least});
}

std::vector<attack::EntrySum> reader_sums(std::vector<std::vector<EntrySum>> const& sums) {
    std::vector<attack::EntrySum> all;
    for (std::size_t dimension = 0; dimension < sums.size(); ++dimension)
        for (auto const& sum : sums[dimension]) {
            std::vector<attack::CellSum> known;
            add_reader_sums(sum, known);
            for (auto& each : known) all.push_back({dimension, std::move(each)});
        }
    return all;
}

}  // namespace cifra::protect
