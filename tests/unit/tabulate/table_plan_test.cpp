#include "tabulate/table_plan.hpp"

#include "practice_schema.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> codes_of(std::vector<TableEntry> const& entries) {
    std::vector<std::string> codes;
    for (auto const& entry : entries) codes.push_back(entry.code);
    return codes;
}

base::Error refusal(std::string const& specification) {
    auto const refused = plan_table(practice_schema(), specification);
    EXPECT_FALSE(refused.has_value()) << specification;
    return refused ? base::Error{} : refused.error();
}

TEST(TablePlan, AColumnBringsEveryoneItsGroupsAndItsCodes) {
    auto const plan = plan_table(practice_schema(), "colour*tool * age_group");
    ASSERT_TRUE(plan.has_value());
    EXPECT_THAT(plan->dimensions, ElementsAre("colour", "tool", "age_group"));
    EXPECT_THAT(codes_of(plan->entries[0]), ElementsAre("_T", "WARM", "RED", "A_COLOUR_WITH_A_LONG_NAME", "BLUE"));
    EXPECT_THAT(codes_of(plan->entries[1]), ElementsAre("_T", "SAW", "AXE", "FILE"));
    EXPECT_THAT(codes_of(plan->entries[2]), ElementsAre("_T", "YOUNG", "OLD"));
    EXPECT_EQ(plan->columns.size(), 6U);
    EXPECT_EQ(plan->length, 3);
}

TEST(TablePlan, SuggestsTheNameThatWasMeant) {
    auto const error = refusal("color*tool");
    EXPECT_EQ(error.code, base::ErrorCode::usage);
    EXPECT_THAT(error.what_to_do.en, HasSubstr("'colour'"));
}

TEST(TablePlan, RefusesAColumnWithoutADomain) {
    EXPECT_THAT(refusal("note").message.en, HasSubstr("'note' is not counted"));
    EXPECT_THAT(refusal("who").message.en, HasSubstr("'who' is not counted"));
}

TEST(TablePlan, RefusesAColumnTwice) {
    EXPECT_THAT(refusal("age*age_group").message.en, HasSubstr("has already"));
    EXPECT_THAT(refusal("tool*tool").message.en, HasSubstr("has already"));
}

TEST(TablePlan, RefusesNoName) {
    for (auto const* const specification : {"", "*", "colour*", "colour**tool"}) refusal(specification);
}

}  // namespace
}  // namespace cifra::tabulate
