#pragma once

#include "tabulate/coded_records.hpp"
#include "tabulate/flag_layout.hpp"

namespace cifra::tabulate {

/// A tile of records as its flags and merged categories, made ready for counting into rows.
class FlagTile {
public:
    /// \param columns  by place; they and the layout must outlive it
    FlagTile(FlagLayout const& layout, std::vector<CodedColumn const*> const& columns);

    /// \param records  1 to TILE_RECORDS
    void fill(std::size_t first, std::size_t records);

    std::size_t records() const { return m_records; }
    /// Eight bytes a record: bit k of them all for flag k, the last lane's bit always set.
    std::uint8_t const* flags() const { return m_flags.data(); }
    /// By merged category, TILE_RECORDS codes each.
    std::uint16_t const* codes(std::size_t category) const { return m_codes.data() + category * TILE_RECORDS; }
    /// By record, for each merged category the number of its code among all, times the bytes of a row.
    std::uint32_t const* offsets() const { return m_offsets.data(); }
    /// Records by the number of flags that they hold.
    std::uint16_t const* order() const { return m_order.data(); }
    /// Where in `order` those with so many flags begin; at MOST_FLAGS + 1 their end.
    std::size_t begin(std::size_t held) const { return m_begin[held]; }

private:
    void merge(std::size_t category, std::size_t first);
    void sort_by_flags();

    FlagLayout const& m_layout;
    std::vector<CodedColumn const*> m_columns;
    std::size_t m_records = 0;
    std::vector<std::uint8_t> m_flags;
    std::vector<std::uint8_t> m_held;  ///< How many flags a record holds.
    std::vector<std::uint16_t> m_codes;
    std::vector<std::uint32_t> m_offsets;
    std::vector<std::uint16_t> m_order;
    std::vector<std::size_t> m_begin;
};

}  // namespace cifra::tabulate
