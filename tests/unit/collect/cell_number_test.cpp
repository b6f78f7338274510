#include "collect/cell_number.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

TEST(CellNumber, IsWrittenAsShortAsItCanBe) {
    EXPECT_EQ(plain_number("1652"), "1652");
    EXPECT_EQ(plain_number("1652.0"), "1652");
    EXPECT_EQ(plain_number("1E3"), "1000");
    EXPECT_EQ(plain_number("1.5e-3"), "0.0015");
    EXPECT_EQ(plain_number("+7"), "7");
    EXPECT_EQ(plain_number(" 7\n"), "7");
    EXPECT_EQ(plain_number("-0"), "0");
    EXPECT_EQ(plain_number("1e21"), "1000000000000000000000");
}

TEST(CellNumber, IsWhatWasTypedThoughProgramsStoreMoreDigits) {
    EXPECT_EQ(plain_number("39.950000000000003"), "39.95");
    EXPECT_EQ(plain_number("0.10000000000000001"), "0.1");
    EXPECT_EQ(plain_number("0.30000000000000004"), "0.30000000000000004");
}

TEST(CellNumber, IsNoneInOtherWritings) {
    for (auto const* text :
         {"", " ", "-", "+", "+-1", "1,5", "1 652", "NaN", "INF", "inf", "1E999", "0x10", "5%", "1.2.3"})
        EXPECT_FALSE(plain_number(text)) << text;
}

}  // namespace
}  // namespace cifra::collect
