#include "figure/font.hpp"

#include "base/assert.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "figure/font_face.hpp"

#include <fmt/format.h>

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

/// Owns a HarfBuzz buffer.
class Buffer {
public:
    Buffer() : m_buffer(hb_buffer_create()) {}
    Buffer(Buffer const&) = delete;
    Buffer& operator=(Buffer const&) = delete;
    ~Buffer() { hb_buffer_destroy(m_buffer); }
    hb_buffer_t* get() const { return m_buffer; }

private:
    hb_buffer_t* m_buffer;
};

void shape_into(Buffer const& buffer, std::string_view text, Fonts::Face const& face) {
    auto const length = static_cast<int>(text.size());
    hb_buffer_add_utf8(buffer.get(), text.data(), length, 0, length);
    // Fixed, not guessed: the same glyphs whatever the text or the machine's locale.
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    static hb_feature_t const NO_LIGATURES[] = {
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('d', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    hb_shape(face.shaper(), buffer.get(), NO_LIGATURES, 3);
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
    Buffer const buffer;
    shape_into(buffer, text, used);
    unsigned count = 0;
    auto const* const glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    auto const* const positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    double const scale = style.size / used.units_per_em();
    ShapedText shaped;
    shaped.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        shaped.glyphs.push_back({glyphs[i].codepoint, shaped.width + positions[i].x_offset * scale, glyphs[i].cluster});
        shaped.width += positions[i].x_advance * scale + style.tracking;
    }
    return shaped;
}

double Fonts::width(std::string_view text, Style const& style) const {
    return shape(text, style).width;
}

base::Result<void> Fonts::check(std::string_view text, Weight weight) const {
    Buffer const buffer;
    shape_into(buffer, text, face(weight));
    unsigned count = 0;
    auto const* const glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    for (unsigned i = 0; i < count; ++i) {
        if (glyphs[i].codepoint != 0) continue;
        auto const rest = text.substr(glyphs[i].cluster);
        std::size_t length = 1;
        while (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) ++length;
        auto const character = rest.substr(0, length);
        return fail(
            ErrorCode::bad_input,
            {fmt::format("the text “{}” has the character “{}”, which Open Sans does not have", text, character),
             fmt::format("el texto “{}” tiene el carácter “{}”, que no existe en Open Sans", text, character)},
            {"write it with Latin, Greek or Cyrillic letters", "escríbalo con letras latinas, griegas o cirílicas"});
    }
    return {};
}

double baseline(Style const& style) {
    return style.leading / 2 + style.size * BASELINE_BELOW_MIDDLE;
}

}  // namespace cifra::figure
