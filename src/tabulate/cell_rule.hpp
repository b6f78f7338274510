#pragma once

#include "base/keyed_hash.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace cifra::tabulate {

/// How cells that have keys are shown (docs/methods/cell_key.md). Whoever protects makes it; counting only applies it.
struct CellRule {
    base::KeyedHash const* hash = nullptr;  ///< Makes the keys of records; must outlive the rule.
    std::string preface;                    ///< Lines before the header, each with "#": what the counts are.
    std::string column;                     ///< Name of the column after the count.
    std::string entry;                      ///< What stands in it.
    /// What is shown of a cell of so many persons, above 0, whose record keys have this sum; 0: its row is left out.
    std::function<std::uint32_t(std::uint32_t count, std::uint32_t sum)> shown;
};

}  // namespace cifra::tabulate
