#include "tabulate/flag_rows.hpp"

#include "tabulate/wide_vectors.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace cifra::tabulate {
namespace {

using Lanes [[gnu::vector_size(32)]] = std::uint16_t;
static_assert(sizeof(Lanes) / sizeof(std::uint16_t) == FlagLayout::VECTOR);

constexpr std::size_t FLAG_BYTES = 8;  ///< Of a record's flags in a tile.
constexpr Lanes BITS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768};

/// -1 in each lane whose flag a record holds. By name and unrolled, so that it stays in registers.
template <std::size_t VECTORS>
struct Held {
    Lanes lanes[VECTORS];
};

template <class Use, std::size_t... I>
[[gnu::always_inline]] inline void for_vectors(std::index_sequence<I...>, Use use) {
    (use(std::integral_constant<std::size_t, I>()), ...);
}

template <std::size_t VECTORS>
[[gnu::always_inline]] inline void expand(std::uint8_t const* flags, Held<VECTORS>& held) {
    for_vectors(
        std::make_index_sequence<VECTORS>(), [&](auto i) __attribute__((always_inline)) {
            std::uint16_t sixteen = 0;
            std::memcpy(&sixteen, flags + 2 * i, sizeof(sixteen));
            if constexpr (std::endian::native == std::endian::big) sixteen = __builtin_bswap16(sixteen);
            auto const all = Lanes{} + sixteen;
            held.lanes[i] = reinterpret_cast<Lanes>((all & BITS) == BITS);
        });
}

/// Lanes count down from 0: an addition needs no register for the row.
template <std::size_t VECTORS>
[[gnu::always_inline]] inline void count_row(std::uint8_t* row, Held<VECTORS> const& held) {
    for_vectors(
        std::make_index_sequence<VECTORS>(), [&](auto i) __attribute__((always_inline)) {
            Lanes lanes;
            std::memcpy(&lanes, row + i * sizeof(lanes), sizeof(lanes));
            lanes += held.lanes[i];
            std::memcpy(row + i * sizeof(lanes), &lanes, sizeof(lanes));
        });
}

/// Rows at some offsets from a first one.
struct Offsets {
    std::size_t first;
    std::uint32_t const* begin;
    std::size_t count;
};

/// Counts a record into some rows.
template <std::size_t VECTORS>
[[gnu::always_inline]] inline void count_rows(std::uint8_t* rows, Offsets at, Held<VECTORS> const& held) {
    for (; at.count >= 4; at.count -= 4, at.begin += 4) {
        count_row(rows + (at.first + at.begin[0]), held);
        count_row(rows + (at.first + at.begin[1]), held);
        count_row(rows + (at.first + at.begin[2]), held);
        count_row(rows + (at.first + at.begin[3]), held);
    }
    for (; at.count > 0; --at.count) count_row(rows + (at.first + *at.begin++), held);
}

/// A merged category with each later one.
struct CategoryPass {
    std::uint8_t* rows;
    std::size_t code_bytes;  ///< From a code's rows to the next one's.
    std::size_t skipped;     ///< Offset of the next category's first code.
    std::uint16_t const* codes;
    std::uint32_t const* offsets;  ///< Of the next category in the first record.
    std::size_t later;             ///< How many categories follow.
    std::size_t categories;
    std::uint8_t const* flags;
    std::size_t records;
};

template <std::size_t VECTORS>
[[gnu::always_inline]] inline void count_pass(CategoryPass const& pass) {
    for (std::size_t record = 0; record < pass.records; ++record) {
        Held<VECTORS> held;
        expand(pass.flags + record * FLAG_BYTES, held);
        count_rows(
            pass.rows,
            {pass.codes[record] * pass.code_bytes - pass.skipped, pass.offsets + record * pass.categories, pass.later},
            held);
    }
}

/// A flag with each category, for the records that hold it.
struct FlagPass {
    std::uint8_t* rows;
    std::uint16_t const* holders;
    std::size_t count;
    std::uint32_t const* offsets;
    std::size_t categories;
    std::uint8_t const* flags;
};

template <std::size_t VECTORS>
[[gnu::always_inline]] inline void count_pass(FlagPass const& pass) {
    for (std::size_t i = 0; i < pass.count; ++i) {
        std::size_t const record = pass.holders[i];
        Held<VECTORS> held;
        expand(pass.flags + record * FLAG_BYTES, held);
        count_rows(pass.rows, {0, pass.offsets + record * pass.categories, pass.categories}, held);
    }
}

/// Two flags each, for records that hold equally many; and who holds which flag.
struct PairPass {
    std::uint8_t* rows;
    std::size_t row_bytes;
    std::size_t flag_count;
    std::uint16_t const* records;
    std::size_t count;
    std::size_t held;
    std::uint8_t const* flags;
    std::uint16_t* holders;  ///< TILE_RECORDS a flag.
    std::size_t* holder_count;
};

