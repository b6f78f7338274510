#include "tabulate/count_persons_once.hpp"

#include "naive_counts.hpp"
#include "tabulate/count_combinations.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>

namespace cifra::tabulate {
namespace {

/// Persons who hold each combination in one of their records, one by one.
std::map<Combination, std::int64_t> naive_persons(Microdata const& microdata, int length) {
    std::map<Combination, std::set<PersonKey>> persons;
    for (std::size_t i = 0; i < microdata.records.records(); ++i) {
        CodedRecords one;
        for (auto const& column : microdata.records.columns) {
            one.columns.emplace_back(column.cardinality(), 1);
            one.columns.back().set(0, column.at(i));
        }
        for (auto const& [combination, count] : naive_counts(one, length))
            persons[combination].insert(microdata.persons[i]);
    }
    std::map<Combination, std::int64_t> counts;
    for (auto const& [combination, holders] : persons) counts[combination] = static_cast<std::int64_t>(holders.size());
    return counts;
}

Microdata random_microdata(base::Random& random, std::vector<std::uint32_t> const& cardinalities,
                           std::int64_t persons) {
    auto const count = static_cast<std::size_t>(random.between(0, 60));
    Microdata microdata{random_records(random, cardinalities, count), {}};
    for (std::size_t i = 0; i < count; ++i)
        microdata.persons.push_back(person_key(std::to_string(random.between(1, persons))));
    return microdata;
}

TEST(CountPersonsOnce, CountsEachPersonOnceInEachCombination) {
    base::Random random(4);
    for (int round = 0; round < 150; ++round) {
        auto const microdata = random_microdata(random, {4, 3, 2, 3, 2}, random.between(8, 60));
        auto const expected = naive_persons(microdata, 3);
        std::set<PersonKey> const persons(microdata.persons.begin(), microdata.persons.end());
        auto const records = count_persons_once(microdata, static_cast<int>(random.between(1, 3)));
        ASSERT_TRUE(records.has_value());
        auto const cube = count_combinations(*records, {});
        EXPECT_EQ(counts_of(cube), expected) << "round " << round;
        EXPECT_EQ(cube.persons(), persons.size());
    }
}

/// The sum of the keys of the persons who hold each combination in one of their records, one by one.
std::map<Combination, std::int64_t> naive_keys(Microdata const& microdata, int length) {
    std::map<Combination, std::map<PersonKey, std::uint32_t>> holders;
    for (std::size_t i = 0; i < microdata.records.records(); ++i) {
        CodedRecords one;
        for (auto const& column : microdata.records.columns) {
            one.columns.emplace_back(column.cardinality(), 1);
            one.columns.back().set(0, column.at(i));
        }
        for (auto const& [combination, count] : naive_counts(one, length))
            holders[combination][microdata.persons[i]] = microdata.records.keys[i];
    }
    std::map<Combination, std::int64_t> sums;
    for (auto const& [combination, persons] : holders) {
        std::uint32_t sum = 0;
        for (auto const& [person, key] : persons) sum += key;
        sums[combination] = sum;
    }
    return sums;
}

TEST(CountPersonsOnce, LetsThePersonsKeyCountOnceWhereThePersonDoes) {
    base::Random random(44);
    for (int round = 0; round < 150; ++round) {
        auto microdata = random_microdata(random, {4, 3, 2, 3, 2}, random.between(8, 60));
        std::map<PersonKey, std::uint32_t> keys;
        for (auto const& person : microdata.persons)
            keys.try_emplace(person, static_cast<std::uint32_t>(random.next()));
        for (auto const& person : microdata.persons) microdata.records.keys.push_back(keys[person]);
        auto const expected = naive_keys(microdata, 3);
        std::uint32_t everyone = 0;
        for (auto const& [person, key] : keys) everyone += key;
        if (microdata.persons.empty()) everyone = 0;
        auto const records = count_persons_once(microdata, static_cast<int>(random.between(1, 3)));
        ASSERT_TRUE(records.has_value());
        CountSettings settings;
        settings.threads = static_cast<int>(random.between(1, 3));
        settings.block_cells = static_cast<std::size_t>(random.between(0, 40));
        settings.chunk_records = static_cast<std::size_t>(random.between(0, 9));
        auto const cube = sum_record_keys(*records, settings);
        EXPECT_EQ(counts_of(cube), expected) << "round " << round;
        EXPECT_EQ(cube.persons(), everyone);
    }
}

TEST(CountPersonsOnce, WithoutItAPersonCountsTwice) {
    base::Random random(5);
    auto const microdata = random_microdata(random, {4, 3, 2}, 5);
    EXPECT_NE(counts_of(count_combinations(microdata.records, {})), naive_persons(microdata, 3));
}

TEST(CountPersonsOnce, LeavesRecordsAloneWhereEachIsAPerson) {
    base::Random random(6);
    Microdata microdata{random_records(random, {4, 3}, 30), {}};
    auto const records = count_persons_once(microdata, 2);
    ASSERT_TRUE(records.has_value());
    EXPECT_EQ(records->records(), 30U);
    EXPECT_EQ(records->subtracted, 0U);
}

TEST(CountPersonsOnce, RefusesAPersonWhoIsEverybody) {
    base::Random random(7);
    Microdata microdata{random_records(random, std::vector<std::uint32_t>(16, 3), 200), {}};
    microdata.persons.assign(200, person_key("the same"));
    auto const refused = count_persons_once(microdata, 2);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    EXPECT_EQ(refused.error().message.en, "the person of record 1 has too many records that differ");
    EXPECT_EQ(refused.error().where.line, 0);
    microdata.line_of = [](std::size_t record) { return static_cast<int>(record) + 7; };
    EXPECT_EQ(count_persons_once(microdata, 2).error().where.line, 7);
}

}  // namespace
}  // namespace cifra::tabulate
