#pragma once

#include "figure/font.hpp"

#include <cairo-ft.h>
#include <hb.h>

namespace cifra::figure {

/// One font file in the three libraries that need it. HarfBuzz measures in font units, so that widths do not depend on
/// a rasteriser; FreeType and Cairo draw.
class Fonts::Face {
public:
    static std::shared_ptr<Face const> open(std::string bytes);
    Face(Face const&) = delete;
    Face& operator=(Face const&) = delete;
    ~Face();

    hb_font_t* shaper() const { return m_shaper; }
    double units_per_em() const { return m_units_per_em; }
    cairo_font_face_t* cairo_face() const { return m_cairo; }

private:
    Face() = default;
    hb_font_t* m_shaper = nullptr;
    cairo_font_face_t* m_cairo = nullptr;
    double m_units_per_em = 1;
};

}  // namespace cifra::figure
