#include "portal/preferred_language.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using base::Language;

TEST(PreferredLanguage, IsTheOneWithTheGreatestWeight) {
    EXPECT_EQ(preferred_language("es-GT,es;q=0.9,en;q=0.8"), Language::es);
    EXPECT_EQ(preferred_language("en;q=0.5, es;q=0.7"), Language::es);
    EXPECT_EQ(preferred_language("en-US,en;q=0.9,es;q=0.8"), Language::en);
    EXPECT_EQ(preferred_language("fr, ES;q=0.1"), Language::es);
}

TEST(PreferredLanguage, IsEnglishWhereNeitherIsNamed) {
    EXPECT_EQ(preferred_language(""), Language::en);
    EXPECT_EQ(preferred_language("*, es;q=0.5"), Language::en) << "whoever takes any gets English";
    EXPECT_EQ(preferred_language("fr-CH, de;q=0.9, *;q=0.5"), Language::en);
    EXPECT_EQ(preferred_language("en;q=0, *"), Language::es) << "any but the one that is refused";
    EXPECT_EQ(preferred_language("est, esp"), Language::en);
    EXPECT_EQ(preferred_language("es;q=0"), Language::en);
    EXPECT_EQ(preferred_language(";;;,,q=,es;q=x"), Language::en);
}

}  // namespace
}  // namespace cifra::portal
