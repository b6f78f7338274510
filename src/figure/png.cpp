#include "figure/png.hpp"

#include "figure/canvas.hpp"
#include "figure/png_bytes.hpp"

#include <cmath>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;

constexpr double POINTS_PER_INCH = 72;

Result<void> draw(Canvas& canvas, Fonts const& fonts, Node const& node, Point offset) {
    offset = {offset.x + node.offset.x, offset.y + node.offset.y};
    for (auto const& shape : node.shapes) {
        if (auto const* line = std::get_if<TextLine>(&shape)) {
            for (auto const& placed : canvas.place(*line, offset)) {
                CIFRA_CHECK(fonts.check(placed.span->text, placed.span->style.weight));
                canvas.draw(placed);
            }
        } else {
            canvas.draw(shape, offset);
        }
    }
    for (auto const& child : node.children) CIFRA_CHECK(draw(canvas, fonts, child, offset));
    return {};
}

}  // namespace

Result<std::string> write_png(Page const& page, Fonts const& fonts, double dpi, Palette const& palette) {
    double const scale = dpi / POINTS_PER_INCH;
    auto const pixels = [scale](double points) { return static_cast<int>(std::lround(points * scale)); };
    CairoSurface const surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(page.width), pixels(page.height)));
    CairoContext const context(cairo_create(surface.get()));
    auto* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    cairo_scale(context.get(), scale, scale);

    Canvas canvas(context.get(), fonts, palette, TextAs::outlines);
    // One point more: the last row and column of pixels may be of half a pixel of page.
    canvas.draw(Shape{Rect{0, 0, page.width + 1, page.height + 1, Ink::paper, {}, Pattern::none, Ink::hatch}}, {});
    CIFRA_CHECK(draw(canvas, fonts, page.root, {}));
    cairo_surface_flush(surface.get());
    std::string png;
    if (cairo_status(context.get()) == CAIRO_STATUS_SUCCESS)
        png = png_bytes({cairo_image_surface_get_data(surface.get()),
                         static_cast<std::size_t>(cairo_image_surface_get_width(surface.get())),
                         static_cast<std::size_t>(cairo_image_surface_get_height(surface.get())),
                         static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()))},
                        dpi);
    if (png.empty())
        return fail(ErrorCode::io,
                    {"the picture of a page cannot be made", "no se puede componer la imagen de una página"},
                    {"free some memory, or ask for fewer pixels", "libere memoria o pida menos píxeles"});
    return png;
}

}  // namespace cifra::figure
