#include "tabulate/flag_tile.hpp"

#include "tabulate/wide_vectors.hpp"

#include <cstring>

namespace cifra::tabulate {
namespace {

constexpr std::size_t BYTES = 8;  ///< Of a record's flags.
constexpr std::size_t LANES = 32;

using Bytes [[gnu::vector_size(32)]] = std::uint8_t;

/// Bit k of a record's byte for the k-th of up to eight flags.
CIFRA_WIDE_VECTORS void join_eight(std::uint8_t const* const* flags, std::size_t count, std::uint8_t* eight) {
    for (std::size_t record = 0; record < TILE_RECORDS; record += LANES) {
        Bytes bits{};
        for (auto flag = count; flag-- > 0;) {
            Bytes held;
            std::memcpy(&held, flags[flag] + record, sizeof(held));
            bits = bits + bits + held;
        }
        std::memcpy(eight + record, &bits, sizeof(bits));
    }
}

CIFRA_WIDE_VECTORS void spread_bytes(std::uint8_t const* eights, std::uint64_t last_lane, std::uint8_t* flags,
                                     std::uint8_t* held) {
    for (std::size_t record = 0; record < TILE_RECORDS; ++record) {
        std::uint64_t bits = 0;
        for (std::size_t byte = BYTES; byte-- > 0;) bits = bits << 8U | eights[byte * TILE_RECORDS + record];
        held[record] = static_cast<std::uint8_t>(__builtin_popcountll(bits));
        bits |= last_lane;
        // Byte by byte, so that lanes are the same on any machine.
        for (std::size_t byte = 0; byte < BYTES; ++byte)
            flags[record * BYTES + byte] = static_cast<std::uint8_t>(bits >> (8 * byte));
    }
}

template <class Code>
[[gnu::always_inline]] inline void add_member(Code const* __restrict from, std::uint16_t stride,
                                              std::uint16_t* __restrict codes) {
    for (std::size_t record = 0; record < TILE_RECORDS; record += LANES)
        for (std::size_t lane = 0; lane < LANES; ++lane)
            codes[record + lane] = static_cast<std::uint16_t>(codes[record + lane] + from[record + lane] * stride);
}

CIFRA_WIDE_VECTORS void add_codes(std::uint8_t const* from, std::uint16_t stride, std::uint16_t* codes) {
    add_member(from, stride, codes);
}

CIFRA_WIDE_VECTORS void add_codes(std::uint16_t const* from, std::uint16_t stride, std::uint16_t* codes) {
    add_member(from, stride, codes);
}

}  // namespace

FlagTile::FlagTile(FlagLayout const& layout, std::vector<CodedColumn const*> const& columns)
    : m_layout(layout),
      m_columns(columns),
      m_flags(BYTES * TILE_RECORDS),
      m_held(TILE_RECORDS),
      m_codes(layout.merged.size() * TILE_RECORDS),
      m_offsets(layout.merged.size() * TILE_RECORDS),
      m_order(TILE_RECORDS),
      m_begin(FlagLayout::MOST_FLAGS + 2) {}

void FlagTile::fill(std::size_t first, std::size_t records) {
    m_records = records;
    std::uint8_t eights[BYTES * TILE_RECORDS] = {};
    auto const categories = m_layout.cardinalities.size();
    for (std::size_t flag = 0; flag < m_layout.flags; flag += 8) {
        std::uint8_t const* eight[8];
        std::size_t count = 0;
        for (; count < 8 && flag + count < m_layout.flags; ++count)
            eight[count] = m_columns[categories + flag + count]->narrow() + first;
        join_eight(eight, count, eights + flag / 8 * TILE_RECORDS);
    }
    spread_bytes(eights, std::uint64_t{1} << (m_layout.lanes() - 1), m_flags.data(), m_held.data());
    for (std::size_t category = 0; category < m_layout.merged.size(); ++category) merge(category, first);
    sort_by_flags();
}

void FlagTile::merge(std::size_t category, std::size_t first) {
    auto const& merged = m_layout.merged[category];
    auto* const codes = m_codes.data() + category * TILE_RECORDS;
    std::memset(codes, 0, TILE_RECORDS * sizeof(*codes));
    for (std::size_t member = 0; member < merged.members.size(); ++member) {
        auto const& column = *m_columns[merged.members[member]];
        auto const stride = static_cast<std::uint16_t>(merged.strides[member]);
        if (column.is_wide())
            add_codes(column.wide() + first, stride, codes);
        else
            add_codes(column.narrow() + first, stride, codes);
    }
    auto const row_bytes = static_cast<std::uint32_t>(m_layout.lanes() * sizeof(std::uint16_t));
    auto const categories = m_layout.merged.size();
    for (std::size_t record = 0; record < TILE_RECORDS; ++record)
        m_offsets[record * categories + category] = (merged.first + codes[record]) * row_bytes;
}

/// Records with equally many flags side by side: how often a loop runs is then guessed right.
void FlagTile::sort_by_flags() {
    std::size_t next[FlagLayout::MOST_FLAGS + 2] = {};
    for (std::size_t record = 0; record < m_records; ++record) ++next[m_held[record] + 1];
    for (std::size_t held = 1; held < m_begin.size(); ++held) next[held] += next[held - 1];
    for (std::size_t held = 0; held < m_begin.size(); ++held) m_begin[held] = next[held];
    for (std::size_t record = 0; record < m_records; ++record)
        m_order[next[m_held[record]]++] = static_cast<std::uint16_t>(record);
}

}  // namespace cifra::tabulate
