#include "figure/map_labels.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;
using programme::LabelSide;

constexpr double EDGE = 2;   ///< Between a name and the frame.
constexpr double APART = 2;  ///< Between a name and the land.
constexpr double NAMES_APART = 5;
constexpr double INSIDE_ROOM = 1.5;  ///< Between a name and the coast of its own area.
constexpr double TOUCHING = 7;       ///< Nearer than this, a name needs no leader.
constexpr double LEADER_GAP = 1;
constexpr double INTO_LAND = 2.5;  ///< A leader ends so far inside its area.
constexpr int DIRECTIONS = 32;
constexpr int GRID = 24;
constexpr double GAPS[] = {4, 6, 8, 12, 17, 23, 30, 38, 48, 60};
constexpr int CLOSE_DIRECTIONS = 96;  ///< Where a name has no other place.
constexpr double CLOSE_GAP = 1.5;
constexpr double LEADER_COST = 7;
constexpr double CROSSING_COST = 60;
constexpr double TURN_COST = 22;  ///< A radian away from the wished side.
constexpr double WRAPPED_COST = 4;
constexpr double WORTH_WRAPPING = 60;  ///< Shorter names stand in one line, in points.
constexpr double EDGE_COST = 16;       ///< A border runs through the name.
constexpr double LINE_TRIM = 1.5;      ///< Of the leading, above and below the letters.
constexpr int MOST_ROUNDS = 6;

/// A name as one block, in one line or two.
struct Setting {
    TextBlock block;
    double width = 0;
    double height = 0;
    bool wrapped = false;
};

/// A place for a name.
struct Place {
    Box box;
    std::optional<Segment> leader;
    bool inside = false;
    std::size_t setting = 0;
    double cost = 0;
};

/// Distances between a name and its area that are tried.
std::vector<double> gaps_to_try(bool closely) {
    std::vector<double> gaps(std::begin(GAPS), std::end(GAPS));
    if (!closely) return gaps;
    auto const [least, most] = std::pair(gaps.front(), gaps.back());
    gaps.clear();
    for (double gap = least; gap <= most; gap += CLOSE_GAP) gaps.push_back(gap);
    return gaps;
}

std::optional<double> angle_of(LabelSide side) {
    if (side == LabelSide::any || side == LabelSide::inside) return std::nullopt;
    auto const turns = static_cast<int>(side) - static_cast<int>(LabelSide::north);
    return turns * std::numbers::pi / 4 - std::numbers::pi / 2;
}

Box box_around(Point centre, Setting const& setting) {
    return {centre.x - setting.width / 2, centre.y - setting.height / 2, centre.x + setting.width / 2,
            centre.y + setting.height / 2};
}

bool is_round(Box const& symbol) {
    return std::abs(symbol.width() - symbol.height()) < 0.01;
}

/// The round symbol in a box lies under another box, or under a line.
bool round_meets(Box const& symbol, Box const& box) {
    Point const centre = symbol.centre();
    double const x = std::clamp(centre.x, box.left, box.right) - centre.x;
    double const y = std::clamp(centre.y, box.top, box.bottom) - centre.y;
    return std::hypot(x, y) < symbol.width() / 2;
}

bool round_meets(Box const& symbol, Segment const& line) {
    Point const centre = symbol.centre();
    Point const along{line.to.x - line.from.x, line.to.y - line.from.y};
    double const length = along.x * along.x + along.y * along.y;
    double const part = (centre.x - line.from.x) * along.x + (centre.y - line.from.y) * along.y;
    double const at = length > 0 ? std::clamp(part / length, 0.0, 1.0) : 0;
    Point const nearest{line.from.x + along.x * at, line.from.y + along.y * at};
    return std::hypot(nearest.x - centre.x, nearest.y - centre.y) < symbol.width() / 2;
}

bool crosses(Ring const& ring, Box const& box) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[i + 1 < ring.size() ? i + 1 : 0];
        bool const beside = (a.x < box.left && b.x < box.left) || (a.x > box.right && b.x > box.right) ||
                            (a.y < box.top && b.y < box.top) || (a.y > box.bottom && b.y > box.bottom);
        if (!beside && clipped_segment({a, b}, box)) return true;
    }
    return false;
}

