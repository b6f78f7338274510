#include "audit/product.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProductClaim claim(std::optional<std::int64_t> first, std::optional<std::int64_t> second,
                   std::optional<std::int64_t> product) {
    return {"compensation/DOM.2019",
            {"Compensation", "Indemnización"},
            operand("Minors", first),
            operand("Each", second),
            operand("All", product)};
}

TEST(Product, TwoMinorsTimesHalfAMillionIsAMillion) {
    auto const finding = check_product(claim(2, 500000, 1000000));
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.id, "product:compensation/DOM.2019");
    EXPECT_EQ(finding.computation, "2 x 500000 = 1000000; printed 1000000");
    EXPECT_EQ(finding.statement.en, "2 × 500,000 = 1,000,000, as printed.");
    EXPECT_EQ(finding.statement.es, "2 × 500,000 = 1,000,000, como en el impreso.");
}

TEST(Product, FailsWithTheFactorsThatWouldFit) {
    auto const finding = check_product(claim(2, 500000, 100000));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.statement.en, "2 × 500,000 = 1,000,000; 100,000 is printed.");
    EXPECT_EQ(finding.statement.es, "2 × 500,000 = 1,000,000; en el impreso figura 100,000.");
    EXPECT_THAT(kinds_of(finding), ElementsAre("factor_of_ten", "factor_of_ten"));
    EXPECT_THAT(finding.explanations[0].text.en, HasSubstr("with 1,000,000 in place of 100,000 for “All”"));
    EXPECT_THAT(finding.explanations[1].text.en, HasSubstr("with 50,000 in place of 500,000 for “Each”"));
    EXPECT_THAT(kinds_of(check_product(claim(21, 10, 120))), ElementsAre("transposition", "transposition"));
}

TEST(Product, IsNotEvaluableWithoutOneOfThree) {
    for (auto const& missing : {claim(std::nullopt, 5, 10), claim(2, std::nullopt, 10), claim(2, 5, std::nullopt)}) {
        auto const finding = check_product(missing);
        EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
        EXPECT_THAT(finding.statement.en, HasSubstr("has no value."));
        EXPECT_THAT(finding.computation, HasSubstr("?"));
    }
}

TEST(Product, MultipliesAmountsWithDecimalsExactly) {
    auto amounts = claim(3, 1050, 3150);
    amounts.second.decimals = 2;
    amounts.product.decimals = 2;
    EXPECT_EQ(check_product(amounts).outcome, Outcome::pass);
    EXPECT_EQ(check_product(amounts).computation, "3 x 10.50 = 31.50; printed 31.50");
    amounts.product = operand("All", 32);
    EXPECT_EQ(check_product(amounts).outcome, Outcome::fail);
}

TEST(Product, DoesNotOverflow) {
    std::int64_t const large = 1'000'000'000'000'000;
    auto const finding = check_product(claim(large, large, large));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_THAT(finding.statement.en, HasSubstr("= 1000000000000000000000000000000; 1,000,000,000,000,000 is printed"));
}

TEST(Product, OfNegativeFiguresIsNotExplained) {
    EXPECT_THAT(check_product(claim(-2, 5, 10)).explanations, IsEmpty());
}

}  // namespace
}  // namespace cifra::audit
