#include "tabulate/person_counter.hpp"

#include "base/assert.hpp"
#include "tabulate/person_groups.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::tabulate {
namespace {

using Records = std::vector<std::uint32_t>;

constexpr std::uint32_t NONE = 0xFFFFFFFF;

bool holds(CodedRecords const& records, std::uint32_t record, AnyHeld const& condition) {
    return std::any_of(condition.begin(), condition.end(),
                       [&](HeldCodes const& held) { return held.codes[records.columns[held.column].at(record)]; });
}

bool is_in(CodedRecords const& records, std::uint32_t record, CellConditions const& cell) {
    return std::all_of(cell.begin(), cell.end(),
                       [&](AnyHeld const& condition) { return holds(records, record, condition); });
}

/// In which cells each person is: by the person's first record.
struct Fits {
    std::vector<std::uint32_t> first;  ///< The first cell, or NONE.
    std::vector<std::uint32_t> last;   ///< The last one, or NONE: another than the first when there are several.
};

}  // namespace

PersonCounter::PersonCounter(Microdata const& microdata, int threads) : m_records(microdata.records) {
    m_person = all_records();
    if (microdata.persons.empty()) return;
    auto const repeated = repeated_persons(microdata.persons, threads);
    for (auto const& [first, second] : repeated.twice) m_person[second] = first;
    for (auto const& [first, second, third] : repeated.thrice) m_person[second] = m_person[third] = first;
    for (auto const& records : repeated.oftener)
        for (auto const record : records) m_person[record] = records.front();
}

Records PersonCounter::all_records() const {
    Records all(m_records.records());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

Records PersonCounter::records_with(Records const& records, AnyHeld const& condition) const {
    Records met;
    std::copy_if(records.begin(), records.end(), std::back_inserter(met),
                 [&](std::uint32_t record) { return holds(m_records, record, condition); });
    return met;
}

std::int64_t PersonCounter::persons(Records const& records) const {
    std::vector<bool> seen(m_person.size());
    std::int64_t persons = 0;
    for (auto const record : records) {
        auto const person = m_person[record];
        persons += seen[person] ? 0 : 1;
        seen[person] = true;
    }
    return persons;
}

PersonTableCounts PersonCounter::count(Records const& records, PersonTable const& table) const {
    PersonTableCounts counts;
    counts.cells.resize(table.cells.size());
    Fits fits{std::vector<std::uint32_t>(m_person.size(), NONE), std::vector<std::uint32_t>(m_person.size(), NONE)};
    for (std::uint32_t cell = 0; cell < table.cells.size(); ++cell)
        for (auto const record : records) {
            auto const person = m_person[record];
            if (fits.last[person] == cell || !is_in(m_records, record, table.cells[cell])) continue;
            if (!table.once) ++counts.cells[cell];
            fits.last[person] = cell;
            if (fits.first[person] == NONE) fits.first[person] = cell;
        }
    std::vector<bool> seen(m_person.size());
    for (auto const record : records) {
        auto const person = m_person[record];
        if (seen[person]) continue;
        seen[person] = true;
        auto const cell = fits.first[person];
        counts.none += cell == NONE ? 1 : 0;
        if (!table.once || cell == NONE) continue;
        bool const several = cell >= table.preferred && fits.last[person] != cell;
        counts.several += several ? 1 : 0;
        counts.cells[cell] += several && !table.several_first ? 0 : 1;
    }
    return counts;
}

}  // namespace cifra::tabulate
