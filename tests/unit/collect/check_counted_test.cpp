#include "collect/check_counted.hpp"

#include "collect/read_edition.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using ::testing::HasSubstr;

/// The edition that the project ships, in which two totals are counted.
PreparedEdition shipped() {
    return read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019").value();
}

std::string problems_of(PreparedEdition const& prepared, base::Language language = base::Language::en) {
    base::Problems problems;
    check_counted(prepared.programme, prepared.edition, problems);
    return problems.none() ? std::string() : base::to_string(problems.joined(), language);
}

restricted::Observation& total(PreparedEdition& prepared, std::string const& indicator) {
    auto const key = prepared.programme.total_key(*prepared.programme.indicator(indicator), prepared.programme.region,
                                                  prepared.edition.time_period);
    return *std::find_if(prepared.edition.observations.begin(), prepared.edition.observations.end(),
                         [&](restricted::Observation const& one) { return one.key == key; });
}

TEST(CheckCounted, FindsATotalThatIsNotTheNumberOfThoseNamed) {
    auto prepared = shipped();
    EXPECT_EQ(problems_of(prepared), "");
    total(prepared, "CAMPAIGN_PARTICIPATION").obs_value = base::Decimal{8, 0};
    EXPECT_THAT(problems_of(prepared),
                HasSubstr("differs from the number of those named; this total is counted, not printed"));
    EXPECT_THAT(problems_of(prepared), HasSubstr("figures/DF_PREVENTION.csv:"));
    EXPECT_THAT(problems_of(prepared, base::Language::es),
                HasSubstr("difiere del número de los que se nombran; este total se cuenta"));
}

TEST(CheckCounted, CountsCategoriesAsItCountsMembers) {
    auto prepared = shipped();
    total(prepared, "CRIMES_WITH_CONVICTIONS").obs_value = base::Decimal{7, 0};
    EXPECT_THAT(problems_of(prepared),
                HasSubstr("CRIMES_WITH_CONVICTIONS._T._T.2019 differs from the number of those named"));
    total(prepared, "CRIMES_WITH_CONVICTIONS").obs_value.reset();
    EXPECT_EQ(problems_of(prepared), "") << "no total, no claim";
}

}  // namespace
}  // namespace cifra::collect