/// Land with the box of each ring, so that most of it need not be looked at.
struct Land {
    std::vector<LabelLand> const& land;
    std::vector<Box> boxes;

    explicit Land(std::vector<LabelLand> const& of) : land(of) {
        for (auto const& each : of) boxes.push_back(box_of({each.ring}));
    }

    /// Some of it lies in the box; that of one area does not count.
    bool meets(Box const& box, std::string const& except) const {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (!boxes[i].meets(box) || (!except.empty() && land[i].area == except)) continue;
            if (holds(land[i].ring, box.centre()) || crosses(land[i].ring, box)) return true;
        }
        return false;
    }

    /// Land with a pattern lies in the box; that of one area does not count.
    bool pattern_meets(Box const& box, std::string const& except) const {
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (land[i].patterned && land[i].area != except && boxes[i].meets(box) &&
                (holds(land[i].ring, box.centre()) || crosses(land[i].ring, box)))
                return true;
        return false;
    }

    /// A coast or border runs through the box.
    bool edges_meet(Box const& box) const {
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i].meets(box) && crosses(land[i].ring, box)) return true;
        return false;
    }

    /// How many points of a line lie on it.
    int under(Segment const& line) const {
        int count = 0;
        for (int i = 0; i <= 8; ++i) {
            Point const at{line.from.x + (line.to.x - line.from.x) * i / 10,
                           line.from.y + (line.to.y - line.from.y) * i / 10};
            for (std::size_t j = 0; j < boxes.size(); ++j)
                if (boxes[j].holds(at) && holds(land[j].ring, at)) ++count;
        }
        return count;
    }
};

Ring const* largest_of(std::vector<Ring> const& rings) {
    auto const found = std::max_element(rings.begin(), rings.end(), [](Ring const& a, Ring const& b) {
        return std::abs(area_of(a)) < std::abs(area_of(b));
    });
    return found == rings.end() ? nullptr : &*found;
}

/// Where a ray from a point leaves the ring for the last time.
std::optional<Point> exit_of(Ring const& ring, Point from, Point direction) {
    std::optional<double> farthest;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Point const a{ring[i].x - from.x, ring[i].y - from.y};
        auto const& next = ring[(i + 1) % ring.size()];
        Point const b{next.x - from.x, next.y - from.y};
        double const side_a = direction.x * a.y - direction.y * a.x;
        double const side_b = direction.x * b.y - direction.y * b.x;
        if ((side_a > 0) == (side_b > 0)) continue;
        double const t = side_a / (side_a - side_b);
        Point const at{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        double const distance = at.x * direction.x + at.y * direction.y;
        if (distance > 0 && (!farthest || distance > *farthest)) farthest = distance;
    }
    if (!farthest) return std::nullopt;
    return Point{from.x + direction.x * *farthest, from.y + direction.y * *farthest};
}

class NamePlacer {
public:
    NamePlacer(LabelRoom const& room) : m_room(room), m_land(room.land) {}

    /// \param closely  Names may use the corners of the boxes around round symbols.
    bool free(Place const& place, std::string const& area, bool closely) const {
        auto const& frame = m_room.frame;
        auto const& box = place.box;
        if (box.left < frame.left + EDGE || box.right > frame.right - EDGE || box.top < frame.top + EDGE ||
            box.bottom > frame.bottom - EDGE)
            return false;
        for (auto const& other : m_room.taken)
            if (other.meets(box) || (place.leader && clipped_segment(*place.leader, other))) return false;
        for (auto const& [code, symbol] : m_room.symbols) {
            bool const round = closely && is_round(symbol);
            if (round ? round_meets(symbol, box) : symbol.meets(box)) return false;
            if (!place.leader || code == area) continue;
            if (round ? round_meets(symbol, *place.leader) : clipped_segment(*place.leader, symbol).has_value())
                return false;
        }
        for (auto const& other : m_placed) {
            if (other.box.meets(box.grown(NAMES_APART))) return false;
            if (other.leader && clipped_segment(*other.leader, box.grown(1))) return false;
            if (place.leader && clipped_segment(*place.leader, other.box.grown(1))) return false;
        }
        return true;
    }

