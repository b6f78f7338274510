#include "restricted/return_comment.hpp"

#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::restricted {
namespace {

std::string const HASH(64, 'a');
ReturnComment const THIRD{"ISL", "2020", 3, HASH, "islands-1.0.0", "2021-03-01T12:00:00Z"};

TEST(ReturnComment, IsWrittenInOneWayAndReadBack) {
    auto const text = write_return_comment(THIRD);
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "tip-return-v1 ISL 2020 3 " + HASH + " islands-1.0.0 2021-03-01T12:00:00Z");
    EXPECT_EQ(*parse_return_comment(*text, "f"), THIRD);
    auto first = THIRD;
    first.sequence = 1;
    first.previous_sha256.clear();
    EXPECT_EQ(*write_return_comment(first), "tip-return-v1 ISL 2020 1 - islands-1.0.0 2021-03-01T12:00:00Z");
    EXPECT_EQ(*parse_return_comment(*write_return_comment(first), "f"), first);
}

TEST(ReturnComment, IsRefusedWhenAnyPartIsWrittenOtherwise) {
    auto const text = *write_return_comment(THIRD);
    for (auto const& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"tip-return-v1", "tip-return-v2"},
             {"tip-return-v1", "Tip-return-v1"},
             {" ISL", "  ISL"},
             {" ISL", " isl"},
             {" ISL", " "},
             {" ISL", " ABCDEFGHIJKLMNOPQ"},
             {" 2020 ", " 202 "},
             {" 2020 ", " 20200 "},
             {" 2020 ", " 2O20 "},
             {" 3 ", " 03 "},
             {" 3 ", " 0 "},
             {" 3 ", " -3 "},
             {" 3 ", " +3 "},
             {" 3 ", " 1 "},
             {" 3 ", " 3000000000 "},
             {" " + HASH, " -"},
             {" " + HASH, " " + HASH + "a"},
             {"aaaa ", "aaaA "},
             {"aaaa ", "aaag "},
             {"islands-1.0.0", "islands"},
             {"islands-1.0.0", "islands-1.0"},
             {"islands-1.0.0", "islands-1..0"},
             {"islands-1.0.0", "islands-1.0.0.0"},
             {"islands-1.0.0", "-1.0.0"},
             {"islands-1.0.0", "Islands-1.0.0"},
             {"islands-1.0.0", "islands-1.0."},
             {"T12", " 12"},
             {"T12", "T24"},
             {"12:00:00", "12:60:00"},
             {"12:00:00", "12:00:60"},
             {"03-01", "02-29"},
             {"03-01", "13-01"},
             {"03-01", "00-01"},
             {"03-01", "04-31"},
             {"03-01", "03-00"},
             {"00Z", "00"},
             {"00Z", "00+00:00"},
             {"00Z", "00Z "},
             {"00Z", "00Z x"},
         }) {
        auto const changed = base::replace_all(text, from, to);
        EXPECT_NE(changed, text) << from;
        auto const refused = parse_return_comment(changed, "f.minisig");
        ASSERT_FALSE(refused) << changed;
        EXPECT_EQ(refused.error().where.line, 3);
    }
    EXPECT_FALSE(parse_return_comment("", "f"));
    EXPECT_TRUE(parse_return_comment(base::replace_all(text, "2021-03-01", "2020-02-29"), "f")) << "a leap year";
    EXPECT_FALSE(parse_return_comment(base::replace_all(text, "2021-03-01", "1900-02-29"), "f"));
}

TEST(ReturnComment, IsNotWrittenWithAPartMissingAndNamesThePart) {
    auto comment = THIRD;
    comment.signed_at = "today";
    auto const refused = write_return_comment(comment);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::usage);
    EXPECT_EQ(refused.error().message.en, "the time of the return is missing or is not written as it must be");
    EXPECT_EQ(refused.error().message.es, "la hora del informe falta o no está en la forma debida");
    EXPECT_EQ(write_return_comment({}).error().message.en,
              "the area of the return is missing or is not written as it must be");
}

}  // namespace
}  // namespace cifra::restricted
