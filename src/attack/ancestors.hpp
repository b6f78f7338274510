#pragma once

#include "programme/cell_key.hpp"

#include <vector>

namespace cifra::attack {

/// The figures of which a cell is a part by its codes: the same key with some or all codes at the total `_T`. A key
/// with more than MAX_DETAIL codes gives those one step up and its total only.
/// \returns In no order that means anything, each once; empty for a total.
std::vector<programme::CellKey> ancestors(programme::CellKey const& key);

inline constexpr std::size_t MAX_DETAIL = 10;

}  // namespace cifra::attack
