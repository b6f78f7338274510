#include "tabulate/person_counter.hpp"

#include "base/random.hpp"
#include "tabulate/count_combinations.hpp"
#include "tabulate/count_persons_once.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::ElementsAre;

/// Records of two columns of three codes and "missing".
Microdata records_of(std::vector<std::vector<std::uint32_t>> const& rows, std::vector<std::string> const& persons) {
    Microdata microdata;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        microdata.records.columns.emplace_back(4, rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) microdata.records.columns.back().set(i, rows[i][column]);
    }
    for (auto const& person : persons) microdata.persons.push_back(person_key(person));
    return microdata;
}

CellConditions cell(std::vector<std::pair<std::size_t, std::uint32_t>> const& codes) {
    CellConditions conditions;
    for (auto const& [column, code] : codes) {
        HeldCodes held{column, std::vector<bool>(4)};
        held.codes[code] = true;
        conditions.push_back({held});
    }
    return conditions;
}

/// p: 1 and 2; q: 1; r: 3; s: nothing said.
Microdata four_persons() {
    return records_of({{1, 1}, {2, 1}, {1, 2}, {3, 0}, {0, 1}}, {"p", "p", "q", "r", "s"});
}

TEST(PersonCounter, CountsAPersonOnceInEachCellThatOneOfTheRecordsMeets) {
    auto const microdata = four_persons();
    PersonCounter const counter(microdata, 1);
    auto const all = counter.all_records();
    EXPECT_EQ(counter.persons(all), 4);
    PersonTable const table{{cell({{0, 1}}), cell({{0, 2}}), cell({{0, 1}, {1, 1}}), cell({{0, 2}, {1, 2}})}};
    auto const counts = counter.count(all, table);
    // Nobody has one record with both of the last two codes.
    EXPECT_THAT(counts.cells, ElementsAre(2, 1, 1, 0));
    EXPECT_EQ(counts.none, 2);
}

TEST(PersonCounter, APartitionPutsNobodyIntoTwoCells) {
    auto const microdata = four_persons();
    PersonCounter const counter(microdata, 1);
    PersonTable table{{cell({{0, 1}}), cell({{0, 2}}), cell({{0, 3}})}, true, 0, false};
    auto counts = counter.count(counter.all_records(), table);
    EXPECT_THAT(counts.cells, ElementsAre(1, 0, 1));
    EXPECT_EQ(counts.none, 1);
    EXPECT_EQ(counts.several, 1);
    table.several_first = true;
    counts = counter.count(counter.all_records(), table);
    EXPECT_THAT(counts.cells, ElementsAre(2, 0, 1));
    EXPECT_EQ(counts.several, 1);
}

TEST(PersonCounter, APreferredCellHoldsWhoeverFitsIt) {
    auto const microdata = four_persons();
    PersonCounter const counter(microdata, 1);
    PersonTable const table{{cell({{0, 2}}), cell({{0, 1}}), cell({{0, 3}})}, true, 1, false};
    auto const counts = counter.count(counter.all_records(), table);
    EXPECT_THAT(counts.cells, ElementsAre(1, 1, 1));
    EXPECT_EQ(counts.several, 0);
}

TEST(PersonCounter, CountsOnlyTheRecordsThatItIsGiven) {
    auto const microdata = four_persons();
    PersonCounter const counter(microdata, 1);
    auto const some = counter.records_with(counter.all_records(), cell({{1, 1}}).front());
    EXPECT_EQ(counter.persons(some), 2);
    EXPECT_THAT(counter.count(some, {{cell({{0, 1}}), cell({{0, 2}})}}).cells, ElementsAre(1, 1));
}

TEST(PersonCounter, GivesTheNumbersThatTheCubeGives) {
    base::Random random(7);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::vector<std::uint32_t>> rows;
        std::vector<std::string> persons;
        for (int i = 0; i < 300; ++i) {
            rows.push_back({});
            for (int column = 0; column < 3; ++column)
                rows.back().push_back(static_cast<std::uint32_t>(random.between(0, 3)));
            persons.push_back("person " + std::to_string(random.between(0, 120)));
        }
        auto const microdata = records_of(rows, persons);
        PersonCounter const counter(microdata, 2);
        auto const cube = count_combinations(count_persons_once(microdata, 1).value(), {3, 1});
        EXPECT_EQ(counter.persons(counter.all_records()), cube.persons());
        for (std::uint32_t a = 1; a < 4; ++a)
            for (std::uint32_t b = 1; b < 4; ++b) {
                auto const counts = counter.count(counter.all_records(), {{cell({{0, a}, {2, b}}), cell({{1, b}})}});
                EXPECT_EQ(counts.cells[0], cube.count({0, 2}, {a, b}));
                EXPECT_EQ(counts.cells[1], cube.count({1}, {b}));
            }
    }
}

}  // namespace
}  // namespace cifra::tabulate
