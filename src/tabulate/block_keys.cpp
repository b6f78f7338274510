#include "tabulate/block_keys.hpp"

#include "tabulate/wide_vectors.hpp"

#include <bit>
#include <cstring>
#include <utility>

namespace cifra::tabulate {
namespace {

constexpr std::uint64_t HALF = 1U << 16U;

using Words [[gnu::vector_size(32)]] = std::uint16_t;
using Keys [[gnu::vector_size(32)]] = std::uint32_t;

/// Records of one step: their codes of one byte fill a vector.
constexpr std::size_t STEP = sizeof(Words);
static_assert(TILE_RECORDS % (2 * STEP) == 0);

/// Of a step, the record that stands at each place: every second one first, and every second one of these.
constexpr std::size_t record_at(std::size_t place) {
    constexpr std::size_t FIRST[] = {0, 2, 1, 3};
    return place % 8 * 4 + FIRST[place / 8];
}

/// Sums of a step's codes: of the records 0, 2, 4 … and of the records 1, 3, 5 …
struct StepSums {
    Words even{};
    Words odd{};
};

template <class Vector, class Code>
[[gnu::always_inline]] inline void load(Code const* codes, Vector& vector) {
    std::memcpy(&vector, codes, sizeof(vector));
}

[[gnu::always_inline]] inline void add_codes(BlockKeys::Part const& part, std::size_t first, StepSums& sums) {
    auto const stride = static_cast<std::uint16_t>(part.stride);
    Words even;
    Words odd;
    if (part.wide != nullptr) {
        Words begin;
        Words end;
        load(part.wide + first, begin);
        load(part.wide + first + STEP / 2, end);
        even = __builtin_shufflevector(begin, end, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        odd = __builtin_shufflevector(begin, end, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    } else {
        Words both;
        load(part.narrow + first, both);
        even = both & 0xFF;
        odd = both >> 8;
        if constexpr (std::endian::native == std::endian::big) std::swap(even, odd);
    }
    sums.even += even * stride;
    sums.odd += odd * stride;
}

/// Every second sum as 32 bits, then the others: low ones plus the high ones' stride each.
[[gnu::always_inline]] inline void join(Words const& low, Words const& high, std::uint32_t stride,
                                        std::uint32_t* keys) {
    Keys lows;
    Keys highs;
    std::memcpy(&lows, &low, sizeof(low));
    std::memcpy(&highs, &high, sizeof(high));
    Keys first = (lows & 0xFFFF) + (highs & 0xFFFF) * stride;
    Keys second = (lows >> 16) + (highs >> 16) * stride;
    if constexpr (std::endian::native == std::endian::big) std::swap(first, second);
    std::memcpy(keys, &first, sizeof(first));
    std::memcpy(keys + 8, &second, sizeof(second));
}

/// Half of a block's columns.
struct Parts {
    BlockKeys::Part const* begin;
    BlockKeys::Part const* end;
};

/// Two steps at a time, by name and not in an array, so that their sums stay in registers.
[[gnu::always_inline]] inline void add_parts(Parts parts, std::size_t at, StepSums& first, StepSums& second) {
    for (auto const* part = parts.begin; part != parts.end; ++part) {
        add_codes(*part, at, first);
        add_codes(*part, at + STEP, second);
    }
}

[[gnu::always_inline]] inline void join(StepSums const& low, StepSums const& high, std::uint32_t stride,
                                        std::uint32_t* keys) {
    join(low.even, high.even, stride, keys);
    join(low.odd, high.odd, stride, keys + STEP / 2);
}

CIFRA_WIDE_VECTORS void build_tile(Parts low, Parts high, std::uint32_t stride, std::size_t first,
                                   std::uint32_t* keys) {
    for (auto const end = first + TILE_RECORDS; first < end; first += 2 * STEP, keys += 2 * STEP) {
        StepSums low_first;
        StepSums low_second;
        StepSums high_first;
        StepSums high_second;
        add_parts(low, first, low_first, low_second);
        add_parts(high, first, high_first, high_second);
        join(low_first, high_first, stride, keys);
        join(low_second, high_second, stride, keys + STEP);
    }
}

}  // namespace

BlockKeys::BlockKeys(std::vector<CodedColumn const*> const& columns) {
    for (auto const* column : columns)
        if (!column->is_wide()) m_fetched.push_back(column->narrow());
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

void BlockKeys::build_wide(std::size_t first, std::uint32_t* keys) const {
    std::memset(keys, 0, TILE_RECORDS * sizeof(*keys));
    for (auto const& part : m_rest)
        for (std::size_t i = 0; i < TILE_RECORDS; ++i)
            keys[i] += part.stride * (part.wide != nullptr ? part.wide[first + i] : part.narrow[first + i]);
}

void BlockKeys::build_shuffled(std::size_t first, std::uint32_t* keys) const {
    if (!m_rest.empty()) return build_wide(first, keys);
    build_tile({m_low.data(), m_low.data() + m_low.size()}, {m_high.data(), m_high.data() + m_high.size()},
               m_high_stride, first, keys);
}

void BlockKeys::build(std::size_t first, std::uint32_t* keys) const {
    if (!m_rest.empty()) return build_wide(first, keys);
    std::uint32_t shuffled[TILE_RECORDS];
    build_shuffled(first, shuffled);
    for (std::size_t step = 0; step < TILE_RECORDS; step += STEP)
        for (std::size_t place = 0; place < STEP; ++place) keys[step + record_at(place)] = shuffled[step + place];
}

}  // namespace cifra::tabulate
