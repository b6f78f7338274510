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

Fonts::Face::~Face() {
    hb_font_destroy(m_shaper);
    if (m_cairo != nullptr) cairo_font_face_destroy(m_cairo);
}

}  // namespace cifra::figure
