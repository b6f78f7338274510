#include "tabulate/count_persons_once.hpp"

#include "tabulate/person_groups.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <thread>

namespace cifra::tabulate {
namespace {

constexpr std::size_t MOST_ADDED = 4096;

/// The codes of one record, column by column.
using Row = std::vector<std::uint16_t>;
/// How often each row counts.
using Weights = std::map<Row, std::int64_t>;

/// What two records say alike.
Row agreement(Row const& a, Row const& b) {
    Row both(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) both[i] = a[i] == b[i] ? a[i] : std::uint16_t{0};
    return both;
}

/// Rows to be added so that the union of the records counts once: F(A ∪ r) = F(A) + r - F(A) ∧ r.
std::optional<Weights> corrections(std::vector<Row> const& records) {
    Weights all;
    Weights added;
    for (auto const& record : records) {
        Weights change;
        for (auto const& [row, weight] : all) change[agreement(row, record)] -= weight;
        for (auto const& [row, weight] : change) {
            all[row] += weight;
            added[row] += weight;
        }
        all[record] += 1;
        std::erase_if(all, [](auto const& entry) { return entry.second == 0; });
        if (all.size() > MOST_ADDED) return std::nullopt;
    }
    std::erase_if(added, [](auto const& entry) { return entry.second == 0; });
    std::int64_t rows = 0;
    for (auto const& [row, weight] : added) rows += weight < 0 ? -weight : weight;
    if (rows > static_cast<std::int64_t>(MOST_ADDED)) return std::nullopt;
    return added;
}

base::Error too_many(std::size_t record) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the person of record {} has too many records that differ", record),
             fmt::format("la persona del registro {} tiene demasiados registros que difieren", record)},
            {"check that the column which identifies persons does so",
             "revise que la columna que identifica a las personas lo haga"},
            {},
            {}};
}

/// Codes of several records, one record after the other.
class RowTable {
public:
    RowTable(std::size_t columns, std::size_t rows) : m_columns(columns), m_codes(columns * rows) {}

    std::size_t rows() const { return m_codes.size() / m_columns; }
    std::uint16_t* row(std::size_t number) { return m_codes.data() + number * m_columns; }
    std::uint16_t const* row(std::size_t number) const { return m_codes.data() + number * m_columns; }
    Row copy(std::size_t number) const { return {row(number), row(number) + m_columns}; }
    void add(Row const& codes) { m_codes.insert(m_codes.end(), codes.begin(), codes.end()); }
    void add_agreement(std::uint16_t const* a, std::uint16_t const* b) {
        for (std::size_t i = 0; i < m_columns; ++i) m_codes.push_back(a[i] == b[i] ? a[i] : std::uint16_t{0});
    }
    void add_all(RowTable const& other) { m_codes.insert(m_codes.end(), other.m_codes.begin(), other.m_codes.end()); }

private:
    std::size_t m_columns;
    std::vector<std::uint16_t> m_codes;
};

/// The codes of all records of the groups, group after group. Read column by column, in the order of the records:
/// memory is then read from beginning to end.
RowTable rows_of(CodedRecords const& records, std::vector<PersonGroup> const& groups) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (auto const& group : groups)
        for (auto const record : group) places.emplace_back(record, static_cast<std::uint32_t>(places.size()));
    std::sort(places.begin(), places.end());
    RowTable rows(records.columns.size(), places.size());
    for (std::size_t column = 0; column < records.columns.size(); ++column)
        for (auto const& [record, place] : places)
            rows.row(place)[column] = static_cast<std::uint16_t>(records.columns[column].at(record));
    return rows;
}

/// What a part of the persons adds.
struct Added {
    RowTable once_more;
    RowTable once_less;
    std::optional<base::Error> failed;
};

class Correcting {
public:
    Correcting(CodedRecords const& records, std::vector<PersonGroup> const& groups)
        : m_groups(groups), m_columns(records.columns.size()), m_rows(rows_of(records, groups)) {
        std::size_t begin = 0;
        for (auto const& group : groups) {
            m_begin.push_back(begin);
            begin += group.size();
        }
    }

    /// The persons from `begin` to `end`.
    Added part(std::size_t begin, std::size_t end) const {
        Added added{{m_columns, 0}, {m_columns, 0}, {}};
        for (auto group = begin; group < end && !added.failed; ++group) correct(group, added);
        return added;
    }

private:
    void correct(std::size_t group, Added& added) const {
        auto const first = m_begin[group];
        auto const size = m_groups[group].size();
        // Nearly all: two records, and what they say alike.
        if (size == 2) return added.once_less.add_agreement(m_rows.row(first), m_rows.row(first + 1));
        std::vector<Row> records;
        for (std::size_t i = 0; i < size; ++i) records.push_back(m_rows.copy(first + i));
        auto const weights = corrections(records);
        if (!weights) {
            added.failed = too_many(m_groups[group].front() + 1);
            return;
        }
        for (auto const& [row, weight] : *weights)
            for (std::int64_t times = 0; times < std::abs(weight); ++times)
                (weight > 0 ? added.once_more : added.once_less).add(row);
    }

    std::vector<PersonGroup> const& m_groups;
    std::size_t m_columns;
    RowTable m_rows;
    std::vector<std::size_t> m_begin;
};

void append(CodedRecords& records, RowTable const& rows) {
    auto const begin = records.records();
    for (std::size_t column = 0; column < records.columns.size(); ++column) {
        auto& into = records.columns[column];
        into.resize(begin + rows.rows());
        for (std::size_t i = 0; i < rows.rows(); ++i) into.set(begin + i, rows.row(i)[column]);
    }
}

}  // namespace

base::Result<CodedRecords> count_persons_once(Microdata microdata, int threads) {
    auto& records = microdata.records;
    auto const groups = repeated_persons(microdata.persons, threads);
    Correcting const correcting(records, groups);
    auto const parts = static_cast<std::size_t>(threads);
    std::vector<std::optional<Added>> added(parts);
    auto const run = [&](std::size_t part) {
        added[part] = correcting.part(groups.size() * part / parts, groups.size() * (part + 1) / parts);
    };
    std::vector<std::thread> others;
    for (std::size_t part = 1; part < parts; ++part) others.emplace_back(run, part);
    run(0);
    for (auto& thread : others) thread.join();
    for (auto& part : added) {
        if (part->failed) return base::fail(std::move(*part->failed));
        if (&part == &added.front()) continue;
        added.front()->once_more.add_all(part->once_more);
        added.front()->once_less.add_all(part->once_less);
    }
    append(records, added.front()->once_more);
    append(records, added.front()->once_less);
    records.subtracted = added.front()->once_less.rows();
    return std::move(records);
}

}  // namespace cifra::tabulate
