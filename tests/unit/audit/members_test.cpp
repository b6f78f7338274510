#include "audit/members.hpp"

#include "blocks.hpp"

#include <gtest/gtest.h>

namespace cifra::audit {
namespace {

Finding members_of(std::int64_t region, std::vector<Part> members) {
    return findings_of(block(BlockKind::members, region, std::move(members)), "members").front();
}

TEST(Members, PassUpToTheRegionsFigure) {
    auto const finding = members_of(335, {part("Mexico", 335)});
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.id, "members:COUNTED.by_category/REGION.2019");
    EXPECT_EQ(finding.computation, "335 <= 335");
    EXPECT_EQ(finding.statement.en, "Mexico 335: no more than the region's figure, 335.");
    EXPECT_EQ(finding.statement.es, "Mexico-es 335: no más que la cifra regional, 335.");
}

TEST(Members, FailAboveIt) {
    auto const finding = members_of(335, {part("Mexico", 300), part("Panama", 53)});
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.computation, "300 + 53 > 335");
    EXPECT_EQ(finding.statement.en, "Mexico 300 and Panama 53: 18 more than the region's figure, 335.");
    EXPECT_EQ(finding.statement.es, "Mexico-es 300 y Panama-es 53: 18 más que la cifra regional, 335.");
    EXPECT_FALSE(finding.what_to_do.empty());
}

}  // namespace
}  // namespace cifra::audit
