#include "portal/indicator_figures.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_picture.hpp"
#include "portal/view_table.hpp"

namespace cifra::portal {
namespace {

using base::escape_html;

/// Widths in points: of the page's column, of its half, and of a telephone's screen.
constexpr double FULL_WIDTH = 560;
constexpr double HALF_WIDTH = 267.7;
constexpr double NARROW_WIDTH = 196;  ///< At 320 px its smallest words have 11 px.

std::string const& word(Asked const& asked, std::string_view key) {
    return indicator_words().in(asked.language, key);
}

/// A drawing in a width; empty where its words have no room in it.
std::string svg_of(ViewPicture const& picture, double width, std::string const& id,
                   figure::ChartContext const& context) {
    auto const drawing = picture.draw(width, context);
    if (!drawing) return {};
    figure::SvgSettings settings;
    settings.id_prefix = id;
    settings.language = context.language;
    settings.points = true;
    return figure::write_svg(*drawing, settings);
}

std::string drawn_html(std::string const& svg, char const* kind) {
    return "<div class=\"drawn " + std::string(kind) + "\" data-chart>\n" + svg + "</div>\n";
}

/// A drawing that keeps its width in a region that scrolls.
std::string scrolled_html(Asked const& asked, ViewPicture const& picture, std::string const& svg) {
    auto const& title = picture.title.empty() ? word(asked, "chart") : picture.title;
    return "<div class=\"scroll drawn-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escape_html(title) +
           "\">\n" + drawn_html(svg, "kept-wide") + "</div>\n";
}

std::string picture_html(Asked const& asked, ViewPicture const& picture, std::string const& id,
                         figure::ChartContext const& context) {
    std::string html = picture.half ? "<div class=\"picture half\">\n" : "<div class=\"picture\">\n";
    if (!picture.title.empty()) html += "<h2 class=\"picture-title\">" + escape_html(picture.title) + "</h2>\n";
    auto const svg = svg_of(picture, picture.half ? HALF_WIDTH : FULL_WIDTH, id, context);
    if (picture.wide) return html + scrolled_html(asked, picture, svg) + "</div>\n";
    auto const narrow = picture.half ? std::string{} : svg_of(picture, NARROW_WIDTH, id + "-narrow", context);
    html += drawn_html(svg, narrow.empty() ? "any-width" : "wide-drawn");
    if (!narrow.empty()) html += drawn_html(narrow, "narrow-drawn");
    return html + "</div>\n";
}

std::string table_link(Asked const& asked, std::string const& table) {
    return "<p class=\"to-table\"><a href=\"" + escape_html(table) + "\">" + escape_html(word(asked, "to_table")) +
           "</a></p>\n";
}

FiguresHtml drawn(Asked const& asked, ViewFigures const& figures, std::string const& table) {
    bool const map = figures.view.form == ViewForm::map;
    auto const pictures = map ? view_map(asked, figures) : view_chart(asked, figures);
    std::string html;
    if (!pictures.why_none.empty())
        return {"<p class=\"not-drawn\">" + escape_html(pictures.why_none) + "</p>\n" + view_table(asked, figures),
                true};
    if (!pictures.words.empty()) html += "<p class=\"map-year\">" + escape_html(pictures.words) + "</p>\n";
    auto const numbers = note_numbers(figures);
    figure::ChartContext context{drawing_fonts(), asked.language, numbers};
    context.with_head = false;
    if (!pictures.pictures.empty()) html += "<div class=\"pictures\">\n";
    for (std::size_t i = 0; i < pictures.pictures.size(); ++i)
        html += picture_html(asked, pictures.pictures[i], "chart-" + std::to_string(i + 1), context);
    if (!pictures.pictures.empty()) html += "</div>\n";
    return {html + table_link(asked, table), false};
}

}  // namespace

FiguresHtml indicator_figures(Asked const& asked, ViewFigures const& figures, std::string const& table) {
    if (figures.view.form == ViewForm::table) return {view_table(asked, figures), true};
    return drawn(asked, figures, table);
}

}  // namespace cifra::portal
