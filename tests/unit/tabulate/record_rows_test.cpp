#include "tabulate/record_rows.hpp"

#include "base/problems.hpp"
#include "tabulate/code_dictionary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::tabulate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

RecordRows rows_of(std::string text, std::size_t width) {
    static std::string const FILE = "f.csv";
    auto const size = text.size();
    text.append(READ_AHEAD, '\0');
    FieldIndex index;
    find_fields(std::string_view(text).substr(0, size), index);
    return group_records(std::string_view(text).substr(0, size), index, width, {FILE, 10});
}

TEST(RecordRows, BeginWhereARecordBegins) {
    auto const rows = rows_of("a,b\nc,d\r\ne,f", 2);
    EXPECT_THAT(rows.first, ElementsAre(0, 2, 4));
    EXPECT_THAT(rows.problems, IsEmpty());
}

TEST(RecordRows, SkipEmptyLines) {
    EXPECT_THAT(rows_of("\na,b\n\n\r\nc,d\n\n", 2).first, ElementsAre(1, 5));
    EXPECT_THAT(rows_of("\n\n", 2).problems, IsEmpty());
}

TEST(RecordRows, NameThePlaceWhereTheWidthIsAnother) {
    auto const rows = rows_of("a,b\nc\nd,e,f\n\"g\n\",h\ni\n", 2);
    EXPECT_THAT(rows.first, ElementsAre(0, 6));
    ASSERT_THAT(rows.problems, SizeIs(3));
    EXPECT_EQ(rows.problems[0].where, (base::Where{"f.csv", 11, 2}));
    EXPECT_EQ(rows.problems[1].where, (base::Where{"f.csv", 12, 5}));
    EXPECT_EQ(rows.problems[2].where, (base::Where{"f.csv", 15, 2}));
    EXPECT_EQ(rows.problems[1].message.en, "the line has 3 fields where the header has 2");
}

TEST(RecordRows, NameTwentyAtMost) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "a\n";
    EXPECT_THAT(rows_of(text, 2).problems, SizeIs(base::Problems::LIMIT));
}

TEST(Unquote, TakesTheMarksAway) {
    EXPECT_THAT(unquote("a b"), Optional(std::string("a b")));
    EXPECT_THAT(unquote("\"a,\n\"\"b\"\"\""), Optional(std::string("a,\n\"b\"")));
    EXPECT_THAT(unquote("\"\""), Optional(std::string()));
    for (auto const* const wrong : {"a\"b", "\"", "\"a", "\"a\"b", "\"a\"\"", "\"\"\""})
        EXPECT_EQ(unquote(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace cifra::tabulate
