#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace cifra::tabulate {

/// What to count, and how to show it.
struct TabulationSettings {
    int length = 3;                ///< Longest combinations, in columns: 1 to 6.
    std::string table;             ///< "age*gender": this table in place of all combinations; empty: combinations.
    std::uint32_t threshold = 10;  ///< Smallest count that is shown, in persons.
    int threads = 1;               ///< At least 1.
    std::size_t limit_bytes = 0;   ///< Of memory; 0: no limit.
};

/// What was counted.
struct Tabulated {
    std::uint64_t records = 0;
    std::uint64_t persons = 0;
    std::uint64_t rows = 0;
};

}  // namespace cifra::tabulate
