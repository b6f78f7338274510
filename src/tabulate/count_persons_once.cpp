#include "tabulate/count_persons_once.hpp"

#include "tabulate/parallel.hpp"
#include "tabulate/person_groups.hpp"
#include "tabulate/person_union.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace cifra::tabulate {
namespace {

/// \param record  from 0
base::Error too_many(Microdata const& microdata, std::size_t record) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the person of record {} has too many records that differ", record + 1),
             fmt::format("la persona del registro {} tiene demasiados registros que difieren", record + 1)},
            {"check that the column which identifies persons does so",
             "revise que la columna que identifica a las personas lo haga"},
            {{}, microdata.line_of ? microdata.line_of(record) : 0, 0},
            {}};
}

/// A row to be added, and a record of its person.
struct AddedRow {
    Row codes;
    std::uint32_t record = 0;
};

/// Rows to be added for some of the persons with more than three records.
struct Added {
    std::vector<AddedRow> once_more;
    std::vector<AddedRow> once_less;
    std::optional<std::uint32_t> failed;  ///< First record of a person who would add too many.
};

Row row_of(CodedRecords const& records, std::uint32_t record) {
    Row row;
    row.reserve(records.columns.size());
    for (auto const& column : records.columns) row.push_back(static_cast<std::uint16_t>(column.at(record)));
    return row;
}

void add_for(CodedRecords const& records, std::vector<std::uint32_t> const& person, Added& added) {
    std::vector<Row> rows;
    for (auto const record : person) rows.push_back(row_of(records, record));
    auto const weights = corrections(rows);
    if (!weights) {
        added.failed = std::min(added.failed.value_or(person.front()), person.front());
        return;
    }
    for (auto const& [row, weight] : *weights) {
        auto& into = weight > 0 ? added.once_more : added.once_less;
        into.insert(into.end(), static_cast<std::size_t>(std::abs(weight)), {row, person.front()});
    }
}

base::Result<Added> add_for_all(Microdata const& microdata, std::vector<std::vector<std::uint32_t>> const& persons,
                                int threads) {
    auto const parts = static_cast<std::size_t>(threads);
    std::vector<Added> added(parts);
    share_out(threads, parts, [&](std::size_t part) {
        auto const end = part_begin(persons.size(), part + 1, parts);
        for (auto i = part_begin(persons.size(), part, parts); i < end; ++i)
            add_for(microdata.records, persons[i], added[part]);
    });
    Added all;
    for (auto& part : added) {
        std::move(part.once_more.begin(), part.once_more.end(), std::back_inserter(all.once_more));
        std::move(part.once_less.begin(), part.once_less.end(), std::back_inserter(all.once_less));
        if (part.failed) all.failed = std::min(all.failed.value_or(*part.failed), *part.failed);
    }
    if (all.failed) return base::fail(too_many(microdata, *all.failed));
    return all;
}

template <class Code>
Code agreed(Code first, Code second) {
    return first == second ? first : Code{0};
}

/// Appends the added rows to one column: those that count 1, then those that count -1, of which most are what the two
/// records of a person say alike. Of three records what each two say alike counts once less, what all say once more.
template <class Code>
void append(Code* codes, std::size_t records, std::size_t column, RepeatedPersons const& repeated, Added const& added) {
    auto* into = codes + records;
    for (auto const& row : added.once_more) *into++ = static_cast<Code>(row.codes[column]);
    for (auto const& [a, b, c] : repeated.thrice) *into++ = agreed(agreed(codes[a], codes[b]), codes[c]);
    for (auto const& row : added.once_less) *into++ = static_cast<Code>(row.codes[column]);
    for (auto const& [a, b, c] : repeated.thrice) {
        *into++ = agreed(codes[a], codes[b]);
        *into++ = agreed(codes[a], codes[c]);
        *into++ = agreed(codes[b], codes[c]);
    }
    for (auto const& [first, second] : repeated.twice) *into++ = agreed(codes[first], codes[second]);
}

/// Each added row has its person's key: where the person counts once, so does the key.
void append_keys(std::vector<std::uint32_t>& keys, RepeatedPersons const& repeated, Added const& added) {
    for (auto const& row : added.once_more) keys.push_back(keys[row.record]);
    for (auto const& person : repeated.thrice) keys.push_back(keys[person.front()]);
    for (auto const& row : added.once_less) keys.push_back(keys[row.record]);
    for (auto const& person : repeated.thrice) keys.insert(keys.end(), 3, keys[person.front()]);
    for (auto const& twice : repeated.twice) keys.push_back(keys[twice.first]);
}

}  // namespace

base::Result<CodedRecords> count_persons_once(Microdata microdata, int threads) {
    auto& records = microdata.records;
    auto const repeated = repeated_persons(microdata.persons, threads);
    microdata.persons = {};
    CIFRA_TRY(auto const added, add_for_all(microdata, repeated.oftener, threads));
    auto const before = records.records();
    auto const more = added.once_more.size() + repeated.thrice.size();
    records.subtracted = added.once_less.size() + 3 * repeated.thrice.size() + repeated.twice.size();
    share_out(threads, records.columns.size(), [&](std::size_t number) {
        auto& column = records.columns[number];
        column.resize(before + more + records.subtracted);
        if (column.is_wide())
            append(column.wide(), before, number, repeated, added);
        else
            append(column.narrow(), before, number, repeated, added);
    });
    if (!records.keys.empty()) append_keys(records.keys, repeated, added);
    return std::move(records);
}

}  // namespace cifra::tabulate
