#include "tabulate/field_index.hpp"

#include "base/random.hpp"
#include "tabulate/code_dictionary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

FieldIndex fields_of(std::string text) {
    auto const size = text.size();
    text.append(READ_AHEAD, '\0');
    FieldIndex index;
    find_fields(std::string_view(text).substr(0, size), index);
    index.ends.resize(index.count);
    return index;
}

/// Fields up to the end of each line, from where they end.
std::vector<std::uint32_t> naive_lines(std::string const& text, std::vector<std::uint32_t> const& ends) {
    std::vector<std::uint32_t> lines;
    for (std::size_t field = 0; field < ends.size(); ++field)
        if (ends[field] == text.size() || text[ends[field]] == '\n')
            lines.push_back(static_cast<std::uint32_t>(field + 1));
    return lines;
}

/// The same, a byte at a time.
std::vector<std::uint32_t> naive_ends(std::string const& text) {
    std::vector<std::uint32_t> ends;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') inside = !inside;
        if (!inside && (text[i] == ',' || text[i] == '\n')) ends.push_back(static_cast<std::uint32_t>(i));
    }
    bool const finished = text.empty() || (!ends.empty() && ends.back() + 1 == text.size() && text.back() == '\n');
    if (!finished) ends.push_back(static_cast<std::uint32_t>(text.size()));
    return ends;
}

TEST(FieldIndex, EndsFieldsAtCommasAndLineBreaksOutsideQuotationMarks) {
    EXPECT_THAT(fields_of("a,\"b,\nc\"\nd").ends, testing::ElementsAre(1, 8, 10));
    EXPECT_THAT(fields_of("a,b\n").ends, testing::ElementsAre(1, 3));
    EXPECT_THAT(fields_of("a,").ends, testing::ElementsAre(1, 2));
    EXPECT_THAT(fields_of("").ends, testing::IsEmpty());
}

TEST(FieldIndex, FindsWhatANaiveReaderFinds) {
    base::Random random(2);
    std::string const letters = "ab,,\n\"";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        auto const size = random.between(0, 300);
        auto const last = random.between(1, static_cast<std::int64_t>(letters.size()) - 1);
        for (int i = 0; i < size; ++i) text += letters[static_cast<std::size_t>(random.between(0, last))];
        auto const index = fields_of(text);
        EXPECT_EQ(index.ends, naive_ends(text)) << text;
        EXPECT_EQ(index.lines, naive_lines(text, index.ends)) << text;
        EXPECT_EQ(index.quoted, text.find('"') != std::string::npos);
        EXPECT_EQ(index.open, std::count(text.begin(), text.end(), '"') % 2 != 0);
    }
}

TEST(FieldIndex, FindsAsManyFieldsAsThereAreBytes) {
    for (std::size_t size = 1; size < 200; ++size) {
        auto const commas = fields_of(std::string(size, ','));
        EXPECT_EQ(commas.count, size + 1);
        auto const breaks = fields_of(std::string(size, '\n'));
        EXPECT_EQ(breaks.count, size);
        EXPECT_EQ(breaks.lines.size(), size);
    }
}

TEST(FieldIndex, KnowsWhetherAllIsAscii) {
    EXPECT_TRUE(fields_of(std::string(200, 'a')).ascii);
    for (std::size_t const at : {0U, 63U, 64U, 199U}) {
        std::string text(200, 'a');
        text[at] = '\xC3';
        EXPECT_FALSE(fields_of(text).ascii) << at;
    }
}

TEST(FieldIndex, KeepsNothingOfTheTextBefore) {
    FieldIndex index;
    std::string first = "a,b,c,\"\xC3\xB1";
    std::string second = "d\n";
    auto const size = first.size();
    first.append(READ_AHEAD, '\0');
    second.append(READ_AHEAD, '\0');
    find_fields(std::string_view(first).substr(0, size), index);
    find_fields(std::string_view(second).substr(0, 2), index);
    EXPECT_EQ(index.count, 1U);
    EXPECT_THAT(index.lines, testing::ElementsAre(1));
    EXPECT_FALSE(index.quoted);
    EXPECT_FALSE(index.open);
    EXPECT_TRUE(index.ascii);
}

}  // namespace
}  // namespace cifra::tabulate
