#include "figure/svg_shapes.hpp"

#include "base/text.hpp"
#include "figure/svg.hpp"
#include "figure/web_font.hpp"

#include <algorithm>
#include <array>

namespace cifra::figure {

using base::escape_html;

namespace {

std::string const NO_COLOUR = "none";

/// A text for each ink, made once: thousands of shapes have one.
class InkTexts {
public:
    template <class Make>
    explicit InkTexts(Make make) {
        for (int i = 0; i < INK_COUNT; ++i) m_texts[static_cast<std::size_t>(i)] = make(static_cast<Ink>(i));
    }
    std::string const& of(Ink ink) const { return m_texts[static_cast<std::size_t>(ink)]; }

private:
    std::array<std::string, INK_COUNT> m_texts;
};

std::string const& fill_class(Ink ink) {
    static InkTexts const classes([](Ink each) { return std::string("f-") + name_of(each); });
    return classes.of(ink);
}

std::string const& stroke_class(Ink ink) {
    static InkTexts const classes([](Ink each) { return std::string("s-") + name_of(each); });
    return classes.of(ink);
}

std::string const& light_colour(Ink ink) {
    static InkTexts const colours([](Ink each) { return hex(LIGHT.of(each)); });
    return colours.of(ink);
}

}  // namespace

void SvgShapes::draw(Shape const& shape) {
    std::visit([this](auto const& drawn) { draw(drawn); }, shape);
}

void SvgShapes::attribute(char const* name, std::string const& value) {
    begin(name);
    constexpr char const* SPECIAL = "&<>\"'";
    m_out += value.find_first_of(SPECIAL) == std::string::npos ? value : escape_html(value);
    m_out += '"';
}

void SvgShapes::number(char const* name, double value) {
    begin(name);
    append_svg_number(m_out, value);
    m_out += '"';
}

void SvgShapes::begin(char const* name) {
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
}

/// Class and attributes of fill and stroke: the class wins where a style sheet knows it.
void SvgShapes::paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke) {
    if (fill || stroke) {
        begin("class");
        if (fill) m_out += fill_class(*fill);
        if (fill && stroke) m_out += ' ';
        if (stroke) m_out += stroke_class(stroke->ink);
        m_out += '"';
    }
    attribute("fill", fill ? light_colour(*fill) : NO_COLOUR);
    if (!stroke) return;
    attribute("stroke", light_colour(stroke->ink));
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
            if (!first) d += ' ';
            append_svg_number(d, point.x);
            d += ' ';
            append_svg_number(d, point.y);
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
        attribute("class", fill_class(style.ink));
        attribute("fill", light_colour(style.ink));
    }
    if (outer == nullptr || outer->size != style.size) number("font-size", style.size);
    if (outer == nullptr ? style.weight != Weight::regular : outer->weight != style.weight)
        attribute("font-weight", std::to_string(weight_number(style.weight)));
    if (outer == nullptr ? style.tracking != 0 : outer->tracking != style.tracking)
        number("letter-spacing", style.tracking);
}

}  // namespace cifra::figure
