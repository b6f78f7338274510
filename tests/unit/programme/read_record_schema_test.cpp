#include "programme/read_record_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::programme {
namespace {

using testing::HasSubstr;

std::filesystem::path const VICTIMS = std::filesystem::path(CIFRA_SOURCE_DIR) / "programmes/corett/schema/victims.toml";

std::string const HEAD = "id = \"practice\"\nname = { en = \"Practice\", es = \"Práctica\" }\n";
std::string const LIST =
    "[[codelist]]\nid = \"CL_A\"\nname = { en = \"A\", es = \"A\" }\n"
    "[[codelist.code]]\nid = \"X\"\nlabel = { en = \"X\", es = \"X\" }\n"
    "[[codelist.code]]\nid = \"Y\"\nlabel = { en = \"Y\", es = \"Y\" }\n";
std::string const TITLE = "title = { en = \"T\", es = \"T\" }\n";

std::string column(std::string const& id, std::string const& keys) {
    return "[[column]]\nid = \"" + id + "\"\n" + TITLE + keys + "\n";
}

std::string const COLUMN = column("a", "codelist = \"CL_A\"");
std::string const HIERARCHY = "[[hierarchy]]\nid = \"h\"\n" + TITLE + "column = \"a\"\n";
std::string const GROUP = "[[hierarchy.group]]\nlabel = { en = \"G\", es = \"G\" }\n";

void expect_problem(std::string const& text, std::string const& says) {
    auto const refused = read_record_schema_text(text, "s.toml", {});
    ASSERT_FALSE(refused.has_value()) << says;
    EXPECT_THAT(to_string(refused.error(), base::Language::en), HasSubstr(says));
    EXPECT_GT(refused.error().where.line, 0);
}

TEST(RecordSchema, TheSchemaOfVictimsIsWhole) {
    auto const schema = read_record_schema(VICTIMS);
    ASSERT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
    EXPECT_GE(schema->columns.size(), 18U);
    EXPECT_EQ(schema->column_for(ColumnUse::person), schema->column("person"));
    EXPECT_EQ(schema->column_for(ColumnUse::incident), schema->column("case"));
    EXPECT_TRUE(schema->columns[*schema->column("exploitation")].multi_valued());
    EXPECT_GE(schema->columns[*schema->column("citizenship")].codes.size(), 50U);
    for (auto const& hierarchy : schema->hierarchies)
        for (auto const group : hierarchy.group_of) EXPECT_NE(group, 0) << hierarchy.id << " leaves a code out";
}

TEST(RecordSchema, TheSchemaOfVictimsNamesItsFieldsOfHtcds) {
    auto const schema = read_record_schema(VICTIMS);
    ASSERT_TRUE(schema.has_value());
    std::size_t mapped = 0;
    for (auto const& each : schema->columns)
        for (auto const& code : each.codes) {
            if (code.htcds.empty() || each.htcds.empty()) continue;
            EXPECT_EQ(code.htcds.substr(0, code.htcds.find('=')), each.htcds) << each.id;
            ++mapped;
        }
    EXPECT_GE(mapped, 100U);
}

TEST(RecordSchema, DomainsLeaveTheTotalAndTheMarksOfWhatIsMissingOut) {
    auto const schema = read_record_schema(VICTIMS);
    ASSERT_TRUE(schema.has_value());
    for (auto const& each : schema->columns)
        for (auto const& code : each.codes) EXPECT_TRUE(code.id != "_T" && code.id != "_U") << each.id;
}

TEST(RecordSchema, ReadsWholeNumbersAndGroups) {
    auto const schema = read_record_schema_text(
        HEAD + column("age", "lowest = 5\nhighest = 9\nheader = \"Edad\"\ncombine = false") +
            "[[hierarchy]]\nid = \"band\"\n" + TITLE + "column = \"age\"\ncombine = true\n" + GROUP +
            "code = \"LOW\"\nlowest = 5\nhighest = 6\n" + GROUP + "code = \"HIGH\"\nlowest = 8\nhighest = 9\n",
        "s.toml", {});
    ASSERT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
    EXPECT_EQ(schema->columns[0].header, "Edad");
    EXPECT_EQ(schema->columns[0].codes.front().id, "5");
    EXPECT_EQ(schema->columns[0].codes.size(), 5U);
    EXPECT_FALSE(schema->columns[0].combine);
    EXPECT_EQ(schema->hierarchies[0].group_of, (std::vector<std::uint16_t>{1, 1, 0, 2, 2}));
    EXPECT_TRUE(schema->hierarchies[0].combine);
}

TEST(RecordSchema, ASpaceMaySeparateValues) {
    for (std::string const separator : {" ", ";", "|", "/", "+"}) {
        auto const schema = read_record_schema_text(
            HEAD + LIST + column("a", "codelist = \"CL_A\"\nseparator = \"" + separator + "\""), "s.toml", {});
        ASSERT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
        EXPECT_EQ(schema->columns[0].separator, separator.front());
    }
    for (std::string const separator : {"", "  ", "\\t", ",", "; "})
        expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nseparator = \"" + separator + "\""),
                       "'separator'");
}

