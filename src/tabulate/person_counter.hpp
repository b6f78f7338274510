#pragma once

#include "tabulate/microdata.hpp"

#include <cstdint>
#include <vector>

namespace cifra::tabulate {

/// One of some codes of a coded column.
struct HeldCodes {
    std::size_t column = 0;   ///< Position among the coded columns.
    std::vector<bool> codes;  ///< By code, MISSING first.
};

/// Met by a record that holds any of these.
using AnyHeld = std::vector<HeldCodes>;

/// What a record must hold to be in a cell: all of these. None: every record is.
using CellConditions = std::vector<AnyHeld>;

/// A table to count.
struct PersonTable {
    std::vector<CellConditions> cells;  ///< In order of precedence.
    bool once = false;                  ///< A partition: each person in one cell at most.
    std::size_t preferred = 0;          ///< So many leading cells hold whoever fits them, whatever else fits.
    bool several_first = false;         ///< Who fits several of the others stands in the first, and not in none.
};

/// Persons by cell.
struct PersonTableCounts {
    std::vector<std::int64_t> cells;
    std::int64_t none = 0;     ///< Who fit no cell.
    std::int64_t several = 0;  ///< Of a partition: who fit several cells, none of them preferred.
};

/// Counts persons in cells: a person is in a cell when *one* of their records meets all its conditions, and counts once
/// (the same numbers as count_persons_once and count_combinations give).
class PersonCounter {
public:
    /// \param microdata  must outlive it
    PersonCounter(Microdata const& microdata, int threads);

    /// The records among `records` that meet a condition, in their order.
    std::vector<std::uint32_t> records_with(std::vector<std::uint32_t> const& records, AnyHeld const& condition) const;
    std::vector<std::uint32_t> all_records() const;
    /// Persons who have one of these records.
    std::int64_t persons(std::vector<std::uint32_t> const& records) const;
    /// Cost: records × cells.
    PersonTableCounts count(std::vector<std::uint32_t> const& records, PersonTable const& table) const;

private:
    CodedRecords const& m_records;
    std::vector<std::uint32_t> m_person;  ///< By record: the first record of its person.
};

}  // namespace cifra::tabulate
