#include "audit/build_claims.hpp"
#include "audit/audit.hpp"

#include "audit/partition.hpp"
#include "two_lands.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using lands::claims_of;
using lands::key;
using lands::missing;
using lands::value;
using programme::MissingReason;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ids_of(std::vector<Block> const& blocks) {
    std::vector<std::string> ids;
    for (auto const& block : blocks) ids.push_back(block.id);
    return ids;
}

std::vector<std::string> gaps_of(Part const& part) {
    std::vector<std::string> gaps;
    for (auto const& gap : part.areas_without) gaps.push_back((gap.partial ? "partial " : "none ") + gap.area);
    return gaps;
}

TEST(BuildClaims, MakesABlockOfABreakdown) {
    auto const claims = claims_of({value(key("ALL", "FOUND"), "100"), value(key("ALL", "FOUND", "F"), "60"),
                                   value(key("ALL", "FOUND", "M"), "30"), value(key("ALL", "FOUND", "_U"), "10")},
                                  {{key("ALL", "FOUND", "F"), {60, 0}, "printed.csv:2"}});
    ASSERT_THAT(ids_of(claims.blocks), ElementsAre("FOUND.by_sex/ALL.2019"));
    auto const& block = claims.blocks[0];
    EXPECT_EQ(block.title.en, "Found: Sex, 2019");
    EXPECT_EQ(block.title.es, "Encontradas: Sexo, 2019");
    EXPECT_EQ(block.kind, BlockKind::partition);
    EXPECT_EQ(block.whole.value, 100);
    EXPECT_EQ(block.whole.label.en, "Found");
    ASSERT_EQ(block.parts.size(), 3U);
    EXPECT_EQ(block.parts[0].figure.label.es, "Mujeres encontradas");
    EXPECT_EQ(block.parts[0].printed_share, (base::Decimal{60, 0}));
    EXPECT_EQ(block.parts[0].share_origin, "printed.csv:2");
    EXPECT_FALSE(block.parts[1].printed_share);
    EXPECT_TRUE(block.parts[2].unknown && block.parts[2].apart);
}

TEST(BuildClaims, ByAreaTakesTheMembersAsParts) {
    auto const claims = claims_of({value(key("ALL", "FOUND"), "100"), value(key("NOR", "FOUND"), "40", "U"),
                                   missing(key("SUR", "FOUND"), MissingReason::picture, "L")});
    ASSERT_THAT(ids_of(claims.blocks), ElementsAre("FOUND.by_area/ALL.2019"));
    auto const& block = claims.blocks[0];
    EXPECT_EQ(block.title.en, "Found by land, 2019") << "the indicator's name is not said twice";
    ASSERT_EQ(block.parts.size(), 2U);
    EXPECT_EQ(block.parts[0].figure.label.en, "Northland");
    EXPECT_THAT(gaps_of(block.parts[0]), ElementsAre("partial NOR"));
    EXPECT_EQ(block.parts[1].figure.absence, Absence::missing);
    EXPECT_THAT(gaps_of(block.parts[1]), IsEmpty()) << "its figure is missing as it is";
}

Observed summed(programme::CellKey key, std::string const& units, std::vector<std::string> areas) {
    auto made = value(std::move(key), units);
    made.summed_areas = std::move(areas);
    return made;
}

TEST(BuildClaims, TakesTheAreasInASumAsItsPartsAndClaimsNothingElseOfItsMembers) {
    auto const claims = claims_of({summed(key("ALL", "FOUND"), "40", {"NOR"}), value(key("NOR", "FOUND"), "40"),
                                   value(key("SUR", "FOUND"), "25", "D")});
    ASSERT_THAT(ids_of(claims.blocks), ElementsAre("FOUND.by_area/ALL.2019"));
    EXPECT_EQ(claims.blocks[0].parts.size(), 1U);
    EXPECT_EQ(audit(claims).front().outcome, Outcome::pass);
    auto const published = claims_of(
        {value(key("ALL", "FOUND"), "40"), value(key("NOR", "FOUND"), "40"), value(key("SUR", "FOUND"), "25")});
    EXPECT_EQ(audit(published).front().outcome, Outcome::fail) << "what a source prints is its claim";
}

