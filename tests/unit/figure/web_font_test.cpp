#include "figure/web_font.hpp"

#include "figure/font_face.hpp"
#include "samples.hpp"

#include <hb-ft.h>
#include <hb-ot.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <gmock/gmock.h>

#include <array>
#include <numeric>

namespace cifra::figure {
namespace {

std::array<Weight, 3> constexpr WEIGHTS{Weight::regular, Weight::semibold, Weight::bold};

UsedCharacters used_by(std::string const& text) {
    UsedCharacters used;
    for (auto const weight : WEIGHTS) used.add(text, weight);
    return used;
}

/// A WOFF2 file as FreeType reads it.
class Opened {
public:
    explicit Opened(std::string bytes) : m_bytes(std::move(bytes)) {
        FT_Init_FreeType(&m_library);
        m_status = FT_New_Memory_Face(m_library, reinterpret_cast<FT_Byte const*>(m_bytes.data()),
                                      static_cast<FT_Long>(m_bytes.size()), 0, &m_face);
    }
    Opened(Opened const&) = delete;
    Opened& operator=(Opened const&) = delete;
    ~Opened() {
        if (m_status == 0) FT_Done_Face(m_face);
        FT_Done_FreeType(m_library);
    }

    bool readable() const { return m_status == 0; }
    bool draws(char32_t character) const {
        auto const glyph = FT_Get_Char_Index(m_face, character);
        if (glyph == 0 || FT_Load_Glyph(m_face, glyph, FT_LOAD_NO_SCALE) != 0) return false;
        return character == U' ' || character == U'\u00A0' || m_face->glyph->outline.n_points > 0;
    }
    long glyphs() const { return m_face->num_glyphs; }
    /// Of a text with kerning, in font units.
    long width(std::string const& text) const {
        auto* const face = hb_ft_face_create_referenced(m_face);
        auto* const font = hb_font_create(face);
        hb_ot_font_set_funcs(font);
        long width = 0;
        {
            ShapingBuffer const shaped(text, font);
            for (unsigned i = 0; i < shaped.size(); ++i) width += shaped.position(i).x_advance;
        }
        hb_font_destroy(font);
        hb_face_destroy(face);
        return width;
    }

private:
    std::string m_bytes;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
    int m_status = 0;
};

char const* const TEXT = "AVATAR Toyota ñandú “¿Qué?” 1,652 (48\u00A0%) – Ł π Я";

TEST(WebFont, DrawsEveryCharacterThatIsUsedAndFewOthers) {
    auto const used = used_by(TEXT);
    for (auto const weight : WEIGHTS) {
        Opened const font(test::value_of(web_font(test::fonts(), weight, used.of(weight))));
        ASSERT_TRUE(font.readable());
        for (auto const character : used.of(weight))
            EXPECT_TRUE(font.draws(character)) << static_cast<unsigned>(character);
        EXPECT_FALSE(font.draws(U'z'));
        EXPECT_LT(font.glyphs(), 120);
    }
}

TEST(WebFont, SetsTextAsWideAsItWasMeasured) {
    auto const used = used_by(TEXT);
    for (auto const weight : WEIGHTS) {
        Opened const font(test::value_of(web_font(test::fonts(), weight, used.of(weight))));
        for (std::string const text : {"AVATAR", "Toyota", TEXT}) {
            Style const style{2048, 2048, weight, Ink::ink, 0};
            EXPECT_EQ(static_cast<double>(font.width(text)), test::fonts().width(text, style)) << text;
        }
    }
    Opened const font(test::value_of(web_font(test::fonts(), Weight::regular, used.of(Weight::regular))));
    EXPECT_LT(font.width("AV"), font.width("A") + font.width("V")) << "kerning is in it";
}

TEST(WebFont, GivesTheSameBytesForTheSameCharacters) {
    auto const make = [](std::string const& text) {
        return test::value_of(web_font(test::fonts(), Weight::bold, used_by(text).of(Weight::bold)));
    };
    EXPECT_TRUE(make("abc") == make("cbacba"));
    EXPECT_FALSE(make("abc") == make("abd"));
    EXPECT_EQ(make("abc").substr(0, 4), "wOF2");
}

TEST(WebFonts, AreMadeForTheWeightsThatAreUsed) {
    UsedCharacters used;
    used.add("1,652", Weight::semibold);
    auto const made = test::value_of(web_fonts(test::fonts(), used));
    EXPECT_TRUE(made.rules[0].empty());
    EXPECT_THAT(made.rules[1], testing::StartsWith("@font-face{font-family:\"Open Sans\";font-weight:600;src:url("
                                                   "data:font/woff2;base64,d09GMg"));
    EXPECT_TRUE(made.rules[2].empty());
}

}  // namespace
}  // namespace cifra::figure
