#include "figure/svg.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cifra::figure {
namespace {

using base::escape_html;

constexpr char const* FAMILY = "Open Sans, Noto Sans, Segoe UI, Helvetica, Arial, sans-serif";

int weight_number(Weight weight) {
    switch (weight) {
        case Weight::regular:
            return 400;
        case Weight::semibold:
            return 600;
        case Weight::bold:
            return 700;
    }
    return 400;
}

/// Appends one element after another.
class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) {}

    void node(Node const& node) {
        bool const moved = node.offset.x != 0 || node.offset.y != 0;
        bool const lang = !node.language.empty();
        if (moved || lang) {
            m_out += "<g";
            if (moved)
                attribute("transform",
                          fmt::format("translate({} {})", svg_number(node.offset.x), svg_number(node.offset.y)));
            if (lang) attribute("lang", node.language);
            m_out += ">\n";
        }
        for (auto const& shape : node.shapes) std::visit([this](auto const& drawn) { draw(drawn); }, shape);
        for (auto const& child : node.children) this->node(child);
        if (moved || lang) m_out += "</g>\n";
    }

private:
    void attribute(char const* name, std::string const& value) {
        m_out += fmt::format(" {}=\"{}\"", name, escape_html(value));
    }
    void number(char const* name, double value) { attribute(name, svg_number(value)); }

    /// Class and attributes of fill and stroke: the class wins where a style sheet knows it.
    void paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke) {
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

    void draw(Rect const& area) {
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
        for (auto const& shape : pattern_shapes(area)) std::visit([this](auto const& drawn) { draw(drawn); }, shape);
        if (area.stroke) box(std::nullopt, area.stroke, inset);
    }

    void draw(Line const& line) {
        m_out += "<line";
        number("x1", line.from.x);
        number("y1", line.from.y);
        number("x2", line.to.x);
        number("y2", line.to.y);
        paint(std::nullopt, line.stroke);
        m_out += "/>\n";
    }

    void draw(Circle const& circle) {
        m_out += "<circle";
        number("cx", circle.centre.x);
        number("cy", circle.centre.y);
        number("r", circle.radius);
        paint(circle.fill, circle.stroke);
        m_out += "/>\n";
    }

    void draw(Path const& path) {
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

    void draw(TextLine const& line) {
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
            auto const& span = line.spans[i];
            bool const plain = span.style == first && span.rise == risen && span.language.empty();
            auto text = span.text;
            if (i + 1 == line.spans.size())
                while (!text.empty() && text.back() == ' ') text.pop_back();
            if (plain) {
                m_out += escape_html(text);
                continue;
            }
            m_out += "<tspan";
            if (span.rise != risen) number("dy", risen - span.rise);
            risen = span.rise;
            if (!span.language.empty()) attribute("lang", span.language);
            look(span.style, &first);
            m_out += '>' + escape_html(text) + "</tspan>";
        }
        m_out += "</text>\n";
    }

    /// Writes what differs from `outer`, or everything.
    void look(Style const& style, Style const* outer) {
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

    std::string& m_out;
};

}  // namespace

std::string svg_number(double value) {
    auto const hundredths = std::llround(value * 100);
    auto const magnitude = hundredths < 0 ? -hundredths : hundredths;
    std::string text = fmt::format("{}{}", hundredths < 0 ? "-" : "", magnitude / 100);
    auto const rest = magnitude % 100;
    if (rest == 0) return text;
    return rest % 10 == 0 ? fmt::format("{}.{}", text, rest / 10) : fmt::format("{}.{:02}", text, rest);
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
                       code_of(settings.language), FAMILY);
    out += fmt::format("<title id=\"{}-title\">{}</title>\n", escape_html(prefix), escape_html(drawing.node.title));
    if (described)
        out += fmt::format("<desc id=\"{}-desc\">{}</desc>\n", escape_html(prefix), escape_html(drawing.node.alt));
    Writer(out).node(drawing.node);
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
