#include "tabulate/code_dictionary.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>
#include <set>

namespace cifra::tabulate {
namespace {

std::uint32_t find(CodeDictionary const& dictionary, std::string const& text, char after) {
    // What stands after a field must not matter.
    auto const padded = text + std::string(READ_AHEAD, after);
    return dictionary.find(padded.data(), text.size());
}

TEST(CodeDictionary, FindsTextsOfAnyLength) {
    std::vector<std::string> texts;
    for (std::size_t size = 1; size <= 40; ++size)
        for (char const letter : {'A', 'B'}) texts.push_back(std::string(size - 1, 'x') + letter);
    CodeDictionary const dictionary(texts, {"_U", std::string(20, '-')});
    for (char const after : {'\0', ',', 'A'}) {
        for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(find(dictionary, texts[i], after), i + 1) << texts[i];
        for (auto const& missing : {std::string(), std::string("_U"), std::string(20, '-')})
            EXPECT_EQ(find(dictionary, missing, after), 0U);
        for (auto const& unknown : {"C", "xC", "AA", "_", "_UU", "xxxxxxxA ", "xxxxxxxxxxxxxxxxxxxxC"})
            EXPECT_EQ(find(dictionary, unknown, after), CodeDictionary::UNKNOWN) << unknown;
    }
}

TEST(CodeDictionary, DoesNotTakeZeroBytesForTheEndOfAText) {
    CodeDictionary const dictionary({"A"}, {});
    EXPECT_EQ(find(dictionary, std::string(1, '\0'), '\0'), CodeDictionary::UNKNOWN);
    EXPECT_EQ(find(dictionary, std::string("A\0", 2), '\0'), CodeDictionary::UNKNOWN);
}

TEST(CodeDictionary, FindsEachOfManyTexts) {
    base::Random random(1);
    std::set<std::string> distinct;
    while (distinct.size() < 20000) distinct.insert(std::to_string(random.between(0, 10'000'000)));
    std::vector<std::string> const texts(distinct.begin(), distinct.end());
    CodeDictionary const dictionary(texts, {});
    for (std::size_t i = 0; i < texts.size(); ++i) ASSERT_EQ(find(dictionary, texts[i], ','), i + 1);
    EXPECT_EQ(find(dictionary, "10000001", ','), CodeDictionary::UNKNOWN);
}

TEST(CodeDictionary, AMarkOfWhatIsMissingWinsOverACode) {
    CodeDictionary const dictionary({"_U", "A"}, {"_U"});
    EXPECT_EQ(find(dictionary, "_U", ','), 0U);
    EXPECT_EQ(find(dictionary, "A", ','), 2U);
}

}  // namespace
}  // namespace cifra::tabulate
