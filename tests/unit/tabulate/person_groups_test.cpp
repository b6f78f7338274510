#include "tabulate/person_groups.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <map>

namespace cifra::tabulate {
namespace {

TEST(PersonGroups, AreTheRecordsOfEachPersonWhoHasSeveral) {
    base::Random random(3);
    for (std::size_t const count : {0U, 1U, 100U, 30000U}) {
        std::vector<PersonKey> persons;
        std::map<PersonKey, PersonGroup> expected;
        for (std::uint32_t i = 0; i < count; ++i) {
            persons.push_back(person_key(std::to_string(random.between(0, static_cast<std::int64_t>(count)))));
            expected[persons.back()].push_back(i);
        }
        std::vector<PersonGroup> groups;
        for (auto const& [person, group] : expected)
            if (group.size() > 1) groups.push_back(group);
        std::sort(groups.begin(), groups.end());
        for (int const threads : {1, 3}) EXPECT_EQ(repeated_persons(persons, threads), groups);
    }
}

}  // namespace
}  // namespace cifra::tabulate
