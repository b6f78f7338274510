#include "tabulate/block_keys.hpp"

#include "tabulate/wide_vectors.hpp"

#include <cstring>

namespace cifra::tabulate {
namespace {

constexpr std::uint64_t HALF = 1U << 16U;

/// One column of a tile.
template <class Code>
[[gnu::always_inline]] inline void scale(Code const* __restrict codes, std::uint32_t stride, bool add,
                                         std::uint16_t* __restrict joined) {
    auto const factor = static_cast<std::uint16_t>(stride);
    if (add)
        for (std::size_t i = 0; i < TILE_RECORDS; ++i)
            joined[i] = static_cast<std::uint16_t>(joined[i] + static_cast<std::uint16_t>(codes[i] * factor));
    else
        for (std::size_t i = 0; i < TILE_RECORDS; ++i) joined[i] = static_cast<std::uint16_t>(codes[i] * factor);
}

CIFRA_WIDE_VECTORS void scale_narrow(std::uint8_t const* codes, std::uint32_t stride, bool add, std::uint16_t* joined) {
    scale(codes, stride, add, joined);
}

CIFRA_WIDE_VECTORS void scale_wide(std::uint16_t const* codes, std::uint32_t stride, bool add, std::uint16_t* joined) {
    scale(codes, stride, add, joined);
}

CIFRA_WIDE_VECTORS void combine(std::uint16_t const* __restrict low, std::uint16_t const* __restrict high,
                                std::uint32_t stride, std::uint32_t* __restrict keys) {
    auto const factor = static_cast<std::uint16_t>(stride);
    for (std::size_t i = 0; i < TILE_RECORDS; ++i)
        keys[i] = static_cast<std::uint32_t>(high[i]) * static_cast<std::uint32_t>(factor) + low[i];
}

CIFRA_WIDE_VECTORS void widen(std::uint16_t const* __restrict low, std::uint32_t* __restrict keys) {
    for (std::size_t i = 0; i < TILE_RECORDS; ++i) keys[i] = low[i];
}

}  // namespace

BlockKeys::BlockKeys(std::vector<CodedColumn const*> const& columns) {
    std::uint64_t low = 1;
    std::uint64_t high = 1;
    auto at = columns.size();
    for (; at > 0 && low * columns[at - 1]->cardinality() < HALF; --at) {
        auto const& column = *columns[at - 1];
        m_low.push_back({column.narrow(), column.is_wide() ? column.wide() : nullptr, static_cast<std::uint32_t>(low)});
        low *= column.cardinality();
    }
    m_high_stride = static_cast<std::uint32_t>(low);
    for (; at > 0; --at) {
        auto const& column = *columns[at - 1];
        m_high.push_back(
            {column.narrow(), column.is_wide() ? column.wide() : nullptr, static_cast<std::uint32_t>(high)});
        high *= column.cardinality();
    }
    if (high <= HALF && !m_low.empty()) return;
    m_rest = std::move(m_low);
    for (auto part : m_high) {
        part.stride = static_cast<std::uint32_t>(part.stride * low);
        m_rest.push_back(part);
    }
    m_high.clear();
    m_low.clear();
}

void BlockKeys::join(std::vector<Part> const& parts, std::size_t first, std::uint16_t* joined) {
    bool add = false;
    for (auto const& part : parts) {
        if (part.wide != nullptr)
            scale_wide(part.wide + first, part.stride, add, joined);
        else
            scale_narrow(part.narrow + first, part.stride, add, joined);
        add = true;
    }
}

void BlockKeys::build_wide(std::size_t first, std::uint32_t* keys) const {
    std::memset(keys, 0, TILE_RECORDS * sizeof(*keys));
    for (auto const& part : m_rest)
        for (std::size_t i = 0; i < TILE_RECORDS; ++i)
            keys[i] += part.stride * (part.wide != nullptr ? part.wide[first + i] : part.narrow[first + i]);
}

void BlockKeys::build(std::size_t first, std::uint32_t* keys) const {
    if (!m_rest.empty()) {
        build_wide(first, keys);
        return;
    }
    std::uint16_t low[TILE_RECORDS];
    join(m_low, first, low);
    if (m_high.empty()) {
        widen(low, keys);
        return;
    }
    std::uint16_t high[TILE_RECORDS];
    join(m_high, first, high);
    combine(low, high, m_high_stride, keys);
}

}  // namespace cifra::tabulate
