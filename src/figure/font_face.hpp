#pragma once

#include "figure/font.hpp"

#include <cairo-ft.h>
#include <hb.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

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
    /// Of a text on one line, in font units, with the number of its glyphs. Remembered: a page measures its texts
    /// several times.
    struct Extent {
        double units = 0;
        double glyphs = 0;
    };
    Extent extent(std::string_view text) const;
    bool has_glyph(char32_t character) const;
    cairo_font_face_t* cairo_face() const { return m_cairo; }

private:
    Face() = default;
    hb_font_t* m_shaper = nullptr;
    cairo_font_face_t* m_cairo = nullptr;
    double m_units_per_em = 1;
    mutable std::map<std::string, Extent, std::less<>> m_extents;
};

/// Owns a HarfBuzz buffer with a text shaped by a face: Latin, left to right, no ligatures, whatever the machine's
/// locale.
class ShapingBuffer {
public:
    ShapingBuffer(std::string_view text, hb_font_t* shaper);
    ShapingBuffer(ShapingBuffer const&) = delete;
    ShapingBuffer& operator=(ShapingBuffer const&) = delete;
    ~ShapingBuffer() { hb_buffer_destroy(m_buffer); }

    unsigned size() const { return m_size; }
    hb_glyph_info_t const& glyph(unsigned number) const { return m_glyphs[number]; }
    hb_glyph_position_t const& position(unsigned number) const { return m_positions[number]; }

private:
    hb_buffer_t* m_buffer;
    unsigned m_size = 0;
    hb_glyph_info_t const* m_glyphs = nullptr;
    hb_glyph_position_t const* m_positions = nullptr;
};

}  // namespace cifra::figure