TEST(BuildClaims, ASumLeavesOutWhomAnAreaOfItLeavesOut) {
    for (auto const& [status, gaps] : {std::pair("A", 0U), std::pair("U", 1U)}) {
        auto const claims =
            claims_of({summed(key("ALL", "FOUND"), "100", {"NOR"}), summed(key("ALL", "FOUND", "F"), "60", {"NOR"}),
                       summed(key("ALL", "FOUND", "M"), "30", {"NOR"}), summed(key("ALL", "FOUND", "_U"), "0", {"NOR"}),
                       value(key("NOR", "FOUND", "F"), "60", status)});
        ASSERT_FALSE(claims.blocks.empty());
        EXPECT_EQ(claims.blocks[0].parts.at(0).areas_without.size(), gaps);
        EXPECT_EQ(check_partition(claims.blocks[0]).outcome, gaps == 0 ? Outcome::fail : Outcome::not_evaluable);
    }
}

TEST(BuildClaims, ReckonsWithTheAreasThatACategoryLacksOrHasBesideItsTotal) {
    auto const claims =
        claims_of({summed(key("ALL", "FOUND"), "100", {"NOR"}), summed(key("ALL", "FOUND", "F"), "60", {"NOR"}),
                   summed(key("ALL", "FOUND", "M"), "70", {"NOR", "SUR"})});
    ASSERT_FALSE(claims.blocks.empty());
    auto const& parts = claims.blocks[0].parts;
    EXPECT_EQ(parts[0].figure.value, 60);
    EXPECT_EQ(parts[1].figure.absence, Absence::missing) << "of other areas than the total: not comparable";
    auto const fewer =
        claims_of({summed(key("ALL", "FOUND"), "100", {"NOR", "SUR"}), summed(key("ALL", "FOUND", "F"), "60", {"NOR"}),
                   summed(key("ALL", "FOUND", "M"), "20", {"NOR"})});
    EXPECT_THAT(gaps_of(fewer.blocks[0].parts[0]), ElementsAre("none SUR"));
    EXPECT_EQ(audit(fewer).front().outcome, Outcome::not_evaluable);
}

TEST(BuildClaims, OrdersPlacesByYearThenTheRegionThenTheMembers) {
    std::vector<Observed> observed;
    for (std::string const year : {"2020", "2019"})
        for (std::string const area : {"SUR", "NOR", "ALL"}) {
            observed.push_back(value(key(area, "FOUND", "_T", "_T", year), "10"));
            observed.push_back(value(key(area, "FOUND", "F", "_T", year), "10"));
        }
    auto blocks = claims_of(observed).blocks;
    std::erase_if(blocks, [](Block const& block) { return block.id.find("by_sex") == std::string::npos; });
    EXPECT_THAT(ids_of(blocks), ElementsAre("FOUND.by_sex/ALL.2019", "FOUND.by_sex/NOR.2019", "FOUND.by_sex/SUR.2019",
                                            "FOUND.by_sex/ALL.2020", "FOUND.by_sex/NOR.2020", "FOUND.by_sex/SUR.2020"));
    EXPECT_EQ(blocks[1].title.en, "Found: Sex, Northland, 2019");
}

TEST(BuildClaims, NamesTheMembersThatGiveNoDataOrPartialData) {
    auto const claims = claims_of({value(key("ALL", "FOUND"), "100"), value(key("ALL", "FOUND", "F"), "60"),
                                   value(key("ALL", "FOUND", "M"), "30"),
                                   missing(key("NOR", "FOUND", "F"), MissingReason::not_reported, "O"),
                                   missing(key("SUR", "FOUND", "F"), MissingReason::not_published, "LU"),
                                   missing(key("NOR", "FOUND", "M"), MissingReason::not_compiled, "L"),
                                   value(key("SUR", "FOUND", "M"), "5", "D")});
    auto const& parts = claims.blocks[0].parts;
    EXPECT_THAT(gaps_of(parts[0]), ElementsAre("none NOR", "partial SUR"));
    EXPECT_EQ(parts[0].areas_without[0].name.en, "the Northland");
    EXPECT_THAT(gaps_of(parts[1]), ElementsAre("none NOR", "partial SUR"));
}