    /// The best free place, or nothing.
    /// \param on_others  It may lie on other land as well, joined to its own by a leader.
    std::optional<Place> best(LabelWish const& wish, std::vector<Setting> const& settings, bool on_others) const {
        std::optional<Place> found;
        auto const consider = [&](Place place) {
            if (found && place.cost >= found->cost) return;
            if (!free(place, wish.area, on_others)) return;
            if (place.leader && m_land.under(*place.leader) > 1) place.cost += CROSSING_COST;
            if (m_room.on_land) place.cost += m_land.edges_meet(place.box) ? EDGE_COST : 0;
            if (found && place.cost >= found->cost) return;
            bool const may_lie =
                place.inside || (on_others && place.leader && !m_land.pattern_meets(place.box.grown(APART), wish.area));
            if (!may_lie && m_land.meets(place.box.grown(APART), m_room.on_land ? wish.area : std::string{})) return;
            found = std::move(place);
        };
        auto const* ring = largest_of(wish.rings);
        if (ring == nullptr) return found;
        for (std::size_t i = 0; i < settings.size(); ++i) {
            if (auto place = inside(wish, *ring, settings, i)) consider(std::move(*place));
            if (wish.side != LabelSide::inside || !found)
                outside(wish, *ring, settings[i], on_others, [&](Place place) {
                    place.setting = i;
                    consider(std::move(place));
                });
        }
        return found;
    }

    void put(Place const& place) { m_placed.push_back(place); }
    void clear() { m_placed.clear(); }

private:
    /// The place on the area that is nearest to its middle.
    static std::optional<Place> inside(LabelWish const& wish, Ring const& ring, std::vector<Setting> const& settings,
                                       std::size_t number) {
        auto const& setting = settings[number];
        auto const room = box_of({ring});
        if (angle_of(wish.side) || room.width() < setting.width || room.height() < setting.height) return std::nullopt;
        auto const middle = centroid_of(ring);
        std::optional<Place> found;
        for (int i = 0; i <= GRID; ++i)
            for (int j = 0; j <= GRID; ++j) {
                Point const at{room.left + room.width() * i / GRID, room.top + room.height() * j / GRID};
                double const cost = std::hypot(at.x - middle.x, at.y - middle.y) / 20 + (setting.wrapped ? 1 : 0);
                if (found && cost >= found->cost) continue;
                auto const box = box_around(at, setting);
                if (!holds(ring, at) || crosses(ring, box.grown(INSIDE_ROOM))) continue;
                found = Place{box, {}, true, number, cost};
            }
        return found;
    }

    template <class Consider>
    void outside(LabelWish const& wish, Ring const& ring, Setting const& setting, bool closely,
                 Consider consider) const {
        int const directions = closely ? CLOSE_DIRECTIONS : DIRECTIONS;
        auto const gaps = gaps_to_try(closely);
        auto const middle = centroid_of(ring);
        auto const wished = angle_of(wish.side);
        for (int i = 0; i < directions; ++i) {
            double const angle = i * 2 * std::numbers::pi / directions;
            Point const direction{std::cos(angle), std::sin(angle)};
            auto const coast = exit_of(ring, middle, direction);
            if (!coast) continue;
            double const turn = wished ? std::abs(std::remainder(angle - *wished, 2 * std::numbers::pi)) : 0;
            double const own = wish.side == LabelSide::inside ? 2 * TURN_COST : 0;
            // From its middle to its edge, a name reaches farther sideways.
            double const reach = std::min(setting.width / 2 / std::max(1e-9, std::abs(direction.x)),
                                          setting.height / 2 / std::max(1e-9, std::abs(direction.y)));
            for (double const gap : gaps) {
                Point const centre{coast->x + direction.x * (gap + reach), coast->y + direction.y * (gap + reach)};
                Place place{box_around(centre, setting), {}, false, 0, gap + TURN_COST * turn + own};
                if (setting.wrapped) place.cost += WRAPPED_COST;
                if (gap > TOUCHING) add_leader(place, *coast, direction);
                consider(std::move(place));
            }
        }
    }

