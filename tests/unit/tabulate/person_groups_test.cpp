#include "tabulate/person_groups.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace cifra::tabulate {
namespace {

TEST(PersonGroups, AreTheRecordsOfEachPersonWhoHasSeveral) {
    base::Random random(3);
    for (std::size_t const count : {0U, 1U, 100U, 30000U})
        for (std::int64_t const distinct : {2U, 50U, 30000U}) {
            std::vector<PersonKey> persons;
            std::map<PersonKey, std::vector<std::uint32_t>> expected;
            for (std::uint32_t i = 0; i < count; ++i) {
                persons.push_back(person_key(std::to_string(random.between(1, distinct))));
                expected[persons.back()].push_back(i);
            }
            std::set<std::vector<std::uint32_t>> groups;
            for (auto const& [person, group] : expected)
                if (group.size() > 1) groups.insert(group);
            for (int const threads : {1, 3}) {
                auto const repeated = repeated_persons(persons, threads);
                std::set<std::vector<std::uint32_t>> found(repeated.oftener.begin(), repeated.oftener.end());
                for (auto const& [first, second] : repeated.twice) found.insert({first, second});
                for (auto const& person : repeated.thrice) found.insert({person.begin(), person.end()});
                EXPECT_EQ(found, groups);
                EXPECT_EQ(repeated.oftener.size() + repeated.thrice.size() + repeated.twice.size(), groups.size());
            }
        }
}

TEST(PersonGroups, KeepPersonsApartWhoseHashesAreEqual) {
    // What `mixed` multiplies the second word by: these differ in both words and in no bit of the hash.
    constexpr std::uint64_t FACTOR = 0x9E3779B97F4A7C15U;
    PersonKey const one{7, 1};
    PersonKey const other{7 ^ FACTOR ^ 2 * FACTOR, 2};
    ASSERT_EQ(mixed(one), mixed(other));
    auto const repeated = repeated_persons({one, other, one, other, other, person_key("a third")}, 1);
    EXPECT_EQ(repeated.twice, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 2}}));
    EXPECT_EQ(repeated.thrice, (std::vector<std::array<std::uint32_t, 3>>{{1, 3, 4}}));
    EXPECT_TRUE(repeated.oftener.empty());
}

}  // namespace
}  // namespace cifra::tabulate
