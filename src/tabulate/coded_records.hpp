#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cifra::tabulate {

/// Code of a value that is missing or not said. Cells with it stay in the tables and are left out of every output.
inline constexpr std::uint32_t MISSING = 0;

/// Records are read in tiles; columns carry one tile of zeros at their end, so that no tile needs a special case.
inline constexpr std::size_t TILE_RECORDS = 1024;

/// One attribute of all records, as codes 0 to cardinality - 1. A byte a record where the codes fit, two otherwise.
class CodedColumn {
public:
    /// \param cardinality  codes with MISSING, 2 to 65,536
    CodedColumn(std::uint32_t cardinality, std::size_t records);

    std::uint32_t cardinality() const { return m_cardinality; }
    std::size_t records() const { return m_records; }
    bool is_wide() const { return m_cardinality > 256; }
    std::uint32_t at(std::size_t record) const { return is_wide() ? m_wide[record] : m_narrow[record]; }
    void set(std::size_t record, std::uint32_t code);
    /// Sets memory aside, untouched, so that growing to so many records costs nothing.
    void reserve(std::size_t records);
    /// Makes room for further records, MISSING in this column.
    void resize(std::size_t records);
    std::size_t bytes() const { return m_narrow.capacity() + 2 * m_wide.capacity(); }

    std::uint8_t const* narrow() const { return m_narrow.data(); }  ///< Needs !is_wide().
    std::uint8_t* narrow() { return m_narrow.data(); }
    std::uint16_t const* wide() const { return m_wide.data(); }  ///< Needs is_wide().
    std::uint16_t* wide() { return m_wide.data(); }

private:
    std::uint32_t m_cardinality;
    std::size_t m_records;
    std::vector<std::uint8_t> m_narrow;
    std::vector<std::uint16_t> m_wide;
};

/// Microdata in columns. The last `subtracted` records count -1 each, the others 1: see count_persons_once.
struct CodedRecords {
    std::vector<CodedColumn> columns;  ///< All of the same length.
    std::size_t subtracted = 0;
    std::vector<std::uint32_t> keys;  ///< By record: its person's (record_keys); empty unless cells are to have keys.

    std::size_t records() const { return columns.empty() ? 0 : columns.front().records(); }
    std::size_t bytes() const;
};

}  // namespace cifra::tabulate
