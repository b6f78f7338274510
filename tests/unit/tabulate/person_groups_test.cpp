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
                EXPECT_EQ(found, groups);
                EXPECT_EQ(repeated.oftener.size() + repeated.twice.size(), groups.size());
            }
        }
}

}  // namespace
}  // namespace cifra::tabulate