TEST(RecordSchema, AMarkThatTheSeparatorWouldSplitIsRefused) {
    auto const marked = column("a", "codelist = \"CL_A\"\nseparator = \"/\"\nmissing = [\"n/a\"]");
    expect_problem(HEAD + LIST + marked, "the mark 'n/a' of what is missing holds the separator");
    expect_problem(HEAD + "missing = [\"n/a\"]\n" + LIST + column("a", "codelist = \"CL_A\"\nseparator = \"/\""),
                   "s.toml:17:13: the mark");
    EXPECT_TRUE(read_record_schema_text(
        HEAD + "missing = [\"n/a\"]\n" + LIST + column("a", "codelist = \"CL_A\"\nseparator = \";\""), "s.toml", {}));
}

TEST(RecordSchema, MarksOfWhatIsMissingAreOfThePersonToo) {
    auto const schema = read_record_schema_text(
        HEAD + "missing = [\"_U\"]\n" + LIST + COLUMN + column("p", "identifies = \"person\"\nmissing = [\"nobody\"]"),
        "s.toml", {});
    ASSERT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
    EXPECT_EQ(schema->columns[1].missing, (std::vector<std::string>{"_U", "nobody"}));
}

TEST(RecordSchema, GroupsOfTwoHierarchiesOfAColumnHaveTheirOwnCodes) {
    std::string const other = "[[hierarchy]]\nid = \"i\"\n" + TITLE;
    std::string const group = GROUP + "code = \"G\"\nmembers = [\"X\"]\n";
    expect_problem(HEAD + LIST + COLUMN + HIERARCHY + group + other + "column = \"a\"\n" + group,
                   "s.toml:30:8: 'G' stands twice");
    // In another column's rows nobody takes them for each other.
    EXPECT_TRUE(read_record_schema_text(HEAD + LIST + COLUMN + column("b", "codelist = \"CL_A\"") + HIERARCHY + group +
                                            other + "column = \"b\"\n" + group,
                                        "s.toml", {}));
}

TEST(RecordSchema, NamesWhatIsWrongWithAColumn) {
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_B\""), "did you mean 'CL_A'?");
    expect_problem(HEAD + LIST + COLUMN + COLUMN, "'a' stands twice");
    expect_problem(HEAD + LIST + COLUMN + column("b", "codelist = \"CL_A\"\nheader = \"a\""), "the same header");
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nseparator = \",\""), "'separator' is no separator");
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nmissing = [\"X\", \"Y\"]"),
                   "empty or has more than");
    expect_problem(HEAD + LIST + column("a", "codlist = \"CL_A\""), "did you mean 'codelist'?");
    expect_problem(HEAD + column("a", "lowest = 9\nhighest = 5"), "'highest' is below 'lowest'");
    expect_problem(HEAD + column("a", "lowest = 0"), "need 'lowest' and 'highest'");
    expect_problem(HEAD + column("a", "lowest = 0\nhighest = 65535"), "more than 65535 values");
    expect_problem(HEAD + column("a", "lowest = 0\nhighest = 5\nseparator = \";\""), "holds one value");
    expect_problem(HEAD + column("a", "identifies = \"victim\""), "neither person nor case");
    expect_problem(HEAD + column("a", "open = true"), "no column is counted");
    expect_problem(
        HEAD + LIST + COLUMN + column("b", "identifies = \"person\"") + column("c", "identifies = \"person\""),
        "identify the same thing");
}