TEST(BuildClaims, NamesNoMemberWhoseFigureIsOnlyUnpublishedPreliminaryOrImpossible) {
    auto const claims = claims_of(
        {value(key("ALL", "FOUND"), "100"), value(key("ALL", "FOUND", "F"), "60"),
         missing(key("NOR", "FOUND", "F"), MissingReason::not_published, "LP"),
         missing(key("SUR", "FOUND", "F"), MissingReason::not_reported, "M"), value(key("ALL", "FOUND", "M"), "30"),
         missing(key("NOR", "FOUND", "M"), MissingReason::picture, "L"), value(key("SUR", "FOUND", "M"), "5", "P")});
    for (auto const& part : claims.blocks[0].parts) EXPECT_THAT(gaps_of(part), IsEmpty());
}

TEST(BuildClaims, TakesCategoriesWithoutARowAsMissing) {
    auto const claims = claims_of({value(key("NOR", "FOUND"), "100"), value(key("NOR", "FOUND", "F"), "60")});
    ASSERT_EQ(claims.blocks.size(), 1U);
    auto const& parts = claims.blocks[0].parts;
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_TRUE(parts[0].observed);
    EXPECT_FALSE(parts[1].observed);
    EXPECT_EQ(parts[1].figure.absence, Absence::missing);
    auto const findings = cifra::audit::audit(claims);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].outcome, Outcome::not_evaluable) << "men without a row are not zero men";
    EXPECT_EQ(findings[0].remainder, 40);
    EXPECT_EQ(findings[0].statement.en,
              "The only part with a value is 60 of 100; 40 remain. “Men found” and “Sex not known” have no value.");
}

TEST(BuildClaims, TakesMembersWithoutARowAsMissing) {
    auto const findings =
        cifra::audit::audit(claims_of({value(key("ALL", "FOUND"), "100"), value(key("NOR", "FOUND"), "60")}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].outcome, Outcome::not_evaluable);
    EXPECT_EQ(findings[0].computation, "60 + ?; 100 - 60 = 40");
}

TEST(BuildClaims, FindsPartsAboveTheWholeThoughCategoriesHaveNoRow) {
    auto const findings =
        cifra::audit::audit(claims_of({value(key("NOR", "FOUND"), "50"), value(key("NOR", "FOUND", "F"), "60")}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].outcome, Outcome::fail);
    EXPECT_EQ(findings[0].remainder, -10);
}

TEST(BuildClaims, ClaimsNothingOfAWholeWhereOnlyAPartApartHasARow) {
    EXPECT_THAT(claims_of({value(key("NOR", "FOUND"), "658"), value(key("NOR", "FOUND", "_U"), "335")}).blocks,
                IsEmpty());
    auto const share = claims_of({value(key("NOR", "FOUND"), "658"), value(key("NOR", "FOUND", "_U"), "335")},
                                 {{key("NOR", "FOUND", "_U"), {51, 0}, "printed.csv:2"}});
    ASSERT_EQ(share.blocks.size(), 1U) << "a share printed beside it is checked all the same";
    EXPECT_EQ(share.blocks[0].kind, BlockKind::shares_only);
}

TEST(BuildClaims, OfAMultipleResponseTakesOnlyCategoriesThatAreObserved) {
    auto const claims = claims_of({value(key("ALL", "FOUND"), "100"), value(key("ALL", "FOUND", "_T", "FOOD"), "60")});
    ASSERT_EQ(claims.blocks.size(), 1U);
    EXPECT_EQ(claims.blocks[0].parts.size(), 1U);
}

