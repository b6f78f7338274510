#include "figure/map_picture.hpp"

#include "figure/chart_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cifra::figure {
namespace {

using base::Result;
using programme::MapArea;

constexpr Stroke HATCH{Ink::hatch, 1, 0, 0, false};
constexpr Stroke CROSS{Ink::hatch, 0.75, 0, 0, false};
constexpr int CIRCLE_CORNERS = 24;
constexpr int GRID = 12;
constexpr double NAME_TO_SYMBOL = 1;
constexpr double VEIL = 1.5;  ///< Paper around a name that stands on a pattern.

Ring const* largest_of(std::vector<Ring> const& rings) {
    auto const found = std::max_element(rings.begin(), rings.end(), [](Ring const& a, Ring const& b) {
        return std::abs(area_of(a)) < std::abs(area_of(b));
    });
    return found == rings.end() ? nullptr : &*found;
}

/// A place on the area, near its middle.
Point place_on(Ring const& ring) {
    auto const middle = centroid_of(ring);
    if (holds(ring, middle)) return middle;
    auto const room = box_of({ring});
    Point best = room.centre();
    double least = -1;
    for (int i = 1; i < GRID; ++i)
        for (int j = 1; j < GRID; ++j) {
            Point const at{room.left + room.width() * i / GRID, room.top + room.height() * j / GRID};
            double const distance = std::hypot(at.x - middle.x, at.y - middle.y);
            if (holds(ring, at) && (least < 0 || distance < least)) {
                best = at;
                least = distance;
            }
        }
    return best;
}

Ring ring_around(Circle const& circle) {
    Ring ring;
    for (int i = 0; i < CIRCLE_CORNERS; ++i) {
        double const angle = i * 2 * std::numbers::pi / CIRCLE_CORNERS;
        ring.push_back(
            {circle.centre.x + circle.radius * std::cos(angle), circle.centre.y + circle.radius * std::sin(angle)});
    }
    return ring;
}

/// The shortest straight line between two frames.
Segment between(Box const& a, Box const& b) {
    auto const nearest = [](double a_low, double a_high, double b_low, double b_high) -> std::pair<double, double> {
        double const low = std::max(a_low, b_low);
        double const high = std::min(a_high, b_high);
        if (low <= high) return {(low + high) / 2, (low + high) / 2};
        return a_high < b_low ? std::pair(a_high, b_low) : std::pair(a_low, b_high);
    };
    auto const [ax, bx] = nearest(a.left, a.right, b.left, b.right);
    auto const [ay, by] = nearest(a.top, a.bottom, b.top, b.bottom);
    return {{ax, ay}, {bx, by}};
}

Rect framed(Box const& box, std::optional<Ink> fill, std::optional<Stroke> const& stroke) {
    return {box.left, box.top, box.width(), box.height(), fill, stroke, Pattern::none, Ink::hatch};
}

/// Draws the main map and its inset.
class MapPainter {
public:
    MapPainter(MapPlane const& plane, MapLayout const& layout, MapContent const& content, MapStyle const& style,
               Fonts const& fonts)
        : m_plane(plane), m_layout(layout), m_content(content), m_style(style), m_fonts(fonts) {}

    Result<MapPicture> paint() {
        auto const main = outlines_in(m_plane, m_layout.main);
        draw_neighbours(main, m_style.other_land);
        m_picture.ground.swap(m_picture.shapes);
        draw_members(main);
        std::vector<Box> taken = m_content.taken;
        MapOutlines inset;
        if (m_layout.inset) {
            draw_inset_place(taken);
            inset = outlines_in(m_plane, *m_layout.inset);
            add(framed(m_layout.inset->frame, m_style.inset_sea, {}));
            draw_neighbours(inset, m_style.inset_land);
            draw_members(inset);
            add(framed(m_layout.inset->frame, {}, m_style.frame));
        }
        auto const in_main = circles_in(main, m_layout.main.frame, false);
        auto const in_inset = m_layout.inset ? circles_in(inset, m_layout.inset->frame, true) : Circles{};
        draw_circles(in_main);
        draw_circles(in_inset);
        CIFRA_CHECK(draw_names(main, m_layout.main.frame, taken, in_main, false));
        if (m_layout.inset) CIFRA_CHECK(draw_names(inset, m_layout.inset->frame, {}, in_inset, true));
        return std::move(m_picture);
    }

private:
    using Circles = std::map<std::string, Circle>;

    void add(Shape shape) { m_picture.shapes.push_back(std::move(shape)); }

    AreaLook look_of(MapArea const& area) const {
        auto const found = m_content.looks.find(area.code);
        return found == m_content.looks.end() ? AreaLook{} : found->second;
    }

    void draw_neighbours(MapOutlines const& outlines, Ink ink) {
        std::vector<Ring> others;
        for (auto const& outline : outlines.areas)
            if (!outline.area->member) others.insert(others.end(), outline.rings.begin(), outline.rings.end());
        if (!others.empty()) add(path_of(others, ink));
    }

