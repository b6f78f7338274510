#include "portal/search_index.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SearchIndex index_of_three() {
    return SearchIndex({
        {FoundKind::text, {"A text", "Un texto"}, {"Girls and boys were helped", "Se ayudó a niñas y niños"}, "/t"},
        {FoundKind::indicator,
         {"Victims helped", "Víctimas asistidas"},
         {"People", "Personas"},
         "/i",
         "VICTIMS_HELPED"},
        {FoundKind::country, {"Guatemala", "Guatemala"}, {"Secretariat", "Secretaría"}, "/g", "GTM"},
    });
}

std::vector<std::string> paths(SearchFound const& found) {
    std::vector<std::string> list;
    for (auto const* entry : found.entries) list.push_back(entry->path);
    return list;
}

TEST(SearchIndex, FindsWordsOfBothLanguagesWithoutAccents) {
    auto const index = index_of_three();
    EXPECT_THAT(paths(index.find("niñas")), ElementsAre("/t"));
    EXPECT_THAT(paths(index.find("NINAS")), ElementsAre("/t"));
    EXPECT_THAT(paths(index.find("girls")), ElementsAre("/t"));
}

TEST(SearchIndex, PutsTitlesBeforeTexts) {
    EXPECT_THAT(paths(index_of_three().find("helped")), ElementsAre("/i", "/t"));
}

TEST(SearchIndex, FindsTheBeginningOfAWordAndACode) {
    auto const index = index_of_three();
    EXPECT_THAT(paths(index.find("guate")), ElementsAre("/g"));
    EXPECT_THAT(paths(index.find("gtm")), ElementsAre("/g"));
}

TEST(SearchIndex, TakesAMisspeltWordForTheNearest) {
    auto const found = index_of_three().find("guatelama");
    EXPECT_THAT(paths(found), ElementsAre("/g"));
    EXPECT_THAT(found.meant, ElementsAre("guatemala"));
}

TEST(SearchIndex, LeavesSmallWordsOutUnlessThereAreNoOthers) {
    auto const index = index_of_three();
    EXPECT_THAT(paths(index.find("the girls of Guatemala")), ElementsAre("/g", "/t"));
    EXPECT_FALSE(index.find("the girls of Guatemala").all_words);
    EXPECT_THAT(paths(index.find("and")), ElementsAre("/t"));
}

TEST(SearchIndex, TakesAnIndicatorAndACountryTogether) {
    auto const index = index_of_three();
    for (std::string const query : {"the victims of Guatemala", "victimas guatemla", "gtm helped"}) {
        auto const found = index.find(query);
        ASSERT_EQ(found.together.size(), 1u) << query;
        EXPECT_EQ(found.together.front().indicator->path, "/i");
        EXPECT_EQ(found.together.front().country->path, "/g");
        EXPECT_THAT(paths(found), ElementsAre("/g"));
        EXPECT_TRUE(found.all_words);
    }
    EXPECT_THAT(index.find("victims").together, IsEmpty());
    EXPECT_THAT(index.find("guatemala").together, IsEmpty());
}

TEST(SearchIndex, FindsNothingForNothing) {
    auto const index = index_of_three();
    EXPECT_THAT(index.find("").entries, IsEmpty());
    EXPECT_THAT(index.find("¿?").entries, IsEmpty());
    EXPECT_THAT(index.find("xqzw").entries, IsEmpty());
}

}  // namespace
}  // namespace cifra::portal
