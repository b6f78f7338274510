#include "release/rates.hpp"

#include "sample_edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using programme::MissingReason;
using sample::Edition;
using testing::IsEmpty;
using testing::SizeIs;

Edition of_found() {
    Edition e;
    e.indicator("FOUND", {"people found", "personas halladas"});
    e.programme().population = {{"Made up", "Inventada"}, {{"BLZ", "2019", 400'000}, {"CRI", "2019", 5'000'000}}};
    return e;
}

TEST(Rates, AreRoundedHalfUpFromExactIntegers) {
    EXPECT_EQ(rate_of(80, 130'000), (base::Decimal{615, 1})) << "61.538";
    EXPECT_EQ(rate_of(1, 2'000'000), (base::Decimal{1, 1})) << "0.05 is rounded up";
    EXPECT_EQ(rate_of(1, 2'000'001), (base::Decimal{0, 1})) << "just below";
    EXPECT_EQ(rate_of(0, 10), (base::Decimal{0, 1}));
    EXPECT_EQ(rate_of(1'000'000'000'000, 1), (base::Decimal{1'000'000'000'000'000'000, 1}));
}

TEST(Rates, AreGivenOfAMemberAndOfTheAreasThatTheRegionsFigureHolds) {
    auto e = of_found();
    e.value(Edition::key("FOUND", "BLZ"), 120);
    e.value(Edition::key("FOUND", "ALL"), 540).coverage = {"BLZ", "CRI"};
    auto const made = rates(e.finish());
    ASSERT_THAT(made, SizeIs(2));
    EXPECT_EQ(made[0].population, 5'400'000);
    EXPECT_EQ(made[0].rate, (base::Decimal{100, 1}));
    EXPECT_EQ(made[1].key.ref_area, "BLZ");
    EXPECT_EQ(made[1].rate, (base::Decimal{300, 1}));
}

TEST(Rates, AreNotGivenOfSmallCounts) {
    auto e = of_found();
    e.value(Edition::key("FOUND", "BLZ"), SMALLEST_RATED_COUNT - 1);
    e.value(Edition::key("FOUND", "CRI"), SMALLEST_RATED_COUNT);
    auto const made = rates(e.finish());
    ASSERT_THAT(made, SizeIs(1));
    EXPECT_EQ(made[0].key.ref_area, "CRI");
}

TEST(Rates, AreNotGivenWhereAreasOrPopulationAreNotKnown) {
    auto e = of_found();
    e.value(Edition::key("FOUND", "ALL"), 540);
    e.value(Edition::key("FOUND", "SLV"), 540);
    EXPECT_THAT(rates(e.finish()), IsEmpty()) << "no COVERAGE; no population";
    auto partly = of_found();
    partly.value(Edition::key("FOUND", "ALL"), 540).coverage = {"BLZ", "SLV"};
    EXPECT_THAT(rates(partly.finish()), IsEmpty()) << "one of the two is not known";
}

TEST(Rates, AreNotGivenOfWhatIsWithheldOrMissing) {
    auto e = of_found();
    e.missing(Edition::key("FOUND", "BLZ"), "Q", MissingReason::withheld);
    e.missing(Edition::key("FOUND", "CRI"));
    EXPECT_THAT(rates(e.finish()), IsEmpty());
}

TEST(Rates, AreOfPeopleOnly) {
    auto e = of_found();
    e.programme().indicators.front().unit = "ITEMS";
    e.value(Edition::key("FOUND", "BLZ"), 120);
    EXPECT_THAT(rates(e.finish()), IsEmpty());
}

}  // namespace
}  // namespace cifra::release