    void draw_members(MapOutlines const& outlines) {
        for (auto const& outline : outlines.areas) {
            if (!outline.area->member || outline.rings.empty()) continue;
            auto const look = look_of(*outline.area);
            add(path_of(outline.rings, look.fill));
            if (look.pattern != Pattern::hatch && look.pattern != Pattern::cross) continue;
            bool const crossed = look.pattern == Pattern::cross;
            auto lines = hatch_of(outline.rings, measure::PATTERN_PITCH, crossed, crossed ? CROSS : HATCH);
            if (!lines.steps.empty()) add(std::move(lines));
        }
        draw_borders(outlines);
    }

    void draw_borders(MapOutlines const& outlines) {
        std::vector<std::vector<Point>> borders;
        std::vector<std::vector<Point>> in_dark;
        std::vector<std::vector<Point>> coasts;
        auto const dark = [&](MapArea const& area) { return look_of(area).text == Ink::paper; };
        for (auto const& border : outlines.borders) {
            if (border.first == nullptr || !border.first->member) continue;
            bool const inner = border.second != nullptr && border.second->member;
            auto& lines = !inner ? coasts : dark(*border.first) && dark(*border.second) ? in_dark : borders;
            lines.push_back(border.points);
        }
        if (m_style.coast && !coasts.empty()) add(lines_of(coasts, *m_style.coast));
        if (!borders.empty()) add(lines_of(borders, m_style.border));
        if (!in_dark.empty()) add(lines_of(in_dark, m_style.border_in_dark));
    }

    /// What the inset shows, framed on the main map and joined to it by a line.
    void draw_inset_place(std::vector<Box>& taken) {
        auto const place = m_layout.main.at(*m_plane.inset());
        auto const& frame = m_layout.inset->frame;
        add(framed(place, {}, m_style.frame));
        auto const line = between(place, frame);
        add(Line{line.from, line.to, m_style.frame});
        taken.push_back(place);
        taken.push_back(frame.grown(2));
        taken.push_back({std::min(line.from.x, line.to.x) - 2, std::min(line.from.y, line.to.y) - 2,
                         std::max(line.from.x, line.to.x) + 2, std::max(line.from.y, line.to.y) + 2});
    }

    bool stands_here(MapArea const& area, bool inset) const {
        return (m_layout.inset && m_plane.in_inset(area)) == inset;
    }

    Circles circles_in(MapOutlines const& outlines, Box const& frame, bool inset) const {
        Circles circles;
        for (auto const& symbol : m_content.symbols)
            for (auto const& outline : outlines.areas) {
                if (outline.area->code != symbol.area || !stands_here(*outline.area, inset)) continue;
                auto const* ring = largest_of(outline.rings);
                if (ring == nullptr) continue;
                auto at = place_on(*ring);
                double const radius = std::min({symbol.radius, frame.width() / 2, frame.height() / 2});
                at = {std::clamp(at.x, frame.left + radius, frame.right - radius),
                      std::clamp(at.y, frame.top + radius, frame.bottom - radius)};
                circles[symbol.area] = Circle{at, radius, Ink::blue, Stroke{Ink::paper, 0.75, 0, 0, false}};
            }
        return circles;
    }

    void draw_circles(Circles const& circles) {
        for (auto const& symbol : m_content.symbols)
            if (auto const found = circles.find(symbol.area); found != circles.end()) add(found->second);
    }

    Result<void> draw_names(MapOutlines const& outlines, Box const& frame, std::vector<Box> const& taken,
                            Circles const& circles, bool inset) {
        std::vector<LabelWish> wishes;
        // Symbols lie on land: names may do so as well.
        LabelRoom room{frame, {}, !m_content.symbols.empty(), taken, {}};
        for (auto const& [code, circle] : circles)
            room.symbols[code] = box_of({ring_around(circle)}).grown(NAME_TO_SYMBOL);
        for (auto const& outline : outlines.areas) {
            auto const& code = outline.area->code;
            auto const circle = circles.find(code);
            auto const land = circle == circles.end() ? outline.rings : std::vector<Ring>{ring_around(circle->second)};
            if (outline.area->member)
                for (auto const& ring : outline.rings)
                    room.land.push_back({code, ring, look_of(*outline.area).pattern != Pattern::none});
            auto const name = m_content.names.find(code);
            if (name == m_content.names.end() || land.empty() || !stands_here(*outline.area, inset)) continue;
            auto const look = look_of(*outline.area);
            bool const veiled = circle == circles.end() && look.pattern != Pattern::none;
            wishes.push_back({code, name->second, land, m_plane.map().side_of(code), look.text, veiled});
        }
        CIFRA_TRY(auto const names, place_names(wishes, room, m_style.name, m_fonts));
        for (auto const& name : names) {
            if (name.leader) m_picture.names.emplace_back(Line{name.leader->from, name.leader->to, m_style.leader});
            if (name.veiled) m_picture.names.emplace_back(framed(name.box.grown(VEIL), Ink::paper, {}));
            for (auto const& line : name.lines) m_picture.names.push_back(line);
        }
        return {};
    }

    MapPlane const& m_plane;
    MapLayout const& m_layout;
    MapContent const& m_content;
    MapStyle const& m_style;
    Fonts const& m_fonts;
    MapPicture m_picture;
};

}  // namespace

Result<MapPicture> draw_map(MapPlane const& plane, MapLayout const& layout, MapContent const& content,
                            MapStyle const& style, Fonts const& fonts) {
    return MapPainter(plane, layout, content, style, fonts).paint();
}

}  // namespace cifra::figure