TEST(BuildClaims, ClaimsNothingOfATotalThatTheSourceDoesNotPrint) {
    std::vector<Observed> observed = {value(key("ALL", "FOUND"), "7"), value(key("ALL", "FOUND", "F"), "4"),
                                      value(key("ALL", "FOUND", "M"), "2"), value(key("NOR", "FOUND"), "9")};
    std::sort(observed.begin(), observed.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    auto counted = lands::programme();
    for (auto& breakdown : counted.indicators[0].breakdowns) breakdown.counted = {"Named", "Nombradas"};
    EXPECT_THAT(build_claims(counted, observed, {}, {}).blocks, IsEmpty());
    EXPECT_FALSE(build_claims(lands::programme(), observed, {}, {}).blocks.empty());
}

TEST(BuildClaims, ClaimsNothingOfASingleFigure) {
    EXPECT_THAT(claims_of({value(key("NOR", "FOUND", "F"), "60")}).blocks, IsEmpty());
    EXPECT_THAT(claims_of({value(key("ALL", "FOUND"), "60")}).blocks, IsEmpty());
    EXPECT_THAT(claims_of({missing(key("NOR", "FOUND", "F"), MissingReason::not_reported, "O"),
                           missing(key("NOR", "FOUND", "M"), MissingReason::not_reported, "O")})
                    .blocks,
                IsEmpty());
    EXPECT_THAT(claims_of({value(key("NOR", "FOUND"), "6"),
                           missing(key("NOR", "FOUND", "_T", "BED"), MissingReason::not_reported, "O")})
                    .blocks,
                IsEmpty())
        << "a base alone says nothing about parts that need not sum to it";
    EXPECT_EQ(claims_of({value(key("NOR", "FOUND", "F"), "6"), value(key("NOR", "FOUND", "M"), "3")}).blocks.size(),
              1U);
}

TEST(BuildClaims, KeepsWithheldValuesOut) {
    auto leaked = value(key("ALL", "FOUND", "F"), "7", "Q");
    auto const claims = claims_of(
        {value(key("ALL", "FOUND"), "100"), leaked, missing(key("ALL", "FOUND", "M"), MissingReason::withheld, "Q")});
    auto const& parts = claims.blocks[0].parts;
    for (auto const& part : parts) EXPECT_FALSE(part.figure.value);
    EXPECT_EQ(parts[0].figure.absence, Absence::withheld);
    EXPECT_EQ(parts[1].figure.absence, Absence::withheld);
}

TEST(BuildClaims, AListClaimsOnlyItsPrintedShares) {
    std::vector<Observed> const observed = {value(key("ALL", "STAGES"), "10"), value(key("ALL", "STAGES", "F"), "4"),
                                            value(key("ALL", "STAGES", "M"), "9")};
    EXPECT_THAT(claims_of(observed).blocks, IsEmpty());
    auto const claims = claims_of(observed, {{key("ALL", "STAGES", "M"), {90, 0}, ""}});
    ASSERT_EQ(claims.blocks.size(), 1U);
    EXPECT_EQ(claims.blocks[0].kind, BlockKind::shares_only);
    ASSERT_EQ(claims.blocks[0].parts.size(), 1U);
    EXPECT_EQ(claims.blocks[0].parts[0].figure.value, 9);
}

TEST(BuildClaims, AShareBesideAFigureOfNoBreakdownIsClaimedAlone) {
    auto const crossed = key("NOR", "FOUND", "F", "FOOD");
    auto const claims =
        claims_of({value(key("NOR", "FOUND"), "10"), value(crossed, "5")},
                  {{crossed, {50, 0}, ""}, {crossed, {51, 0}, ""}, {key("NOR", "NEVER_HEARD_OF", "F"), {1, 0}, ""}});
    ASSERT_THAT(ids_of(claims.blocks), ElementsAre("FOUND/NOR.2019", "NEVER_HEARD_OF/NOR.2019"));
    EXPECT_EQ(claims.blocks[0].parts.size(), 2U) << "two shares printed for one figure are two claims";
    EXPECT_EQ(claims.blocks[0].parts[0].figure.label.en, "Women, FOOD (Northland)");
    EXPECT_EQ(claims.blocks[0].title.en, "Found (Northland), 2019");
    EXPECT_EQ(claims.blocks[0].whole.value, 10);
    EXPECT_EQ(claims.blocks[1].parts[0].figure.absence, Absence::missing);
}

TEST(BuildClaims, TheRegionsFigureBoundsThoseOfItsMembers) {
    auto const claims = claims_of({value(key("ALL", "FOUND", "F"), "60"), value(key("NOR", "FOUND", "F"), "20"),
                                   missing(key("SUR", "FOUND", "F"), MissingReason::picture, "L")});
    ASSERT_THAT(ids_of(claims.blocks), ElementsAre("DF/A.ALL.FOUND.F._T.2019"));
    EXPECT_EQ(claims.blocks[0].kind, BlockKind::members);
    EXPECT_EQ(claims.blocks[0].parts.size(), 1U) << "a member that gives none makes no difference";
    EXPECT_EQ(claims.blocks[0].title.en, "Women found, 2019");
    auto const total = claims_of({value(key("ALL", "STAGES"), "10"), value(key("NOR", "STAGES"), "4")});
    EXPECT_THAT(ids_of(total.blocks), ElementsAre("DF/A.ALL.STAGES._T._T.2019"));
    EXPECT_THAT(ids_of(claims_of({value(key("ALL", "FOUND"), "10"), value(key("NOR", "FOUND"), "4")}).blocks),
                ElementsAre("FOUND.by_area/ALL.2019"))
        << "a partition by area is summed already";
}

TEST(BuildClaims, MakesAProductWhereItAndAFactorAreGiven) {
    std::vector<Observed> observed = {value(key("NOR", "PERSONS"), "2"), value(key("NOR", "EACH"), "10.50"),
                                      value(key("NOR", "ALL_OF_IT"), "21"), value(key("SUR", "EACH"), "5"),
                                      value(key("ALL", "ALL_OF_IT"), "9")};
    auto const claims = claims_of(observed);
    ASSERT_EQ(claims.products.size(), 1U);
    EXPECT_EQ(claims.products[0].id, "award/NOR.2019");
    EXPECT_EQ(claims.products[0].title.es, "Indemnización, Norte, 2019");
    EXPECT_EQ(claims.products[0].second.value, 1050);
    EXPECT_EQ(claims.products[0].second.decimals, 2);
    EXPECT_EQ(claims.products[0].product.value, 21);
}

TEST(BuildClaims, GivesTheFiguresOfAWordingTheirValuesAndLabels) {
    Operand total;
    total.key = key("ALL", "FOUND");
    Operand member;
    member.key = key("SUR", "FOUND", "M");
    WordingClaim wording{"w", "two_names", {total, member}, {"a", "b"}, {"?", "?"}, "audit.toml:3"};
    auto const claims = claims_of({value(key("ALL", "FOUND"), "10")}, {}, {wording});
    ASSERT_EQ(claims.wordings.size(), 1U);
    EXPECT_EQ(claims.wordings[0].figures[0].value, 10);
    EXPECT_EQ(claims.wordings[0].figures[0].label.en, "Found");
    EXPECT_EQ(claims.wordings[0].figures[1].absence, Absence::missing);
    EXPECT_EQ(claims.wordings[0].figures[1].label.es, "Hombres encontrados (Sur)");
}

TEST(BuildClaims, WritesTheFiguresOfABlockWithTheSameDecimals) {
    auto const claims =
        claims_of({value(key("ALL", "FOUND"), "100"), value(key("ALL", "FOUND", "F"), "60.5"),
                   value(key("ALL", "FOUND", "M"), "39.50"), value(key("ALL", "FOUND", "_U"), "0.0001")});
    auto const& block = claims.blocks[0];
    EXPECT_EQ(block.whole.value, 10000);
    EXPECT_EQ(block.whole.decimals, 2);
    EXPECT_EQ(block.parts[0].figure.value, 6050);
    EXPECT_EQ(block.parts[1].figure.value, 3950);
    EXPECT_EQ(block.parts[2].figure.absence, Absence::missing) << "more decimals than sums can keep";
}

}  // namespace
}  // namespace cifra::audit
