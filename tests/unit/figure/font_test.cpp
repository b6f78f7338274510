#include "figure/font.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "samples.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace cifra::figure {
namespace {

using base::Language;
using test::fonts;
using testing::HasSubstr;

/// A copy of the pinned files that a test may damage.
std::filesystem::path copied_fonts(std::string const& name) {
    auto const folder = std::filesystem::path(testing::TempDir()) / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (auto const& file : figure::fonts())
        std::filesystem::copy_file(std::filesystem::path(FONT_FOLDER) / file.name, folder / file.name);
    return folder;
}

TEST(Fonts, ArePinnedByTheChecksumOfEachFile) {
    ASSERT_EQ(figure::fonts().size(), 3U);
    for (auto const& file : figure::fonts())
        EXPECT_EQ(base::sha256_hex(*base::read_file(std::filesystem::path(FONT_FOLDER) / file.name)), file.sha256);
}

TEST(Fonts, AMissingFileIsAnErrorThatNamesThePackage) {
    auto const folder = copied_fonts("fonts_missing");
    std::filesystem::remove(folder / "OpenSans-Semibold.ttf");
    auto const loaded = Fonts::load(folder);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::not_found);
    EXPECT_THAT(base::to_string(loaded.error(), Language::en), HasSubstr("OpenSans-Semibold.ttf"));
    EXPECT_THAT(base::to_string(loaded.error(), Language::en), HasSubstr("fonts-open-sans"));
    EXPECT_THAT(base::to_string(loaded.error(), Language::es), HasSubstr("fonts-open-sans"));
}

TEST(Fonts, AnotherVersionOfAFileIsAnErrorEvenWhenOneByteDiffers) {
    auto const folder = copied_fonts("fonts_other");
    std::ofstream(folder / "OpenSans-Bold.ttf", std::ios::app) << 'x';
    auto const loaded = Fonts::load(folder);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(base::to_string(loaded.error(), Language::en), HasSubstr("OpenSans-Bold.ttf"));
}

TEST(Fonts, MeasureInFontUnits) {
    // hmtx of OpenSans-Regular: digits are 1171 of 2048 units wide; kerning does not touch them.
    EXPECT_DOUBLE_EQ(fonts().width("0000", {10, 12, Weight::regular, Ink::ink, 0}), 4 * 10 * 1171.0 / 2048);
    EXPECT_DOUBLE_EQ(fonts().width("", {10, 12, Weight::regular, Ink::ink, 0}), 0);
}

TEST(Fonts, AddTrackingAfterEveryGlyph) {
    Style const plain{10, 12, Weight::regular, Ink::ink, 0};
    Style const tracked{10, 12, Weight::regular, Ink::ink, -0.5};
    EXPECT_NEAR(fonts().width("abc", tracked), fonts().width("abc", plain) - 1.5, 1e-9);
}

TEST(Fonts, MeasureAsTheyShape) {
    for (auto const* text : {"AVATAR To. 1,652", "Comisión", "x", "789\u00A0(48\u00A0%)"})
        for (int again = 0; again < 2; ++again)
            EXPECT_NEAR(fonts().width(text, type::HEADLINE), fonts().shape(text, type::HEADLINE).width, 1e-9) << text;
}

TEST(Fonts, HaveEveryPrintableAsciiCharacter) {
    for (auto const weight : {Weight::regular, Weight::semibold, Weight::bold})
        for (char letter = 0x20; letter < 0x7F; ++letter)
            for (auto const& glyph : fonts().shape(std::string(1, letter), {10, 12, weight, Ink::ink, 0}).glyphs)
                EXPECT_NE(glyph.index, 0U) << letter;
    EXPECT_FALSE(fonts().check("a\tb", Weight::regular));
}

TEST(Fonts, MakeNoLigatures) {
    EXPECT_EQ(fonts().shape("fi ffl", type::LABEL).glyphs.size(), 6U);
}

TEST(Fonts, NameTheTextAndTheCharacterThatTheyLack) {
    EXPECT_TRUE(fonts().check("Ñandú, 48\u00A0%, «así», “so”, – ≥", Weight::regular));
    auto const checked = fonts().check("Total 合", Weight::bold);
    ASSERT_FALSE(checked);
    EXPECT_THAT(base::to_string(checked.error(), Language::en),
                testing::AllOf(HasSubstr("Total 合"), HasSubstr("“合”")));
}

TEST(Fonts, TheBaselineLiesWhereTheFontsAscentAndDescentAreCentred) {
    // hhea: ascent 2189, descent 600. The line box of 12 has (12 - 10 × 2789 / 2048) / 2 above the ascent.
    EXPECT_NEAR(baseline({10, 12, Weight::regular, Ink::ink, 0}), (12 - 27.89 / 2.048) / 2 + 21.89 / 2.048, 1e-9);
}

}  // namespace
}  // namespace cifra::figure
