#include "figure/svg_page.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"
#include "figure/svg_shapes.hpp"

#include <fmt/format.h>

#include <set>

namespace cifra::figure {
namespace {

using base::escape_html;

/// The ARIA role of a part; empty where it has none.
std::string role_of(Node const& node) {
    switch (node.role) {
        case Role::group:
        case Role::artifact:
        case Role::section:
        case Role::label:
        case Role::body:
            return {};
        case Role::heading:
            return "heading";
        case Role::paragraph:
            return "paragraph";
        case Role::figure:
        case Role::span:
            return node.alt.empty() ? "" : "img";
        case Role::caption:
            return "caption";
        case Role::table:
            return "table";
        case Role::row:
            return "row";
        case Role::header:
            return node.scope == Scope::column ? "columnheader" : "rowheader";
        case Role::cell:
            return "cell";
        case Role::list:
            return "list";
        case Role::item:
            return "listitem";
        case Role::note:
            return "note";
    }
    return {};
}

void collect_places(Node const& node, std::set<std::string>& places) {
    if (!node.id.empty()) places.insert(node.id);
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<TextLine>(&shape))
            for (auto const& span : line->spans)
                if (!span.id.empty()) places.insert(span.id);
    for (auto const& child : node.children) collect_places(child, places);
}

/// The attributes of a part; empty: it needs no element of its own.
std::string attributes_of(Node const& node) {
    std::string out;
    SvgShapes element(out);
    if (node.offset.x != 0 || node.offset.y != 0) element.attribute("transform", svg_translation(node.offset));
    if (!node.id.empty()) element.attribute("id", node.id);
    if (!node.language.empty()) element.attribute("lang", node.language);
    if (node.role == Role::artifact) element.attribute("aria-hidden", "true");
    if (auto const role = role_of(node); !role.empty()) element.attribute("role", role);
    if (node.role == Role::heading) element.attribute("aria-level", std::to_string(node.level));
    if (!node.alt.empty() && (node.role == Role::figure || node.role == Role::span || node.role == Role::table))
        element.attribute("aria-label", node.alt);
    if (node.columns > 1) element.attribute("aria-colspan", std::to_string(node.columns));
    return out;
}

void write_node(Node const& node, std::set<std::string> const& places, std::string& out) {
    auto const attributes = attributes_of(node);
    if (!attributes.empty()) out += "<g" + attributes + ">\n";
    SvgShapes shapes(out, places);
    for (auto const& shape : node.shapes) shapes.draw(shape);
    for (auto const& child : node.children) write_node(child, places, out);
    if (!attributes.empty()) out += "</g>\n";
}

/// Fonts that the page uses, and how its text is set: as measured, at every size and without ligatures.
std::string style_of(Page const& page, WebFonts const& fonts) {
    UsedCharacters used;
    used.add(page.root);
    std::string style;
    for (auto const weight : {Weight::regular, Weight::semibold, Weight::bold})
        if (!used.of(weight).empty()) style += fonts.rules[static_cast<std::size_t>(weight)];
    return style + "text{font-variant-ligatures:none;text-rendering:geometricPrecision}\n";
}

std::string size_of(Page const& page, double pixels_per_point) {
    auto const width = svg_number(page.width);
    auto const height = svg_number(page.height);
    auto const box = fmt::format(" viewBox=\"0 0 {} {}\"", width, height);
    if (pixels_per_point <= 0) return box + fmt::format(" width=\"{}pt\" height=\"{}pt\"", width, height);
    return box + fmt::format(" width=\"{}\" height=\"{}\"", svg_number(page.width * pixels_per_point),
                             svg_number(page.height * pixels_per_point));
}

void collect_headings(Node const& node, std::string& out) {
    if (node.role == Role::heading) {
        std::string text;
        for (auto const& shape : node.shapes)
            if (auto const* line = std::get_if<TextLine>(&shape))
                for (auto const& span : line->spans)
                    if (span.rise == 0 && span.target.empty()) text += span.text;  // no note marks
        auto const words = base::trim(text);
        if (!words.empty()) out += (out.empty() ? "" : " ") + std::string(words) + (words.back() == '.' ? "" : ".");
    }
    for (auto const& child : node.children) collect_headings(child, out);
}

}  // namespace

std::string headings_of(Node const& page) {
    std::string text;
    collect_headings(page, text);
    return text;
}

std::string write_svg(Page const& page, WebFonts const& fonts, SvgPageSettings const& settings) {
    std::set<std::string> places;
    collect_places(page.root, places);
    auto out = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{} lang=\"{}\" role=\"graphics-document document\" "
        "aria-labelledby=\"title\" aria-describedby=\"desc\" font-family=\"{}\">\n"
        "<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n",
        size_of(page, settings.pixels_per_point), code_of(settings.language), SVG_FAMILIES, escape_html(settings.title),
        escape_html(settings.description));
    out += "<style>" + style_of(page, fonts) + "</style>\n";
    SvgShapes shapes(out, places);
    shapes.draw(Shape{Rect{0, 0, page.width, page.height, Ink::paper, {}, Pattern::none, Ink::hatch}});
    write_node(page.root, places, out);
    return out + "</svg>\n";
}

}  // namespace cifra::figure