template <std::size_t VECTORS>
[[gnu::always_inline]] inline void count_pass(PairPass const& pass) {
    for (std::size_t i = 0; i < pass.count; ++i) {
        auto const record = pass.records[i];
        auto const* const flags = pass.flags + std::size_t{record} * FLAG_BYTES;
        Held<VECTORS> held;
        expand(flags, held);
        std::uint64_t bits = 0;
        for (std::size_t byte = FLAG_BYTES; byte-- > 0;) bits = bits << 8U | flags[byte];
        std::uint32_t offsets[FlagLayout::MOST_FLAGS + 1];
        for (std::size_t before = 0; before < pass.held; ++before, bits &= bits - 1) {
            auto const flag = static_cast<std::size_t>(__builtin_ctzll(bits));
            offsets[before] = static_cast<std::uint32_t>(flag * pass.row_bytes);
            pass.holders[flag * TILE_RECORDS + pass.holder_count[flag]++] = record;
            count_rows(pass.rows, {flag * pass.flag_count * pass.row_bytes, offsets, before}, held);
        }
    }
}

template <class Pass>
[[gnu::always_inline]] inline void count_vectors(Pass const& pass, std::size_t vectors) {
    switch (vectors) {
        case 1:
            return count_pass<1>(pass);
        case 2:
            return count_pass<2>(pass);
        case 3:
            return count_pass<3>(pass);
        default:
            return count_pass<4>(pass);
    }
}

CIFRA_WIDE_VECTORS void run(CategoryPass const& pass, std::size_t vectors) {
    count_vectors(pass, vectors);
}

CIFRA_WIDE_VECTORS void run(FlagPass const& pass, std::size_t vectors) {
    count_vectors(pass, vectors);
}

CIFRA_WIDE_VECTORS void run(PairPass const& pass, std::size_t vectors) {
    count_vectors(pass, vectors);
}

/// Adds what lanes counted down to their sums, and clears them. A trip count that the compiler knows becomes vector
/// instructions.
template <bool SUBTRACT>
[[gnu::always_inline]] inline void carry_lanes(std::uint16_t* __restrict lanes, std::size_t count,
                                               std::uint32_t* __restrict sums) {
    for (std::size_t at = 0; at < count; at += FlagLayout::VECTOR)
        for (std::size_t lane = 0; lane < FlagLayout::VECTOR; ++lane) {
            std::uint32_t const counted = static_cast<std::uint16_t>(0 - lanes[at + lane]);
            sums[at + lane] += SUBTRACT ? 0 - counted : counted;
            lanes[at + lane] = 0;
        }
}

CIFRA_WIDE_VECTORS void add_lanes(std::uint16_t* lanes, std::size_t count, std::uint32_t* sums) {
    carry_lanes<false>(lanes, count, sums);
}

CIFRA_WIDE_VECTORS void subtract_lanes(std::uint16_t* lanes, std::size_t count, std::uint32_t* sums) {
    carry_lanes<true>(lanes, count, sums);
}

}  // namespace

FlagRows::FlagRows(FlagLayout const& layout, std::vector<CodedColumn const*> const& columns)
    : m_layout(layout),
      m_row_bytes(layout.lanes() * sizeof(std::uint16_t)),
      m_tile(layout, columns),
      m_rows(layout.rows * m_row_bytes / sizeof(Line) + 1),
      m_sums(layout.rows * layout.lanes()),
      m_held(layout.flags * TILE_RECORDS),
      m_holders(layout.flags) {}

void FlagRows::count(RecordRange range) {
    for (auto first = range.begin; first < range.end; first += TILE_RECORDS) {
        m_tile.fill(first, std::min(TILE_RECORDS, range.end - first));
        count_categories();
        count_flags();
    }
    carry(range.subtract);
}

void FlagRows::count_categories() {
    auto const categories = m_layout.merged.size();
    for (std::size_t category = 0; category + 1 < categories; ++category) {
        auto const next = m_layout.merged[category + 1].first;
        run(CategoryPass{row(m_layout.category_begin[category]), (m_layout.codes - next) * m_row_bytes,
                         next * m_row_bytes, m_tile.codes(category), m_tile.offsets() + category + 1,
                         categories - category - 1, categories, m_tile.flags(), m_tile.records()},
            m_layout.vectors());
    }
}

void FlagRows::count_flags() {
    std::fill(m_holders.begin(), m_holders.end(), 0);
    for (std::size_t held = 1; held <= m_layout.flags; ++held) {
        auto const begin = m_tile.begin(held);
        auto const count = m_tile.begin(held + 1) - begin;
        if (count > 0)
            run(PairPass{row(m_layout.pair_begin), m_row_bytes, m_layout.flags, m_tile.order() + begin, count, held,
                         m_tile.flags(), m_held.data(), m_holders.data()},
                m_layout.vectors());
    }
    for (std::size_t flag = 0; flag < m_layout.flags; ++flag) {
        // Lanes of smaller flags would count what those count.
        auto const skipped = flag / FlagLayout::VECTOR;
        run(FlagPass{row(m_layout.flag_row(flag, 0)) + skipped * sizeof(Lanes), m_held.data() + flag * TILE_RECORDS,
                     m_holders[flag], m_tile.offsets(), m_layout.merged.size(), m_tile.flags() + 2 * skipped},
            m_layout.vectors() - skipped);
    }
}

void FlagRows::carry(bool subtract) {
    auto* const lanes = m_rows.front().lanes;
    if (subtract)
        subtract_lanes(lanes, m_sums.size(), m_sums.data());
    else
        add_lanes(lanes, m_sums.size(), m_sums.data());
}

void FlagRows::add(FlagRows const& other) {
    for (std::size_t i = 0; i < m_sums.size(); ++i) m_sums[i] += other.m_sums[i];
}

}  // namespace cifra::tabulate
