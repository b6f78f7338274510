#pragma once

#include <cstddef>
#include <cstdint>

namespace cifra::tabulate {

/// Copies a table's cells into twice as many bits each.
void widen_cells(std::uint8_t const* from, std::size_t cells, std::uint16_t* to);
void widen_cells(std::uint16_t const* from, std::size_t cells, std::uint32_t* to);

}  // namespace cifra::tabulate
