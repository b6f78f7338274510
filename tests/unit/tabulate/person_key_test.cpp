#include "tabulate/person_key.hpp"

#include <gtest/gtest.h>
#include <set>
#include <string>

namespace cifra::tabulate {
namespace {

TEST(PersonKey, TellsIdentifiersApart) {
    std::set<PersonKey> keys;
    std::size_t identifiers = 0;
    auto const add = [&](std::string const& identifier) {
        keys.insert(person_key(identifier));
        ++identifiers;
        EXPECT_EQ(person_key(identifier), person_key(std::string(identifier)));
    };
    add("");
    for (std::size_t size = 1; size <= 40; ++size) {
        add(std::string(size, 'a'));
        add(std::string(size, '\0'));
        add(std::string(size - 1, 'a') + 'b');
        add('b' + std::string(size, 'a'));
    }
    for (int i = 0; i < 20000; ++i) add("a rather long identifier " + std::to_string(i));
    EXPECT_EQ(keys.size(), identifiers);
}

}  // namespace
}  // namespace cifra::tabulate
