#pragma once

#include "figure/scene.hpp"

#include <string>

namespace cifra::figure {

/// How a drawing is written as SVG.
struct SvgSettings {
    std::string id_prefix = "figure";  ///< Begins every id, so that several drawings fit into one page.
    base::Language language = base::Language::en;
    bool standalone = false;  ///< An own file: XML declaration, size in points, colours of `LIGHT` for a white page.
    bool points = false;      ///< Marks of single figures say which, as `data-point`: for scripts of a page.
};

/// A drawing as SVG: real text, <title> and <desc> (the node's title and alt), one image to assistive technology
/// (role="img"). Colours stand as attributes and as classes (`f-navy`, `s-rule`), so that a page's style sheet can
/// give them other values, for a dark screen for example. Links are not written: what an image shows, its page links.
/// \cost linear
std::string write_svg(Drawing const& drawing, SvgSettings const& settings);

/// Rules that give every class of write_svg its value in a palette: ".cifra-figure .f-navy{fill:#12436D}…".
std::string svg_style(Palette const& palette);

/// A length or place as SVG has it: at most two decimals, no trailing zeros, "-0" never.
std::string svg_number(double value);
/// The same, appended.
void append_svg_number(std::string& out, double value);

/// "translate(36 100)"
std::string svg_translation(Point by);

/// The family of the pages and, after it, what looks like it on machines without it.
inline constexpr char const* SVG_FAMILIES = "Open Sans, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif";

}  // namespace cifra::figure
