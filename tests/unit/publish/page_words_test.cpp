#include "publish/page_words.hpp"

#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace cifra::publish {
namespace {

std::multiset<std::string> places(std::string const& text) {
    std::regex const place("\\{([a-z_]+)\\}");
    std::multiset<std::string> found;
    for (auto match = std::sregex_iterator(text.begin(), text.end(), place); match != std::sregex_iterator(); ++match)
        found.insert((*match)[1]);
    return found;
}

TEST(PageWords, SpeakBothLanguagesWithTheSamePlaces) {
    std::set<std::string_view> keys;
    for (auto const& entry : page_words()) {
        EXPECT_TRUE(keys.insert(entry.key).second) << entry.key << " twice";
        EXPECT_FALSE(entry.text.en.empty()) << entry.key;
        EXPECT_FALSE(entry.text.es.empty()) << entry.key;
        EXPECT_EQ(places(entry.text.en), places(entry.text.es)) << entry.key;
    }
}

TEST(PageWords, FillTheirPlaces) {
    EXPECT_EQ(word("of_all", base::Language::en, {{"all", "9"}}), "of 9");
    EXPECT_EQ(word("coverage", base::Language::es, {{"some", "8"}, {"all", "9"}}), "informan 8 de 9 países");
}

}  // namespace
}  // namespace cifra::publish
