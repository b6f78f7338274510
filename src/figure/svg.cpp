#include "figure/svg.hpp"

#include "base/text.hpp"
#include "figure/svg_shapes.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace cifra::figure {
namespace {

using base::escape_html;

/// Appends a node and what is in it.
/// \param points  Whether marks of single figures say which.
void write_node(Node const& node, bool points, std::string& out) {
    SvgShapes shapes(out);
    bool const moved = node.offset.x != 0 || node.offset.y != 0;
    bool const lang = !node.language.empty();
    bool const point = points && !node.point.empty();
    bool const grouped = moved || lang || point;
    if (grouped) {
        out += "<g";
        if (moved) shapes.attribute("transform", svg_translation(node.offset));
        if (lang) shapes.attribute("lang", node.language);
        if (point) shapes.attribute("data-point", node.point);
        out += ">\n";
    }
    for (auto const& shape : node.shapes) shapes.draw(shape);
    for (auto const& child : node.children) write_node(child, points, out);
    if (grouped) out += "</g>\n";
}

}  // namespace

void append_svg_number(std::string& out, double value) {
    auto const hundredths = std::llround(value * 100);
    auto const magnitude = hundredths < 0 ? -hundredths : hundredths;
    if (hundredths < 0) out += '-';
    constexpr std::size_t MOST_DIGITS = 20;
    char digits[MOST_DIGITS];
    auto const end = std::to_chars(digits, digits + MOST_DIGITS, magnitude / 100).ptr;
    out.append(digits, end);
    auto const rest = static_cast<int>(magnitude % 100);
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

std::string svg_number(double value) {
    std::string text;
    append_svg_number(text, value);
    return text;
}

std::string svg_translation(Point by) {
    return fmt::format("translate({} {})", svg_number(by.x), svg_number(by.y));
}

std::string write_svg(Drawing const& drawing, SvgSettings const& settings) {
    std::string out;
    if (settings.standalone) out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    auto const width = svg_number(drawing.width);
    auto const height = svg_number(drawing.height);
    auto const& prefix = settings.id_prefix;
    bool const described = !drawing.node.alt.empty();
    out += fmt::format("<svg class=\"cifra-figure\" viewBox=\"0 0 {} {}\"", width, height);
    if (settings.standalone)
        out += fmt::format(" width=\"{}pt\" height=\"{}pt\" xmlns=\"http://www.w3.org/2000/svg\"", width, height);
    out += fmt::format(" role=\"img\" aria-labelledby=\"{}-title{}\" lang=\"{}\" font-family=\"{}\">\n",
                       escape_html(prefix), described ? " " + escape_html(prefix) + "-desc" : "",
                       code_of(settings.language), SVG_FAMILIES);
    out += fmt::format("<title id=\"{}-title\">{}</title>\n", escape_html(prefix), escape_html(drawing.node.title));
    if (described)
        out += fmt::format("<desc id=\"{}-desc\">{}</desc>\n", escape_html(prefix), escape_html(drawing.node.alt));
    write_node(drawing.node, settings.points, out);
    out += "</svg>\n";
    return out;
}

std::string svg_style(Palette const& palette) {
    std::string css = ".cifra-figure text{font-variant-ligatures:none}\n";
    for (int i = 0; i < INK_COUNT; ++i) {
        auto const ink = static_cast<Ink>(i);
        auto const value = hex(palette.of(ink));
        css += fmt::format(".cifra-figure .f-{0}{{fill:{1}}}.cifra-figure .s-{0}{{stroke:{1}}}\n", name_of(ink), value);
    }
    return css;
}

}  // namespace cifra::figure
