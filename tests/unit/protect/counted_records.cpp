#include "counted_records.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

using restricted::CountedTable;
using restricted::EntrySum;
using restricted::SumKind;

/// Entries of a dimension: everyone, groups, codes.
std::size_t entries_of(RecordDimension const& dimension) {
    return 1 + dimension.groups.size() + dimension.codes;
}

bool contains(std::vector<std::size_t> const& values, std::size_t value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_in_entry(RecordDimension const& dimension, std::vector<std::size_t> const& said, std::size_t entry) {
    if (entry == 0) return true;
    if (entry > dimension.groups.size()) return contains(said, entry - 1 - dimension.groups.size());
    auto const& group = dimension.groups[entry - 1];
    return std::any_of(said.begin(), said.end(), [&](std::size_t code) { return contains(group, code); });
}

/// The entries of one dimension that are sums of others, without what the counts say.
std::vector<EntrySum> sums_of(RecordDimension const& dimension) {
    std::vector<EntrySum> sums;
    auto const first_code = 1 + dimension.groups.size();
    EntrySum groups{0, {}, SumKind::equal};
    for (std::size_t group = 0; group < dimension.groups.size(); ++group) groups.parts.push_back(1 + group);
    if (!groups.parts.empty()) sums.push_back(groups);
    EntrySum codes{0, {}, SumKind::equal, dimension.several};
    for (std::size_t code = 0; code < dimension.codes; ++code) codes.parts.push_back(first_code + code);
    sums.push_back(codes);
    for (std::size_t group = 0; group < dimension.groups.size(); ++group) {
        EntrySum inside{1 + group, {}, SumKind::equal};
        for (auto const code : dimension.groups[group]) inside.parts.push_back(first_code + code);
        sums.push_back(inside);
    }
    return sums;
}

std::vector<std::size_t> places_of(CountedTable const& table, std::size_t cell) {
    std::vector<std::size_t> places(table.sizes.size());
    for (auto i = places.size(); i-- > 0;) {
        places[i] = cell % table.sizes[i];
        cell /= table.sizes[i];
    }
    return places;
}

std::size_t cell_of(CountedTable const& table, std::vector<std::size_t> const& places) {
    std::size_t cell = 0;
    for (std::size_t i = 0; i < places.size(); ++i) cell = cell * table.sizes[i] + places[i];
    return cell;
}

void weaken(CountedTable const& table, std::size_t dimension, EntrySum& sum) {
    for (std::size_t cell = 0; cell < table.counts.size() && sum.kind != SumKind::each; ++cell) {
        auto places = places_of(table, cell);
        if (places[dimension] != sum.whole) continue;
        std::int64_t parts = 0;
        for (auto const part : sum.parts) {
            places[dimension] = part;
            parts += table.counts[cell_of(table, places)];
        }
        if (parts < table.counts[cell]) sum.kind = SumKind::at_least;
        if (parts > table.counts[cell]) sum.kind = SumKind::each;
    }
}

}  // namespace

CountedTable count_by_trying(std::vector<RecordDimension> const& dimensions,
                             std::vector<CountedPerson> const& persons) {
    CountedTable table;
    std::size_t cells = 1;
    for (auto const& dimension : dimensions) {
        table.sizes.push_back(entries_of(dimension));
        table.sums.push_back(sums_of(dimension));
        cells *= entries_of(dimension);
    }
    table.counts.assign(cells, 0);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        auto const places = places_of(table, cell);
        for (auto const& person : persons)
            if (std::any_of(person.begin(), person.end(), [&](CountedRecord const& record) {
                    for (std::size_t i = 0; i < places.size(); ++i)
                        if (!is_in_entry(dimensions[i], record[i], places[i])) return false;
                    return true;
                }))
                ++table.counts[cell];
    }
    for (std::size_t dimension = 0; dimension < dimensions.size(); ++dimension)
        for (auto& sum : table.sums[dimension]) weaken(table, dimension, sum);
    return table;
}

std::vector<CountedPerson> random_persons(std::vector<RecordDimension> const& dimensions, int count,
                                          base::Random& random) {
    auto const record = [&] {
        CountedRecord made;
        for (auto const& dimension : dimensions) {
            made.emplace_back();
            if (dimension.may_be_missing && random.between(0, 5) == 0) continue;
            auto const values = dimension.several ? random.between(0, 2) : 1;
            for (std::int64_t i = 0; i < values; ++i) {
                // The first codes are frequent, the last ones rare.
                auto const codes = static_cast<std::int64_t>(dimension.codes);
                auto const code = random.between(0, random.between(0, codes - 1));
                made.back().push_back(static_cast<std::size_t>(code));
            }
        }
        return made;
    };
    std::vector<CountedPerson> persons;
    for (int i = 0; i < count; ++i) {
        persons.push_back({record()});
        if (random.between(0, 9) == 0) persons.back().push_back(record());
    }
    return persons;
}

}  // namespace cifra::protect
