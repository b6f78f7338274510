#include "figure/canvas.hpp"

#include "base/assert.hpp"
#include "figure/font_face.hpp"
#include "figure/text_layout.hpp"

#include <numbers>

namespace cifra::figure {
void Canvas::ink(Ink ink) {
    auto const rgb = m_palette.of(ink);
    cairo_set_source_rgb(m_context, (rgb >> 16U & 255U) / 255.0, (rgb >> 8U & 255U) / 255.0, (rgb & 255U) / 255.0);
}

void Canvas::paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke) {
    if (fill) {
        ink(*fill);
        if (stroke)
            cairo_fill_preserve(m_context);
        else
            cairo_fill(m_context);
    }
    if (stroke) {
        ink(stroke->ink);
        cairo_set_line_width(m_context, stroke->width);
        double const dashes[2] = {stroke->dash, stroke->gap};
        cairo_set_dash(m_context, dashes, stroke->gap > 0 ? 2 : 0, 0);
        cairo_set_line_cap(m_context, stroke->round_cap ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        cairo_stroke(m_context);
    }
    cairo_new_path(m_context);
}

void Canvas::draw(Rect const& area) {
    double const inset = area.stroke ? area.stroke->width / 2 : 0;
    auto const box = [&](double by) {
        cairo_rectangle(m_context, area.x + by, area.y + by, area.width - 2 * by, area.height - 2 * by);
    };
    if (area.pattern == Pattern::none) {
        box(inset);
        return paint(area.fill, area.stroke);
    }
    if (area.fill) {
        box(0);
        paint(area.fill, std::nullopt);
    }
    for (auto const& shape : pattern_shapes(area)) draw(shape, {});
    if (area.stroke) {
        box(inset);
        paint(std::nullopt, area.stroke);
    }
}

void Canvas::draw(Line const& line) {
    cairo_move_to(m_context, line.from.x, line.from.y);
    cairo_line_to(m_context, line.to.x, line.to.y);
    paint(std::nullopt, line.stroke);
}

void Canvas::draw(Circle const& circle) {
    cairo_new_sub_path(m_context);
    cairo_arc(m_context, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
    cairo_close_path(m_context);
    paint(circle.fill, circle.stroke);
}

void Canvas::draw(Path const& path) {
    for (auto const& step : path.steps) {
        auto const& c = step.control;
        switch (step.kind) {
            case PathStep::Kind::move:
                cairo_move_to(m_context, step.to.x, step.to.y);
                break;
            case PathStep::Kind::line:
                cairo_line_to(m_context, step.to.x, step.to.y);
                break;
            case PathStep::Kind::curve:
                cairo_curve_to(m_context, c[0].x, c[0].y, c[1].x, c[1].y, step.to.x, step.to.y);
                break;
            case PathStep::Kind::close:
                cairo_close_path(m_context);
                break;
        }
    }
    paint(path.fill, path.stroke);
}

void Canvas::draw(Shape const& shape, Point offset) {
    CIFRA_ASSERT(!std::holds_alternative<TextLine>(shape));
    bool const moved = !(offset == Point{});
    if (moved) {
        cairo_save(m_context);
        cairo_translate(m_context, offset.x, offset.y);
    }
    if (auto const* area = std::get_if<Rect>(&shape)) draw(*area);
    if (auto const* line = std::get_if<Line>(&shape)) draw(*line);
    if (auto const* circle = std::get_if<Circle>(&shape)) draw(*circle);
    if (auto const* path = std::get_if<Path>(&shape)) draw(*path);
    if (moved) cairo_restore(m_context);
}

std::vector<PlacedSpan> Canvas::place(TextLine const& line, Point offset) const {
    double x = offset.x + line.at.x;
    if (line.anchor != Anchor::start) {
        double const width = width_of(m_fonts, line.spans);
        x -= line.anchor == Anchor::end ? width : width / 2;
    }
    std::vector<PlacedSpan> placed;
    for (auto const& span : line.spans) {
        double const width = m_fonts.width(span.text, span.style);
        placed.push_back({&span, {x, offset.y + line.at.y - span.rise}, width});
        x += width;
    }
    return placed;
}

void Canvas::draw(PlacedSpan const& placed) {
    auto const& text = placed.span->text;
    auto const& style = placed.span->style;
    auto const shaped = m_fonts.shape(text, style);
    if (shaped.glyphs.empty()) return;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
        auto const& glyph = shaped.glyphs[i];
        auto const end = i + 1 < shaped.glyphs.size() ? shaped.glyphs[i + 1].byte : text.size();
        glyphs.push_back({glyph.index, placed.at.x + glyph.x, placed.at.y});
        clusters.push_back({static_cast<int>(end - glyph.byte), 1});
    }
    cairo_set_font_face(m_context, m_fonts.face(style.weight).cairo_face());
    cairo_set_font_size(m_context, style.size);
    ink(style.ink);
    if (m_text == TextAs::outlines) {
        cairo_glyph_path(m_context, glyphs.data(), static_cast<int>(glyphs.size()));
        cairo_fill(m_context);
        return;
    }
    cairo_show_text_glyphs(m_context, text.data(), static_cast<int>(text.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), {});
}

}  // namespace cifra::figure
