#include "tabulate/shown_table.hpp"

#include "practice_schema.hpp"
#include "tabulate/tabulate_file.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string const HEADER = "who,case no.,colour,tool,age,note\n";

/// Shows the last three digits of the key, so that a test sees the key itself.
class Perturbed : public testing::Test {
protected:
    Perturbed() {
        m_rule.hash = &m_hash;
        m_rule.preface = "# shown by keys\n";
        m_rule.column = "deviation";
        m_rule.entry = "5";
        m_rule.shown = [](std::uint32_t count, std::uint32_t key) { return count * 1000 + key % 1000; };
    }

    base::Result<Tabulated> tabulate(std::string const& text, std::string const& table) {
        return tabulate(text, table, practice_schema());
    }
    base::Result<Tabulated> tabulate(std::string const& text, std::string const& table,
                                     programme::RecordSchema const& schema) {
        TemporaryFile const file(HEADER + text);
        TabulationSettings settings;
        settings.table = table;
        settings.length = 2;
        settings.rule = &m_rule;
        bytes.clear();
        return tabulate_file(file.path(), schema, settings, [&](std::string_view more) {
            bytes += more;
            return base::Result<void>();
        });
    }

    /// The count that stands after this beginning of a line.
    std::string count_after(std::string const& begin) const {
        auto const at = bytes.find("\n" + begin + ",");
        if (at == std::string::npos) return "none";
        auto const from = at + begin.size() + 2;
        return bytes.substr(from, bytes.find(',', from) - from);
    }

    std::string bytes;

    base::SecretBytes m_secret{32};
    base::KeyedHash m_hash{m_secret};
    CellRule m_rule;
};

std::string const REGISTER =
    "p1,c1,RED,SAW;AXE,17,\n"
    "p1,c1,RED,FILE,18,\n"
    "p2,c1,RED,SAW,5,\n"
    "p3,c2,BLUE,SAW,299,\n"
    "p4,c2,,SAW,40,\n";

TEST_F(Perturbed, TheSameCellHasTheSameValueInEveryTable) {
    ASSERT_TRUE(tabulate(REGISTER, "colour"));
    auto const red = count_after("RED");
    auto const everyone = count_after("_T");
    EXPECT_THAT(red, StartsWith("2"));
    EXPECT_THAT(everyone, StartsWith("4"));
    ASSERT_TRUE(tabulate(REGISTER, "colour*tool"));
    EXPECT_EQ(count_after("RED,_T"), red);
    EXPECT_EQ(count_after("_T,_T"), everyone);
    auto const red_saw = count_after("RED,SAW");
    ASSERT_TRUE(tabulate(REGISTER, "age*colour*tool"));
    EXPECT_EQ(count_after("_T,RED,_T"), red);
    EXPECT_EQ(count_after("_T,_T,_T"), everyone);
    EXPECT_EQ(count_after("_T,RED,SAW"), red_saw);
    ASSERT_TRUE(tabulate(REGISTER, ""));
    EXPECT_EQ(count_after("colour=RED"), red);
    EXPECT_EQ(count_after("colour=RED;tool=SAW"), red_saw);
}

TEST_F(Perturbed, TheSamePersonsHaveTheSameKeyUnderAnyName) {
    ASSERT_TRUE(tabulate(REGISTER, "colour"));
    EXPECT_EQ(count_after("WARM"), count_after("RED")) << "nobody else is warm";
}

TEST_F(Perturbed, SaysWhatItsCountsAre) {
    ASSERT_TRUE(tabulate(REGISTER, "colour"));
    EXPECT_THAT(bytes, StartsWith("# shown by keys\ncolour,count,deviation\n_T,4"));
    ASSERT_TRUE(tabulate(REGISTER, ""));
    EXPECT_THAT(bytes, StartsWith("# shown by keys\ncombination,count,deviation\ncolour=RED,2"));
}