TEST(RecordSchema, AMultiValuedColumnHasSixtyFourCodesAtMost) {
    std::string list = "[[codelist]]\nid = \"CL_A\"\nname = { en = \"A\", es = \"A\" }\n";
    for (int i = 0; i < 65; ++i)
        list += "[[codelist.code]]\nid = \"C" + std::to_string(i) + "\"\nlabel = { en = \"X\", es = \"X\" }\n";
    EXPECT_TRUE(read_record_schema_text(HEAD + list + COLUMN, "s.toml", {}).has_value());
    expect_problem(HEAD + list + column("a", "codelist = \"CL_A\"\nseparator = \";\""), "more than 64 values");
}

TEST(RecordSchema, NamesWhatIsWrongWithAHierarchy) {
    auto const lists = HEAD + LIST + COLUMN;
    expect_problem(lists + HIERARCHY, "the hierarchy has no groups");
    expect_problem(lists + "[[hierarchy]]\nid = \"a\"\n" + TITLE + "column = \"a\"\n" + GROUP +
                       "code = \"G\"\nmembers = [\"X\"]\n",
                   "'a' stands twice");
    expect_problem(lists + HIERARCHY + GROUP + "code = \"G\"\nmembers = [\"Z\"]\n", "no code 'Z'");
    expect_problem(lists + HIERARCHY + GROUP + "code = \"X\"\nmembers = [\"X\"]\n", "'X' stands twice");
    expect_problem(lists + HIERARCHY + GROUP + "code = \"_T\"\nmembers = [\"X\"]\n", "'_T' stands twice");
    expect_problem(
        lists + HIERARCHY + GROUP + "code = \"G\"\nmembers = [\"X\"]\n" + GROUP + "code = \"H\"\nmembers = [\"X\"]\n",
        "'X' stands in two groups");
    expect_problem(lists + "[[hierarchy]]\nid = \"h\"\n" + TITLE + "column = \"b\"\n" + GROUP +
                       "code = \"G\"\nmembers = [\"X\"]\n",
                   "'b' is no column of single codes");
}

TEST(RecordSchema, NamesWhatIsWrongWithTheFile) {
    expect_problem(HEAD + LIST + COLUMN + "[[colum]]\n", "did you mean 'column'?");
    expect_problem(HEAD + "comment = '\"'\n" + LIST + COLUMN, "holds a quotation mark");
    expect_problem("id = \"a b\"", "not written as an identifier");
}

TEST(RecordSchema, AFileThatIsNotThereIsNamed) {
    auto const missing = read_record_schema("nowhere.toml");
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code, base::ErrorCode::not_found);
}

TEST(RecordSchema, AFrequencyIsOfCodesAndMarksOfTheColumn) {
    auto const schema = read_record_schema_text(
        HEAD + LIST + column("a", "codelist = \"CL_A\"\nmissing = [\"_U\"]\nfrequency = { _U = 7, Y = 3 }"), "s.toml",
        {});
    ASSERT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
    EXPECT_EQ(schema->columns[0].frequency, (std::vector<std::uint64_t>{7, 0, 3}));
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nfrequency = { Z = 3, Y = 1 }"),
                   "'Z' does not belong here");
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nfrequency = { Y = 0 }"), "one of which is above 0");
    expect_problem(HEAD + LIST + column("a", "codelist = \"CL_A\"\nseparator = \";\"\nfrequency = { Y = 1 }"),
                   "of a column of single codes");
}

}  // namespace
}  // namespace cifra::programme
