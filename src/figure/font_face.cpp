#include "figure/font_face.hpp"

#include <hb-ot.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <utility>

namespace cifra::figure {
namespace {

/// What Cairo's font face draws from. Cairo keeps scaled fonts after their last use, so the bytes live as long as it
/// wants them.
struct Drawn {
    std::string bytes;
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    ~Drawn() {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }
};

void forget(void* drawn) {
    delete static_cast<Drawn*>(drawn);
}

cairo_user_data_key_t const DRAWN_KEY{};

/// Null when FreeType cannot read the bytes.
cairo_font_face_t* open_for_cairo(std::string bytes) {
    auto drawn = std::make_unique<Drawn>();
    drawn->bytes = std::move(bytes);
    if (FT_Init_FreeType(&drawn->library) != 0) return nullptr;
    auto const* data = reinterpret_cast<FT_Byte const*>(drawn->bytes.data());
    if (FT_New_Memory_Face(drawn->library, data, static_cast<FT_Long>(drawn->bytes.size()), 0, &drawn->face) != 0)
        return nullptr;
    auto* const face = cairo_ft_font_face_create_for_ft_face(drawn->face, FT_LOAD_NO_HINTING);
    cairo_font_face_set_user_data(face, &DRAWN_KEY, drawn.release(), forget);
    return face;
}

}  // namespace

std::shared_ptr<Fonts::Face const> Fonts::Face::open(std::string bytes) {
    std::shared_ptr<Face> face(new Face);
    auto* const blob =
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    auto* const hb_face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    face->m_units_per_em = hb_face_get_upem(hb_face);
    face->m_shaper = hb_font_create(hb_face);
    hb_face_destroy(hb_face);
    hb_ot_font_set_funcs(face->m_shaper);
    face->m_cairo = open_for_cairo(std::move(bytes));
    if (face->m_cairo == nullptr) return nullptr;
    return face;
}

Fonts::Face::Extent Fonts::Face::extent(std::string_view text) const {
    if (auto const known = m_extents.find(text); known != m_extents.end()) return known->second;
    ShapingBuffer const shaped(text, m_shaper);
    Extent extent;
    for (unsigned i = 0; i < shaped.size(); ++i) extent.units += shaped.position(i).x_advance;
    extent.glyphs = shaped.size();
    m_extents.emplace(text, extent);
    return extent;
}

bool Fonts::Face::has_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_shaper, character, &glyph) != 0;
}

ShapingBuffer::ShapingBuffer(std::string_view text, hb_font_t* shaper) : m_buffer(hb_buffer_create()) {
    static hb_feature_t const NO_LIGATURES[] = {
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('d', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    auto const length = static_cast<int>(text.size());
    hb_buffer_add_utf8(m_buffer, text.data(), length, 0, length);
    hb_buffer_set_direction(m_buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(m_buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(m_buffer, hb_language_from_string("en", -1));
    hb_shape(shaper, m_buffer, NO_LIGATURES, 3);
    m_glyphs = hb_buffer_get_glyph_infos(m_buffer, &m_size);
    m_positions = hb_buffer_get_glyph_positions(m_buffer, &m_size);
}

Fonts::Face::~Face() {
    hb_font_destroy(m_shaper);
    if (m_cairo != nullptr) cairo_font_face_destroy(m_cairo);
}

}  // namespace cifra::figure
