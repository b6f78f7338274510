#pragma once

#include "base/random.hpp"
#include "tabulate/coded_records.hpp"
#include "tabulate/combination_cube.hpp"

#include <map>
#include <vector>

namespace cifra::tabulate {

/// Records of nobody: each code uniform, missing as likely as any.
inline CodedRecords random_records(base::Random& random, std::vector<std::uint32_t> const& cardinalities,
                                   std::size_t count) {
    CodedRecords records;
    for (auto const cardinality : cardinalities) {
        records.columns.emplace_back(cardinality, count);
        for (std::size_t i = 0; i < count; ++i)
            records.columns.back().set(i, static_cast<std::uint32_t>(random.between(0, cardinality - 1)));
    }
    return records;
}

/// Code by column: -1 where the combination does not speak of the column.
using Combination = std::vector<int>;

/// The counts as a child would make them: every combination of every record, one by one.
inline std::map<Combination, std::int64_t> naive_counts(CodedRecords const& records, int length) {
    std::map<Combination, std::int64_t> counts;
    auto const columns = static_cast<unsigned>(records.columns.size());
    for (unsigned chosen = 1; chosen < (1U << columns); ++chosen) {
        if (__builtin_popcount(chosen) > length) continue;
        for (std::size_t i = 0; i < records.records(); ++i) {
            Combination combination(columns, -1);
            bool missing = false;
            for (unsigned c = 0; c < columns; ++c)
                if ((chosen >> c & 1U) != 0) {
                    combination[c] = static_cast<int>(records.columns[c].at(i));
                    missing = missing || combination[c] == 0;
                }
            bool const subtracted = i >= records.records() - records.subtracted;
            if (!missing) counts[combination] += subtracted ? -1 : 1;
        }
    }
    std::erase_if(counts, [](auto const& entry) { return entry.second == 0; });
    return counts;
}

/// The same from a cube: every cell without a missing code.
inline std::map<Combination, std::int64_t> counts_of(CombinationCube const& cube) {
    std::map<Combination, std::int64_t> counts;
    for (int length = 1; length <= cube.length(); ++length) {
        auto const& sets = cube.sets(length);
        auto set = sets.first();
        do {
            auto const number = sets.rank(set);
            for (std::size_t cell = 0; cell < cube.cells(length, number); ++cell) {
                Combination combination(cube.columns().size(), -1);
                auto rest = cell;
                bool missing = false;
                for (auto i = set.size(); i-- > 0;) {
                    auto const place = static_cast<std::size_t>(set[i]);
                    auto const code = static_cast<int>(rest % cube.cardinalities()[place]);
                    rest /= cube.cardinalities()[place];
                    combination[static_cast<std::size_t>(cube.columns()[place])] = code;
                    missing = missing || code == 0;
                }
                auto const count = cube.table(length, number)[cell];
                if (!missing && count != 0) counts[combination] = count;
            }
        } while (sets.advance(set));
    }
    return counts;
}

}  // namespace cifra::tabulate