    static void add_leader(Place& place, Point coast, Point direction) {
        auto const near = place.box.grown(LEADER_GAP);
        Point const from{std::clamp(coast.x, near.left, near.right), std::clamp(coast.y, near.top, near.bottom)};
        place.leader = Segment{from, {coast.x - direction.x * INTO_LAND, coast.y - direction.y * INTO_LAND}};
        place.cost += LEADER_COST;
    }

    LabelRoom const& m_room;
    Land m_land;
    std::vector<Place> m_placed;
};

/// In one line, and in two where that is narrower.
Result<std::vector<Setting>> settings_of(std::string const& text, Style const& style, Fonts const& fonts) {
    std::vector<Setting> settings;
    double const whole = fonts.width(text, style) + 1;
    double longest = 0;
    for (auto const& word : base::split(text, ' ')) longest = std::max(longest, fonts.width(word, style) + 1);
    for (double const width : {whole, std::max(longest, whole * 0.66)}) {
        if (!settings.empty() && whole < WORTH_WRAPPING) break;
        auto block = set_text(fonts, text, style, width, Fit::balanced);
        if (!block) {
            if (settings.empty()) return base::fail(block.error());
            break;
        }
        auto const lines = block->lines.size();
        if (lines > 2 || (!settings.empty() && lines < 2)) continue;
        double const height = block->height - 2 * LINE_TRIM;
        settings.push_back({*block, block->width, height, lines > 1});
    }
    return settings;
}

MapName name_at(Place const& place, Setting const& setting, std::size_t number, LabelWish const& wish) {
    MapName name{number, {}, place.box, place.leader, place.inside && wish.veiled};
    name.lines = placed(setting.block, {place.box.centre().x, place.box.top - LINE_TRIM}, Anchor::middle);
    if (place.inside)
        for (auto& shape : name.lines)
            for (auto& span : std::get<TextLine>(shape).spans) span.style.ink = wish.inside_ink;
    return name;
}

}  // namespace

Result<std::vector<MapName>> place_names(std::vector<LabelWish> const& wishes, LabelRoom const& room,
                                         Style const& style, Fonts const& fonts) {
    std::vector<std::vector<Setting>> settings;
    for (auto const& wish : wishes) {
        CIFRA_TRY(auto set, settings_of(wish.text, style, fonts));
        settings.push_back(std::move(set));
    }
    std::vector<std::size_t> order(wishes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    NamePlacer placer(room);
    std::vector<MapName> best;
    auto const put_name = [&](std::vector<MapName>& names, std::size_t i, bool on_others) {
        auto const place = placer.best(wishes[i], settings[i], on_others);
        if (!place) return false;
        placer.put(*place);
        names.push_back(name_at(*place, settings[i][place->setting], i, wishes[i]));
        return true;
    };
    // Whoever found no place goes first in the next round.
    for (int round = 0; round < MOST_ROUNDS; ++round) {
        placer.clear();
        std::vector<MapName> names;
        std::vector<std::size_t> homeless;
        for (auto const i : order)
            if (!put_name(names, i, false)) homeless.push_back(i);
        if (names.size() > best.size() || round == 0) best = std::move(names);
        if (homeless.empty()) break;
        std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
            return std::find(homeless.begin(), homeless.end(), i) != homeless.end();
        });
    }
    // A name that has no place but on its neighbours' land stands there rather than nowhere.
    if (room.on_land && best.size() < wishes.size()) {
        placer.clear();
        for (auto const& name : best) placer.put({name.box, name.leader});
        auto const found = best;
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (std::none_of(found.begin(), found.end(), [&](MapName const& name) { return name.wish == i; }))
                put_name(best, i, true);
    }
    std::sort(best.begin(), best.end(), [](MapName const& a, MapName const& b) { return a.wish < b.wish; });
    return best;
}

}  // namespace cifra::figure
