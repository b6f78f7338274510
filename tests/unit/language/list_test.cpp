#include "language/list.hpp"
#include "language/count.hpp"

#include <gtest/gtest.h>
#include <unicode/listformatter.h>
#include <unicode/unistr.h>

namespace cifra::language {
namespace {

using base::Language;

std::string icu_list(std::vector<std::string> const& items, UListFormatterType type) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::ListFormatter> const format(
        icu::ListFormatter::createInstance(icu::Locale("es_419"), type, ULISTFMT_WIDTH_WIDE, status));
    std::vector<icu::UnicodeString> parts;
    for (auto const& item : items) parts.push_back(icu::UnicodeString::fromUTF8(item));
    icu::UnicodeString text;
    format->format(parts.data(), static_cast<int32_t>(parts.size()), text, status);
    std::string utf8;
    return text.toUTF8String(utf8);
}

TEST(List, JoinsOneTwoAndManyItems) {
    EXPECT_EQ(list_and({}, Language::en), "");
    EXPECT_EQ(list_and({"Belize"}, Language::en), "Belize");
    EXPECT_EQ(list_and({"Belize", "El Salvador"}, Language::en), "Belize and El Salvador");
    EXPECT_EQ(list_and({"Belize", "Nicaragua", "the Dominican Republic"}, Language::en),
              "Belize, Nicaragua and the Dominican Republic");
    EXPECT_EQ(list_and({"Belice", "Nicaragua", "la República Dominicana"}, Language::es),
              "Belice, Nicaragua y la República Dominicana");
    EXPECT_EQ(list_or({"a", "b", "c"}, Language::en), "a, b or c");
}

TEST(List, NegatesWithNiInSpanish) {
    EXPECT_EQ(list_neither({"Belice", "El Salvador"}, Language::es), "Belice ni El Salvador");
    EXPECT_EQ(list_neither({"Belice", "Costa Rica", "El Salvador"}, Language::es), "Belice, Costa Rica ni El Salvador");
    EXPECT_EQ(list_neither({"Belize", "El Salvador"}, Language::en), "Belize and El Salvador");
}

TEST(List, ChangesYToEAndOToUAsTheUnicodeLocaleDataDo) {
    for (std::string const last : {"Italia", "Honduras", "Hispania", "hielo", "Islandia", "Uruguay", "Yemen", "Hiato",
                                   "11 casos", "8 casos", "Oaxaca", "Omán", "Holanda", "80", "Panamá"}) {
        std::vector<std::string> const items = {"Panamá", last};
        EXPECT_EQ(list_and(items, Language::es), icu_list(items, ULISTFMT_TYPE_AND)) << last;
        EXPECT_EQ(list_or(items, Language::es), icu_list(items, ULISTFMT_TYPE_OR)) << last;
    }
}

TEST(Count, IsAWordUpToNineAndAgreesInGender) {
    EXPECT_EQ(count_in_words(6, Language::en), "six");
    EXPECT_EQ(count_in_words(1, Language::es), "un");
    EXPECT_EQ(count_in_words(1, Language::es, Gender::feminine), "una");
    EXPECT_EQ(count_in_words(0, Language::es, Gender::feminine), "ninguna");
    EXPECT_EQ(count_in_words(10, Language::en), "10");
    EXPECT_EQ(count_in_words(1652, Language::es), "1,652");
}

TEST(Count, TakesTheSingularOnlyForOne) {
    EXPECT_EQ(plural(1, "person", "people"), "person");
    EXPECT_EQ(plural(0, "person", "people"), "people");
    EXPECT_EQ(plural(2, "person", "people"), "people");
}

TEST(Count, CapitalisesAccentedLetters) {
    EXPECT_EQ(capitalised("belice"), "Belice");
    EXPECT_EQ(capitalised("áfrica"), "África");
    EXPECT_EQ(capitalised("ñandú"), "Ñandú");
    EXPECT_EQ(capitalised("¿qué?"), "¿qué?");
    EXPECT_EQ(capitalised(""), "");
}

}  // namespace
}  // namespace cifra::language