TEST_F(Perturbed, ASchemaThatNamesNobodyIsRefused) {
    auto const refused = tabulate(REGISTER, "colour", schema_without_persons());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(refused.error().message.en, HasSubstr("no column that identifies persons"));
    EXPECT_EQ(bytes, "");
}

TEST_F(Perturbed, KnowsWhichSumsAreExact) {
    auto const whole = tabulate("p1,c,RED,SAW,1,\np2,c,BLUE,,2,\n", "colour*age_group");
    ASSERT_TRUE(whole && whole->shown);
    EXPECT_EQ(whole->shown->sizes, (std::vector<std::size_t>{5, 3}));
    ASSERT_EQ(whole->shown->sums[0].size(), 3U);
    EXPECT_EQ(whole->shown->sums[0][0].parts, std::vector<std::size_t>{1}) << "everyone holds who is warm";
    EXPECT_EQ(whole->shown->sums[0][0].kind, SumKind::at_least);
    EXPECT_EQ(whole->shown->sums[0][1].parts, (std::vector<std::size_t>{2, 3, 4}));
    EXPECT_EQ(whole->shown->sums[0][1].kind, SumKind::equal);
    EXPECT_EQ(whole->shown->sums[0][2].whole, 1U);
    EXPECT_EQ(whole->shown->sums[0][2].parts, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(whole->shown->sums[0][2].kind, SumKind::equal);
    EXPECT_EQ(whole->shown->sums[1][0].kind, SumKind::equal);

    auto const some_missing = tabulate("p1,c,RED,SAW,1,\np2,c,,,2,\n", "colour*age_group");
    ASSERT_TRUE(some_missing && some_missing->shown);
    EXPECT_EQ(some_missing->shown->sums[0][1].kind, SumKind::at_least);

    auto const several = tabulate("p1,c,RED,SAW,1,\np1,c,BLUE,SAW;AXE,2,\n", "colour*tool");
    ASSERT_TRUE(several && several->shown);
    EXPECT_EQ(several->shown->sums[0][1].kind, SumKind::each);
    EXPECT_EQ(several->shown->sums[1][0].kind, SumKind::each) << "a person may have several tools";
    EXPECT_EQ(several->shown->sums[1][0].parts, (std::vector<std::size_t>{1, 2, 3}));
}

TEST_F(Perturbed, KnowsHowCombinationsAddUp) {
    auto const made = tabulate("p1,c,RED,SAW,1,\np2,c,BLUE,AXE,2,\np3,c,BLUE,SAW;AXE,50,\n", "");
    ASSERT_TRUE(made && made->combinations);
    EXPECT_FALSE(made->shown);
    auto const& [shown, sums] = *made->combinations;
    // Every row of the file is among the cells, and nothing else is above zero.
    auto const rows = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) - 2;
    EXPECT_EQ(shown.size() - static_cast<std::size_t>(std::count(shown.begin(), shown.end(), 0U)), rows);
    std::size_t equal = 0;
    for (auto const& sum : sums) {
        if (sum.kind == SumKind::equal) ++equal;
        std::uint32_t parts = 0;
        for (auto const part : sum.parts) parts += shown[part] / 1000;
        auto const whole = shown[sum.whole] / 1000;
        if (sum.kind == SumKind::equal) {
            EXPECT_EQ(parts, whole);
        }
        if (sum.kind == SumKind::at_least) {
            EXPECT_LE(parts, whole);
        }
    }
    // 3 colours by age_group, 2 groups by colour, 3 tools by each of the two; nobody has a file, with whatever else.
    EXPECT_EQ(equal, 3U + 2U + 3U + 3U + 2U);
}

TEST_F(Perturbed, TooLargeATableIsRefusedBeforeAnythingIsRead) {
    auto schema = practice_schema();
    schema.columns[2].codes.resize(14000);  // times 303 entries of age
    auto const refused = tabulate("nonsense", "colour*age", schema);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::usage);
}

}  // namespace
}  // namespace cifra::tabulate
