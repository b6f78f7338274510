#include "db/copy_text.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace cifra::db {
namespace {

std::string written(Values const& row) {
    std::string out;
    append_copy_row(out, row);
    return out;
}

TEST(CopyText, EscapesWhatWouldEndAFieldOrARow) {
    EXPECT_EQ(written({"a\tb\nc\rd\\e", "ñ"}), "a\\tb\\nc\\rd\\\\e\tñ\n");
    EXPECT_EQ(written({"\\."}), "\\\\.\n") << "not the end of the rows";
}

TEST(CopyText, TellsMissingFromEmpty) {
    EXPECT_EQ(written({{}, "", Bytes{""}, "\\N"}), "\\N\t\t\\\\x\t\\\\N\n");
}

TEST(CopyText, WritesIntegersAndBytes) {
    EXPECT_EQ(written({std::numeric_limits<std::int64_t>::min(), Bytes{std::string("\0\xFFJ", 3)}}),
              "-9223372036854775808\t\\\\x00ff4a\n");
}

}  // namespace
}  // namespace cifra::db
