#include "figure/svg_shapes.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"
#include "figure/web_font.hpp"

#include <fmt/format.h>

namespace cifra::figure {

using base::escape_html;

void SvgShapes::draw(Shape const& shape) {
    std::visit([this](auto const& drawn) { draw(drawn); }, shape);
}

void SvgShapes::attribute(char const* name, std::string const& value) {
    m_out += fmt::format(" {}=\"{}\"", name, escape_html(value));
}
void SvgShapes::number(char const* name, double value) {
    attribute(name, svg_number(value));
}

/// Class and attributes of fill and stroke: the class wins where a style sheet knows it.
void SvgShapes::paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke) {
    std::string classes;
    if (fill) classes = fmt::format("f-{}", name_of(*fill));
    if (stroke) classes += fmt::format("{}s-{}", classes.empty() ? "" : " ", name_of(stroke->ink));
    if (!classes.empty()) attribute("class", classes);
    attribute("fill", fill ? hex(LIGHT.of(*fill)) : "none");
    if (!stroke) return;
    attribute("stroke", hex(LIGHT.of(stroke->ink)));
    number("stroke-width", stroke->width);
    if (stroke->gap > 0) attribute("stroke-dasharray", svg_number(stroke->dash) + " " + svg_number(stroke->gap));
    if (stroke->round_cap) attribute("stroke-linecap", "round");
}

void SvgShapes::draw(Rect const& area) {
    double const inset = area.stroke ? area.stroke->width / 2 : 0;
    auto const box = [&](std::optional<Ink> fill, std::optional<Stroke> const& stroke, double by) {
        m_out += "<rect";
        number("x", area.x + by);
        number("y", area.y + by);
        number("width", std::max(0.0, area.width - 2 * by));
        number("height", std::max(0.0, area.height - 2 * by));
        paint(fill, stroke);
        m_out += "/>\n";
    };
    if (area.pattern == Pattern::none) return box(area.fill, area.stroke, inset);
    if (area.fill) box(area.fill, std::nullopt, 0);
    for (auto const& shape : pattern_shapes(area)) draw(shape);
    if (area.stroke) box(std::nullopt, area.stroke, inset);
}

void SvgShapes::draw(Line const& line) {
    m_out += "<line";
    number("x1", line.from.x);
    number("y1", line.from.y);
    number("x2", line.to.x);
    number("y2", line.to.y);
    paint(std::nullopt, line.stroke);
    m_out += "/>\n";
}

void SvgShapes::draw(Circle const& circle) {
    m_out += "<circle";
    number("cx", circle.centre.x);
    number("cy", circle.centre.y);
    number("r", circle.radius);
    paint(circle.fill, circle.stroke);
    m_out += "/>\n";
}

void SvgShapes::draw(Path const& path) {
    std::string d;
    auto const add = [&d](char letter, std::initializer_list<Point> points) {
        d += letter;
        bool first = true;
        for (auto const& point : points) {
            d += fmt::format("{}{} {}", first ? "" : " ", svg_number(point.x), svg_number(point.y));
            first = false;
        }
    };
    for (auto const& step : path.steps) {
        switch (step.kind) {
            case PathStep::Kind::move:
                add('M', {step.to});
                break;
            case PathStep::Kind::line:
                add('L', {step.to});
                break;
            case PathStep::Kind::curve:
                add('C', {step.control[0], step.control[1], step.to});
                break;
            case PathStep::Kind::close:
                d += 'Z';
                break;
        }
    }
    m_out += "<path";
    attribute("d", d);
    paint(path.fill, path.stroke);
    m_out += "/>\n";
}

void SvgShapes::draw(TextLine const& line) {
    if (line.spans.empty()) return;
    auto const& first = line.spans.front().style;
    m_out += "<text";
    number("x", line.at.x);
    number("y", line.at.y);
    if (line.anchor != Anchor::start) attribute("text-anchor", line.anchor == Anchor::end ? "end" : "middle");
    look(first, nullptr);
    m_out += '>';
    double risen = 0;
    for (std::size_t i = 0; i < line.spans.size(); ++i) {
        auto span = line.spans[i];
        if (i + 1 == line.spans.size())
            while (!span.text.empty() && span.text.back() == ' ') span.text.pop_back();
        draw(span, first, risen);
    }
    m_out += "</text>\n";
}

bool SvgShapes::links(Span const& span) const {
    if (m_places == nullptr || span.target.empty()) return false;
    return span.target.find(':') != std::string::npos || m_places->count(span.target) > 0;
}

void SvgShapes::draw(Span const& span, Style const& outer, double& risen) {
    bool const linked = links(span);
    bool const placed = m_places != nullptr && !span.id.empty();
    if (linked) {
        m_out += "<a";
        attribute("href", (span.target.find(':') == std::string::npos ? "#" : "") + span.target);
        if (!span.words.empty()) attribute("aria-label", span.words);
        m_out += '>';
    }
    if (span.style == outer && span.rise == risen && span.language.empty() && !placed) {
        m_out += escape_html(span.text);
    } else {
        m_out += "<tspan";
        if (placed) attribute("id", span.id);
        if (span.rise != risen) number("dy", risen - span.rise);
        risen = span.rise;
        if (!span.language.empty()) attribute("lang", span.language);
        look(span.style, &outer);
        m_out += '>' + escape_html(span.text) + "</tspan>";
    }
    if (linked) m_out += "</a>";
}

/// Writes what differs from `outer`, or everything.
void SvgShapes::look(Style const& style, Style const* outer) {
    if (outer == nullptr || outer->ink != style.ink) {
        attribute("class", fmt::format("f-{}", name_of(style.ink)));
        attribute("fill", hex(LIGHT.of(style.ink)));
    }
    if (outer == nullptr || outer->size != style.size) number("font-size", style.size);
    if (outer == nullptr ? style.weight != Weight::regular : outer->weight != style.weight)
        attribute("font-weight", std::to_string(weight_number(style.weight)));
    if (outer == nullptr ? style.tracking != 0 : outer->tracking != style.tracking)
        number("letter-spacing", style.tracking);
}

}  // namespace cifra::figure
