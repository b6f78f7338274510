#pragma once

#include "figure/font.hpp"

#include <cairo.h>

#include <memory>
#include <vector>

namespace cifra::figure {

/// Frees what Cairo hands out.
struct CairoFree {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoFree>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoFree>;

/// A span where it will be drawn, in points of the page.
struct PlacedSpan {
    Span const* span = nullptr;
    Point at;  ///< Left end, on the (raised) baseline.
    double width = 0;
};

/// How text is drawn.
enum class TextAs {
    glyphs,    ///< Of a font, which stay text in a PDF.
    outlines,  ///< Filled shapes. Cairo 1.16 sets glyphs to whole pixels, which makes small words uneven.
};

/// Draws shapes with Cairo. Offsets are of the node that holds the shape, from the page's corner.
class Canvas {
public:
    /// All must outlive the canvas. One unit of `context` is a point.
    Canvas(cairo_t* context, Fonts const& fonts, Palette const& palette, TextAs text = TextAs::glyphs)
        : m_context(context), m_fonts(fonts), m_palette(palette), m_text(text) {}

    /// Everything but text.
    void draw(Shape const& shape, Point offset);
    void draw(PlacedSpan const& placed);
    std::vector<PlacedSpan> place(TextLine const& line, Point offset) const;

private:
    void draw(Rect const& area);
    void draw(Line const& line);
    void draw(Circle const& circle);
    void draw(Path const& path);
    void paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke);
    void ink(Ink ink);

    cairo_t* m_context;
    Fonts const& m_fonts;
    Palette const& m_palette;
    TextAs m_text;
};

}  // namespace cifra::figure
