#include "tabulate/copied_rows.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using std::string_literals::operator""s;
using Rows = std::vector<std::vector<std::string>>;

// As PostgreSQL's documentation describes it: signature, flags, extension, two rows of two fields, the end.
std::string const HEADER = "PGCOPY\n\xFF\r\n\0"s + "\0\0\0\0"s + "\0\0\0\0"s;
std::string const FIRST = "\0\2"s + "\0\0\0\3"s + "RED" + "\xFF\xFF\xFF\xFF";
std::string const SECOND = "\0\2"s + "\0\0\0\0"s + "\0\0\0\2"s + "\0\xFF"s;
std::string const END = "\xFF\xFF";
std::string const WHOLE = HEADER + FIRST + SECOND + END;

struct Read {
    bool good = true;
    bool ended = false;
    Rows rows;
};

Read read(std::vector<std::string> const& pieces, std::size_t width = 2) {
    CopiedRows copied(width);
    Read all;
    for (auto const& piece : pieces)
        all.good = copied.add(piece, [&](auto const& fields) {
            all.rows.emplace_back(fields.begin(), fields.end());
        }) && all.good;
    all.ended = copied.ended();
    return all;
}

TEST(CopiedRows, ReadsRowsWhereverThePiecesEnd) {
    Rows const expected{{"RED", ""}, {"", "\0\xFF"s}};
    for (std::size_t cut = 0; cut <= WHOLE.size(); ++cut) {
        auto const all = read({WHOLE.substr(0, cut), WHOLE.substr(cut)});
        EXPECT_TRUE(all.good && all.ended) << cut;
        EXPECT_EQ(all.rows, expected) << cut;
    }
    std::vector<std::string> bytes;
    for (char const c : WHOLE) bytes.emplace_back(1, c);
    EXPECT_EQ(read(bytes).rows, expected);
}

TEST(CopiedRows, SkipsAnExtensionOfTheHeader) {
    auto const extended = HEADER.substr(0, 15) + "\0\0\0\3"s + "xyz";
    EXPECT_EQ(read({extended + FIRST + END}).rows.size(), 1U);
}

TEST(CopiedRows, KnowsWhenTheEndIsMissing) {
    for (std::size_t size = 0; size < WHOLE.size(); ++size) EXPECT_FALSE(read({WHOLE.substr(0, size)}).ended) << size;
}

TEST(CopiedRows, RefusesWhatIsNoCopyOfThatWidth) {
    EXPECT_FALSE(read({"PGCOPX\n\xFF\r\n\0"s}).good);
    EXPECT_FALSE(read({"RED,\n"}).good);
    EXPECT_FALSE(read({WHOLE}, 3).good);
    EXPECT_FALSE(read({WHOLE + "x"}).good) << "something after the end";
    auto critical = WHOLE;
    critical[11] = '\1';
    EXPECT_FALSE(read({critical}).good);
}

}  // namespace
}  // namespace cifra::tabulate
