#pragma once

#include "figure/scene.hpp"

#include <set>
#include <string>

namespace cifra::figure {

/// Appends shapes to SVG: real text, and every colour as an attribute and as a class.
class SvgShapes {
public:
    explicit SvgShapes(std::string& out) : m_out(out) {}
    /// Links are written as well: those to addresses, and those to ids among `places`, which must outlive this.
    SvgShapes(std::string& out, std::set<std::string> const& places) : m_out(out), m_places(&places) {}

    void draw(Shape const& shape);
    /// One more attribute of the element that is being written.
    void attribute(char const* name, std::string const& value);

private:
    void begin(char const* name);
    void number(char const* name, double value);
    void paint(std::optional<Ink> fill, std::optional<Stroke> const& stroke);
    void draw(Rect const& area);
    void draw(Line const& line);
    void draw(Circle const& circle);
    void draw(Path const& path);
    void draw(TextLine const& line);
    void draw(Span const& span, Style const& outer, double& risen);
    bool links(Span const& span) const;
    void look(Style const& style, Style const* outer);

    std::string& m_out;
    std::set<std::string> const* m_places = nullptr;
};

}  // namespace cifra::figure
