#pragma once

#include "programme/cell_key.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cifra::restricted {

/// The true counts of the cells that a release of an edition withheld. Never published.
struct WithheldBefore {
    std::string edition;  ///< Its id.
    int version = 0;      ///< From 1.
    std::map<programme::CellKey, std::int64_t> values;
};

}  // namespace cifra::restricted
