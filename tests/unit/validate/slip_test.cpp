#include "validate/slip.hpp"

#include <gtest/gtest.h>

namespace cifra::validate {
namespace {

std::vector<std::string> kinds(std::int64_t now, std::int64_t last, int decimals = 0) {
    std::vector<std::string> kinds;
    for (auto const& slip : find_slips(now, last, decimals)) kinds.push_back(slip.kind);
    return kinds;
}

TEST(FindSlips, NamesTheFactor) {
    auto const ten = find_slips(400, 38, 0);
    ASSERT_EQ(ten.size(), 1U);
    EXPECT_EQ(ten[0].kind, "factor_of_ten");
    EXPECT_EQ(ten[0].text.en, "Ten times too large? Divided by ten it is close to last year's 38.");
    EXPECT_EQ(ten[0].text.es,
              "¿Diez veces demasiado grande? Dividida entre diez, se acerca a la del año anterior, 38.");
    EXPECT_EQ(find_slips(28, 28044, 0).at(0).text.en,
              "A thousand times too small? Multiplied by a thousand it is close to last year's 28,044.");
    EXPECT_EQ(find_slips(4000, 38, 0).at(0).text.en.substr(0, 27), "A hundred times too large? ");
}

TEST(FindSlips, TakesAQuarterForClose) {
    EXPECT_EQ(kinds(500, 40).size(), 1U) << "50 is 40 and a quarter";
    EXPECT_TRUE(kinds(501, 40).empty());
    EXPECT_EQ(kinds(300, 40).size(), 1U);
    EXPECT_TRUE(kinds(299, 40).empty());
    EXPECT_TRUE(kinds(45, 40).empty()) << "nothing to explain";
}

TEST(FindSlips, NamesExchangedDigits) {
    auto const slips = find_slips(91, 18, 0);
    ASSERT_EQ(slips.size(), 1U);
    EXPECT_EQ(slips[0].kind, "transposition");
    EXPECT_EQ(slips[0].text.en, "Digits exchanged? 19 in place of 91 is close to last year's 18.");
    EXPECT_EQ(kinds(5021, 502, 0), (std::vector<std::string>{"factor_of_ten"}));
}

TEST(FindSlips, SaysNothingOfZeros) {
    EXPECT_TRUE(kinds(0, 100).empty());
    EXPECT_TRUE(kinds(100, 0).empty());
}

TEST(FindSlips, WritesAmountsWithTheirDecimals) {
    EXPECT_EQ(find_slips(150000, 15000, 2).at(0).text.en,
              "Ten times too large? Divided by ten it is close to last year's 150.00.");
}

}  // namespace
}  // namespace cifra::validate
