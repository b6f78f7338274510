#include "tabulate/write_suppressed_table.hpp"

#include "practice_schema.hpp"
#include "tabulate/counting_plan.hpp"
#include "tabulate/tabulate_file.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using restricted::CountedTable;
using restricted::SumKind;
using testing::ElementsAre;

std::string const REGISTER =
    "who,case no.,colour,tool,age,note\n"
    "p1,c1,RED,SAW;AXE,17,\n"
    "p1,c1,RED,FILE,18,\n"
    "p2,c1,RED,SAW,5,\n"
    "p3,c2,BLUE,SAW,299,\n"
    "p4,c2,,SAW,40,\n";

struct Made {
    base::Result<Tabulated> tabulated;
    std::string bytes;
    CountedTable table;
};

/// Withholds cells as `withheld` says, in order; the others are shown.
Made tabulate(std::string const& table, std::vector<std::size_t> const& withheld, bool refuse = false) {
    TemporaryFile const file(REGISTER);
    Made made{Tabulated{}, {}, {}};
    TableRule rule;
    rule.preface = "# of cells withheld\n";
    rule.withheld = [&](TablePlan const&, CountedTable const& counted) -> base::Result<std::vector<bool>> {
        made.table = counted;
        if (refuse) return base::fail(base::ErrorCode::disclosive, {"no", "no"}, {"stop", "pare"});
        std::vector<bool> pattern(counted.counts.size(), false);
        for (auto const cell : withheld) pattern[cell] = true;
        return pattern;
    };
    TabulationSettings settings;
    settings.table = table;
    settings.table_rule = &rule;
    made.tabulated = tabulate_file(file.path(), practice_schema(), settings, [&](std::string_view more) {
        made.bytes += more;
        return base::Result<void>();
    });
    return made;
}

TEST(WriteSuppressedTable, ShowsCountsAsTheyAreAndNamesWhatIsWithheld) {
    auto const made = tabulate("colour", {1});
    ASSERT_TRUE(made.tabulated);
    EXPECT_EQ(made.tabulated->rows, 4U);
    EXPECT_EQ(made.bytes,
              "# of cells withheld\n"
              "colour,count,status\n"
              "_T,4,shown\n"
              "WARM,,withheld\n"
              "RED,2,shown\n"
              "BLUE,1,shown\n")
        << "zeros are not listed";
}

TEST(WriteSuppressedTable, SaysHowEntriesLieInOneAnother) {
    auto const made = tabulate("colour*tool", {});
    ASSERT_TRUE(made.tabulated);
    EXPECT_THAT(made.table.sizes, ElementsAre(5, 4));
    auto const& colours = made.table.sums[0];
    ASSERT_EQ(colours.size(), 3U);
    EXPECT_THAT(colours[1].parts, ElementsAre(2, 3, 4)) << "the codes of everyone";
    EXPECT_EQ(colours[1].kind, SumKind::at_least) << "p4 has no colour";
    EXPECT_THAT(colours[2].parts, ElementsAre(2, 3)) << "the codes of WARM";
    EXPECT_EQ(colours[2].kind, SumKind::equal);
    auto const& tools = made.table.sums[1];
    ASSERT_EQ(tools.size(), 1U);
    EXPECT_TRUE(tools[0].several);
    EXPECT_EQ(tools[0].kind, SumKind::each);
    EXPECT_FALSE(colours[1].several);
    EXPECT_EQ(made.table.counts[0], 4);
}

TEST(WriteSuppressedTable, WritesNothingWhereTheRuleRefuses) {
    auto const made = tabulate("colour", {}, true);
    ASSERT_FALSE(made.tabulated);
    EXPECT_EQ(made.tabulated.error().code, base::ErrorCode::disclosive);
    EXPECT_EQ(made.bytes, "");
}

TEST(WriteSuppressedTable, RefusesMoreCellsThanCanBeSearched) {
    std::string text = PRACTICE_SCHEMA;
    auto const at = text.find("highest = 299");
    text.replace(at, 13, "highest = 59999");
    auto const schema = programme::read_record_schema_text(text, "practice.toml", {});
    ASSERT_TRUE(schema);
    TableRule const rule;
    TabulationSettings settings;
    settings.table = "age*colour";
    EXPECT_TRUE(plan_counting(*schema, settings));
    settings.table_rule = &rule;
    auto const planned = plan_counting(*schema, settings);
    ASSERT_FALSE(planned) << "60,003 entries by 5";
    EXPECT_EQ(planned.error().code, base::ErrorCode::usage);
}

}  // namespace
}  // namespace cifra::tabulate
