#include "language/number.hpp"

#include <gtest/gtest.h>
#include <unicode/numfmt.h>
#include <unicode/unistr.h>

namespace cifra::language {
namespace {

constexpr char const* SPACE = "\xC2\xA0";

std::string icu_number(std::int64_t value, char const* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::NumberFormat> const format(icu::NumberFormat::createInstance(icu::Locale(locale), status));
    icu::UnicodeString text;
    format->format(value, text);
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::string icu_percent(double value, char const* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::NumberFormat> const format(
        icu::NumberFormat::createPercentInstance(icu::Locale(locale), status));
    icu::UnicodeString text;
    format->format(value, text);
    std::string utf8;
    return text.toUTF8String(utf8);
}

TEST(Number, GroupsThousandsWithCommasInBothLanguages) {
    EXPECT_EQ(number(0, Language::en), "0");
    EXPECT_EQ(number(999, Language::en), "999");
    EXPECT_EQ(number(1652, Language::en), "1,652");
    EXPECT_EQ(number(28044414, Language::es), "28,044,414");
    EXPECT_EQ(number(-1652, Language::es), "-1,652");
    EXPECT_EQ(number(base::Decimal{1234567, 2}, Language::en), "12,345.67");
}

TEST(Number, AgreesWithTheUnicodeLocaleDataForEnglishAndLatinAmericanSpanish) {
    for (std::int64_t const value :
         {0LL, 7LL, 10LL, 999LL, 1000LL, 1652LL, 10000LL, 662128LL, 28044414LL, 1000000000LL}) {
        EXPECT_EQ(number(value, Language::en), icu_number(value, "en"));
        EXPECT_EQ(number(value, Language::es), icu_number(value, "es_419"));
    }
    EXPECT_EQ(percent({53, 0}, Language::en), icu_percent(0.53, "en"));
    EXPECT_EQ(percent({53, 0}, Language::es), icu_percent(0.53, "es_419"));
}

TEST(Number, IsNeverWrittenAsInSpain) {
    EXPECT_NE(number(28044414, Language::es), icu_number(28044414, "es"));
}

TEST(Percent, HasANoBreakSpaceInSpanishOnly) {
    EXPECT_EQ(percent({53, 0}, Language::en), "53%");
    EXPECT_EQ(percent({53, 0}, Language::es), std::string("53") + SPACE + "%");
    EXPECT_EQ(percent({154, 1}, Language::en), "15.4%");
}

TEST(Share, RoundsHalfUpAndNeverShowsZeroForAPositiveCount) {
    EXPECT_EQ(share(872, 1652, 0, Language::en), "53%");
    EXPECT_EQ(share(1, 200, 0, Language::en), "1%");  // exactly 0.5
    EXPECT_EQ(share(1, 201, 0, Language::en), std::string("<") + SPACE + "1%");
    EXPECT_EQ(share(0, 201, 0, Language::en), "0%");
    EXPECT_EQ(share(1, 30000, 1, Language::es), std::string("<") + SPACE + "0.1" + SPACE + "%");
}

TEST(Share, IsLeftOutWhenTheBaseIsUnderTwenty) {
    EXPECT_EQ(share(5, 19, 0, Language::en), "");
    EXPECT_EQ(share(5, 20, 0, Language::en), "25%");
}

TEST(Date, IsWrittenInWords) {
    EXPECT_EQ(date("2026-11-23", Language::en), "23 November 2026");
    EXPECT_EQ(date("2026-11-03T00:00:00Z", Language::es), "3 de noviembre de 2026");
    EXPECT_EQ(date("soon", Language::en), "soon");
    EXPECT_EQ(date("2026-13-01", Language::en), "2026-13-01");
}

}  // namespace
}  // namespace cifra::language
