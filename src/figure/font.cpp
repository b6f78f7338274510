#include "figure/font.hpp"

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "figure/font_face.hpp"

#include <fmt/format.h>

#include <utility>

namespace cifra::figure {
namespace {

using base::ErrorCode;

/// hhea ascent 2189 and descent 600 of 2048 units: half their difference lies below the middle of the line.
constexpr double BASELINE_BELOW_MIDDLE = (2189.0 - 600.0) / 2048.0 / 2.0;

char const* const ADVICE_EN =
    "install Debian's package fonts-open-sans, version 1.11-2 (apt-get install fonts-open-sans)";
char const* const ADVICE_ES =
    "instale el paquete fonts-open-sans de Debian, versión 1.11-2 (apt-get install fonts-open-sans)";

base::Result<std::string> read_pinned(FontFile const& file, std::filesystem::path const& folder) {
    auto const path = folder / file.name;
    auto bytes = base::read_file(path);
    if (!bytes) {
        return fail(ErrorCode::not_found,
                    {fmt::format("the font file {} cannot be read", file.name),
                     fmt::format("no se puede leer el archivo de fuente {}", file.name)},
                    {ADVICE_EN, ADVICE_ES}, {path.string(), 0, 0});
    }
    if (base::sha256_hex(*bytes) != file.sha256) {
        return fail(
            ErrorCode::bad_input,
            {fmt::format("{} is not the font file that pages are made with (its SHA-256 should be {})", file.name,
                         file.sha256),
             fmt::format("{} no es el archivo de fuente con que se componen las páginas (su SHA-256 debería ser {})",
                         file.name, file.sha256)},
            {ADVICE_EN, ADVICE_ES}, {path.string(), 0, 0});
    }
    return bytes;
}

/// The character at `at` of well-formed UTF-8 and the number of its bytes.
std::pair<char32_t, std::size_t> character_at(std::string_view text, std::size_t at) {
    auto const first = static_cast<unsigned char>(text[at]);
    std::size_t const length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    constexpr unsigned char FIRST_BITS[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t character = first & FIRST_BITS[length];
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
        character = character << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {character, length};
}

}  // namespace

std::vector<FontFile> const& fonts() {
    static std::vector<FontFile> const FILES{
        {"OpenSans-Regular.ttf", "e64e508b2aa2880f907e470c4550980ec4c0694d103a43f36150ac3f93189bee"},
        {"OpenSans-Semibold.ttf", "aa3b0ef53db12e3d45094030cac0e69d384e44cc5978643dd4390041cad546e2"},
        {"OpenSans-Bold.ttf", "5894a3649b213cf5b2d673b6e7a871815fd1d120fa68a463592f27db14eae323"}};
    return FILES;
}

base::Result<Fonts> Fonts::load(std::filesystem::path const& folder) {
    Fonts loaded;
    for (std::size_t i = 0; i < loaded.m_faces.size(); ++i) {
        CIFRA_TRY(auto bytes, read_pinned(figure::fonts()[i], folder));
        loaded.m_faces[i] = Face::open(std::move(bytes));
        CIFRA_ASSERT(loaded.m_faces[i] != nullptr);
    }
    return loaded;
}

ShapedText Fonts::shape(std::string_view text, Style const& style) const {
    auto const& used = face(style.weight);
    ShapingBuffer const buffer(text, used.shaper());
    double const scale = style.size / used.units_per_em();
    ShapedText shaped;
    shaped.glyphs.reserve(buffer.size());
    for (unsigned i = 0; i < buffer.size(); ++i) {
        auto const& position = buffer.position(i);
        shaped.glyphs.push_back(
            {buffer.glyph(i).codepoint, shaped.width + position.x_offset * scale, buffer.glyph(i).cluster});
        shaped.width += position.x_advance * scale + style.tracking;
    }
    return shaped;
}

double Fonts::width(std::string_view text, Style const& style) const {
    auto const& used = face(style.weight);
    auto const extent = used.extent(text);
    return extent.units * style.size / used.units_per_em() + extent.glyphs * style.tracking;
}

base::Result<void> Fonts::check(std::string_view text, Weight weight) const {
    constexpr char32_t FIRST_PRINTABLE = 0x20;
    constexpr char32_t PAST_ASCII = 0x7F;  // the fonts have all printable characters before it
    for (std::size_t at = 0; at < text.size();) {
        auto const [character, length] = character_at(text, at);
        bool const known = character >= FIRST_PRINTABLE && character < PAST_ASCII;
        if (!known && !face(weight).has_glyph(character)) {
            auto const letter = text.substr(at, length);
            return fail(
                ErrorCode::bad_input,
                {fmt::format("the text “{}” has the character “{}”, which Open Sans does not have", text, letter),
                 fmt::format("el texto “{}” tiene el carácter “{}”, que no existe en Open Sans", text, letter)},
                {"write it with Latin, Greek or Cyrillic letters",
                 "escríbalo con letras latinas, griegas o cirílicas"});
        }
        at += length;
    }
    return {};
}

double baseline(Style const& style) {
    return style.leading / 2 + style.size * BASELINE_BELOW_MIDDLE;
}

}  // namespace cifra::figure
