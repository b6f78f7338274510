#include "audit/multiple_response.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

Finding response_of(std::optional<std::int64_t> whole, std::vector<Part> parts) {
    return findings_of(block(BlockKind::multiple_response, whole, std::move(parts)), "multiple_response").front();
}

TEST(MultipleResponse, IsNeverSummedAgainstItsBase) {
    auto const finding = response_of(2284, {part("A", 1820), part("B", 1754)});
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_FALSE(finding.remainder);
    EXPECT_EQ(finding.computation, "1820 <= 2284; 1820 + 1754 = 3574");
    EXPECT_EQ(finding.statement.en,
              "The two parts add up to 3,574 over a base of 2,284: no error, since one person may be in several.");
    EXPECT_EQ(
        finding.statement.es,
        "Las dos partes suman 3,574 sobre una base de 2,284: no es un error, pues una misma persona puede figurar "
        "en varias.");
}

TEST(MultipleResponse, SaysWhichAreasTheBaseHoldsThatGiveNoData) {
    auto const finding = response_of(2284, {without(part("Medical", 894), {"Belize", "Nicaragua", "Panama"}),
                                            without(part("Basic", 50), {"Belize", "Honduras", "Nicaragua", "Panama"})});
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_THAT(finding.statement.en,
                EndsWith("The base holds three areas that give none of these data (Belize, Nicaragua and Panama); for "
                         "“Basic” it holds four areas (also Honduras)."));
    EXPECT_THAT(
        finding.statement.es,
        EndsWith("La base incluye tres áreas que no dan ninguno de estos datos (Belize, Nicaragua y Panama); para "
                 "“Basic-es” incluye cuatro áreas (también Honduras)."));
}

TEST(MultipleResponse, FailsWhenAPartIsAboveItsBase) {
    auto const finding = response_of(100, {part("A", 101), part("B", 20)});
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.computation, "101 > 100; 101 + 20 = 121");
    EXPECT_EQ(finding.statement.en, "“A” is above the base, 100: nobody can stand twice in one category.");
    EXPECT_EQ(finding.statement.es, "“A-es” supera la base, 100: nadie puede figurar dos veces en una categoría.");
    EXPECT_FALSE(finding.what_to_do.empty());
    auto const both = response_of(100, {part("A", 101), part("B", 102), part("C", std::nullopt)});
    EXPECT_EQ(both.outcome, Outcome::fail) << "a missing part changes nothing about it";
    EXPECT_THAT(both.statement.en, HasSubstr("“A” and “B” are above"));
    EXPECT_THAT(both.statement.es, HasSubstr("“A-es” y “B-es” superan"));
}

TEST(MultipleResponse, IsNotEvaluableWithoutTheBaseOrAPart) {
    EXPECT_EQ(response_of(std::nullopt, {part("A", 101)}).outcome, Outcome::not_evaluable);
    auto const finding = response_of(100, {part("A", 40), without(part("B", std::nullopt), {"Belize"})});
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.computation, "40 <= 100; 40 + ?");
    EXPECT_EQ(finding.statement.en, "“B” has no value. For “B” the base holds one area that gives no data (Belize).");
    EXPECT_EQ(response_of(100, {part("A", std::nullopt)}).computation, "? <= 100; ?");
}

}  // namespace
}  // namespace cifra::audit
