// The invented edition of three areas: it follows but for one share, which somebody has explained.
#include "audit/audit.hpp"
#include "collect/read_edition.hpp"
#include "validate/check.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

TEST(EditionThree, HasOneContradictionAndItIsSettled) {
    auto const prepared = collect::read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three");
    ASSERT_TRUE(prepared) << to_string(prepared.error(), base::Language::en);
    auto const findings = check(prepared->programme, prepared->edition);
    std::vector<std::string> wrong;
    for (auto const& finding : findings)
        if (finding.outcome == audit::Outcome::fail) {
            wrong.push_back(finding.id);
            EXPECT_EQ(finding.severity, audit::Severity::noted) << finding.id;
        }
    EXPECT_THAT(wrong, ::testing::ElementsAre("share:DF_OUTREACH/A.TRIAD.PEOPLE_TOLD.RADIO.2021"));
    EXPECT_FALSE(audit::blocks_release(findings));
}

TEST(EditionThree, BlocksWithoutTheDecision) {
    auto prepared = collect::read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three");
    ASSERT_TRUE(prepared);
    prepared->edition.settlements.clear();
    EXPECT_TRUE(audit::blocks_release(check(prepared->programme, prepared->edition)));
}

}  // namespace
}  // namespace cifra::validate
