#include "restricted/edition_store.hpp"

#include <gtest/gtest.h>

namespace cifra::restricted {
namespace {

Edition edition(std::string id, std::string year) {
    Edition made;
    made.id = std::move(id);
    made.time_period = std::move(year);
    return made;
}

TEST(EditionStore, NumbersTheVersionsOfAnEditionAndKeepsThemAll) {
    EditionStore store;
    EXPECT_EQ(store.save(edition("three", "2019")), 1);
    EXPECT_EQ(store.save(edition("three", "2020")), 2);
    EXPECT_EQ(store.save(edition("other", "2021")), 1);
    ASSERT_NE(store.find("three", 1), nullptr);
    EXPECT_EQ(store.find("three", 1)->time_period, "2019");
    EXPECT_EQ(store.find("three", 2)->time_period, "2020");
}

TEST(EditionStore, KnowsNoVersionThatWasNotSaved) {
    EditionStore store;
    store.save(edition("three", "2019"));
    EXPECT_EQ(store.find("three", 0), nullptr);
    EXPECT_EQ(store.find("three", 2), nullptr);
    EXPECT_EQ(store.find("none", 1), nullptr);
}

}  // namespace
}  // namespace cifra::restricted
