#include "audit/shown_computation.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using base::Language;

TEST(ShownComputation, IsWrittenAsPeopleReadIt) {
    auto const share = share_of(872, 1652, "55");
    EXPECT_EQ(shown_computation(share, Language::en), "872 / 1,652 = 52.78% → 53%; printed 55%");
    EXPECT_EQ(shown_computation(share, Language::es), "872 / 1,652 = 52.78\u00A0% → 53\u00A0%; impreso 55\u00A0%");
    EXPECT_EQ(computation_without_print(share, Language::en), "872 / 1,652 = 52.78% → 53%");
    EXPECT_EQ(share.computation, "872 / 1652 = 52.78% -> 53%; printed 55%") << "the stable one is left alone";
}

TEST(ShownComputation, NeverRoundsAPositiveShareToNothing) {
    EXPECT_EQ(shown_computation(share_of(45921, 28044414, "2"), Language::en),
              "45,921 / 28,044,414 = 0.16% → < 1%; printed 2%");
    EXPECT_EQ(shown_computation(share_of(1, 10000, "0.2"), Language::es),
              "1 / 10,000 = 0.010\u00A0% → < 0.1\u00A0%; impreso 0.2\u00A0%");
    EXPECT_EQ(shown_computation(share_of(0, 100, "2"), Language::en), "0 / 100 = 0.00% → 0%; printed 2%");
}

TEST(ShownComputation, WritesDifferencesWithAMinus) {
    auto const sums = findings_of(partition(2284, {part("A", 2168), apart("B", 335)}), "partition");
    EXPECT_EQ(shown_computation(sums.front(), Language::es),
              "2,168 = 2,168; 2,284 − 2,168 = 116; 2,168 + 335 = 2,503; 2,284 − 2,503 = −219");
    auto const open = findings_of(partition(100, {part("A", 60), part("B", std::nullopt)}), "partition");
    EXPECT_EQ(shown_computation(open.front(), Language::en), "60 + ?; 100 − 60 = 40");
}

TEST(ShownComputation, WritesSignsOfComparisonAndMultiplication) {
    Finding finding;
    finding.rule = "multiple_response";
    finding.computation = "1820 <= 2284; 2 x 0.50";
    EXPECT_EQ(shown_computation(finding, Language::en), "1,820 ≤ 2,284; 2 × 0.50");
}

TEST(ShownComputation, IsEmptyForWordings) {
    Finding finding;
    finding.rule = "wording";
    finding.computation = ">18 | <18; -18";
    EXPECT_EQ(shown_computation(finding, Language::en), "");
    EXPECT_EQ(computation_without_print(finding, Language::es), "");
}

TEST(ShownComputation, LeavesNumbersAloneThatAreTooLong) {
    Finding finding;
    finding.computation = "99999999999999999999999999 = 3.";
    EXPECT_EQ(shown_computation(finding, Language::en), "99999999999999999999999999 = 3.");
}

}  // namespace
}  // namespace cifra::audit
