#include "base/text.hpp"
#include "programme/read_map.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cifra::programme {
namespace {

using Json = nlohmann::json;

constexpr std::size_t MOST_AREAS = 1000;
constexpr std::size_t MOST_ARCS = 20000;
constexpr std::size_t MOST_POINTS = 200000;
constexpr std::int64_t MOST_UNITS = 1000000;
constexpr std::int64_t MOST_STEP = 1000000000;

/// Reads the outlines; the first thing that is wrong with a list ends the list.
class OutlineReader {
public:
    OutlineReader(std::string const& file, Programme const& programme, base::Problems& problems, AreaMap& map)
        : m_file(file), m_programme(programme), m_problems(problems), m_map(map) {}

    void read(std::string_view text) {
        Json document;
        try {
            document = Json::parse(text.begin(), text.end());
        } catch (Json::parse_error const& error) {
            auto where = base::place_of(text, std::min(text.size(), error.byte > 0 ? error.byte - 1 : 0));
            where.file = m_file;
            m_problems.add({"the file is not JSON here", "el archivo no es JSON en este lugar"}, again(), where);
            return;
        }
        if (!document.is_object()) return wrong("the file holds no table", "el archivo no contiene una tabla");
        read_source(member(document, "source"));
        auto const units = member(document, "units_per_degree");
        if (!units.is_number_integer() || units.get<std::int64_t>() < 1 || units.get<std::int64_t>() > MOST_UNITS)
            return wrong("'units_per_degree' is not a whole number from 1 to 1,000,000",
                         "«units_per_degree» no es un número entero de 1 a 1,000,000");
        m_units = static_cast<double>(units.get<std::int64_t>());
        if (read_arcs(member(document, "arcs"))) read_areas(member(document, "areas"));
    }

private:
    static base::LocalText again() {
        return {"make the file anew with scripts/reduce_map", "genere de nuevo el archivo con scripts/reduce_map"};
    }
    void wrong(std::string en, std::string es) {
        m_problems.add({std::move(en), std::move(es)}, again(), {m_file, 0, 0});
    }
    static Json member(Json const& table, char const* key) {
        auto const found = table.find(key);
        return found == table.end() ? Json{} : *found;
    }
    static std::string text(Json const& table, char const* key) {
        auto const found = member(table, key);
        return found.is_string() ? found.get<std::string>() : std::string{};
    }

    void read_source(Json const& source) {
        if (!source.is_object()) return wrong("'source' is missing", "falta «source»");
        m_map.source = {text(source, "name"), text(source, "package"), text(source, "version"),
                        text(source, "file"), text(source, "licence"), text(source, "sha256")};
        auto const& sum = m_map.source.sha256;
        if (sum.size() != 64 || sum.find_first_not_of("0123456789abcdef") != std::string::npos)
            wrong("'sha256' of the source is not 64 hexadecimal digits",
                  "«sha256» de la fuente no son 64 dígitos hexadecimales");
        for (auto const* key : {"name", "version", "licence"})
            if (text(source, key).empty())
                wrong(fmt::format("'{}' of the source is missing", key), fmt::format("falta «{}» de la fuente", key));
    }

    bool read_arcs(Json const& arcs) {
        if (!arcs.is_array() || arcs.size() > MOST_ARCS) {
            wrong("'arcs' is not a list of at most 20,000", "«arcs» no es una lista de a lo sumo 20,000");
            return false;
        }
        std::size_t points = 0;
        for (auto const& arc : arcs) {
            points += arc.is_array() ? arc.size() / 2 : 0;
            if (points > MOST_POINTS) {
                wrong("the arcs have more than 200,000 points", "los arcos tienen más de 200,000 puntos");
                return false;
            }
            if (!read_arc(arc)) {
                auto const number = m_map.arcs.size();
                wrong(fmt::format("arc {} is not a place on the globe and steps from it", number),
                      fmt::format("el arco {} no es un lugar del globo y pasos desde él", number));
                return false;
            }
        }
        return true;
    }

    bool read_arc(Json const& arc) {
        if (!arc.is_array() || arc.size() < 4 || arc.size() % 2 != 0) return false;
        std::vector<GeoPoint> points;
        std::int64_t x = 0;
        std::int64_t y = 0;
        for (std::size_t i = 0; i < arc.size(); i += 2) {
            if (!arc[i].is_number_integer() || !arc[i + 1].is_number_integer()) return false;
            auto const step_x = arc[i].get<std::int64_t>();
            auto const step_y = arc[i + 1].get<std::int64_t>();
            if (std::max(step_x, step_y) > MOST_STEP || std::min(step_x, step_y) < -MOST_STEP) return false;
            x += step_x;
            y += step_y;
            GeoPoint const point{static_cast<double>(x) / m_units, static_cast<double>(y) / m_units};
            if (std::abs(point.longitude) > 180 || std::abs(point.latitude) > 90) return false;
            points.push_back(point);
        }
        m_map.arcs.push_back(std::move(points));
        return true;
    }

    void read_areas(Json const& areas) {
        if (!areas.is_array() || areas.size() > MOST_AREAS)
            return wrong("'areas' is not a list of at most 1,000", "«areas» no es una lista de a lo sumo 1,000");
        for (auto const& area : areas) {
            if (!area.is_object() || text(area, "code").empty())
                return wrong("an area has no 'code'", "un área no tiene «code»");
            auto const flag = member(area, "member");
            m_map.areas.push_back({text(area, "code"), flag.is_boolean() && flag.get<bool>(), {}});
            if (!read_rings(member(area, "rings"))) {
                auto const& code = m_map.areas.back().code;
                return wrong(fmt::format("the rings of '{}' do not close", code),
                             fmt::format("los anillos de «{}» no se cierran", code));
            }
        }
        check_codes();
    }

    /// Rings of the area that is read, each a list of arcs.
    bool read_rings(Json const& rings) {
        if (!rings.is_array() || rings.empty()) return false;
        for (auto const& ring : rings) {
            if (!ring.is_array() || ring.empty() || ring.size() > MOST_ARCS) return false;
            std::vector<int> arcs;
            for (auto const& arc : ring) {
                if (!arc.is_number_integer()) return false;
                auto const number = arc.get<std::int64_t>();
                auto const count = static_cast<std::int64_t>(m_map.arcs.size());
                if (number >= count || number < -count) return false;
                arcs.push_back(static_cast<int>(number));
            }
            if (!closes(arcs)) return false;
            m_map.areas.back().rings.push_back(std::move(arcs));
        }
        return true;
    }

    GeoPoint end_of(int arc, bool last) const {
        auto const& points = m_map.arcs[static_cast<std::size_t>(arc < 0 ? ~arc : arc)];
        return (arc < 0) == last ? points.front() : points.back();
    }

    bool closes(std::vector<int> const& ring) const {
        for (std::size_t i = 0; i < ring.size(); ++i)
            if (!(end_of(ring[i], true) == end_of(ring[(i + 1) % ring.size()], false))) return false;
        return true;
    }

    void check_codes() {
        std::sort(m_map.areas.begin(), m_map.areas.end(),
                  [](MapArea const& a, MapArea const& b) { return a.code < b.code; });
        std::vector<std::string> codes;
        for (auto const& each : m_programme.members) codes.push_back(each.code);
        for (std::size_t i = 0; i < m_map.areas.size(); ++i) {
            auto const& area = m_map.areas[i];
            if (i > 0 && m_map.areas[i - 1].code == area.code)
                wrong(fmt::format("the area '{}' stands twice", area.code),
                      fmt::format("el área «{}» está dos veces", area.code));
            bool const member = m_programme.member(area.code) != nullptr;
            if (area.member && !member)
                m_problems.add(
                    {fmt::format("'{}' is not a member", area.code), fmt::format("«{}» no es un miembro", area.code)},
                    base::suggestion(area.code, codes).empty() ? again() : base::suggestion(area.code, codes),
                    {m_file, 0, 0});
            if (!area.member && member)
                wrong(fmt::format("'{}' is said to be a neighbour and is a member", area.code),
                      fmt::format("«{}» figura como vecino y es un miembro", area.code));
        }
    }

    std::string const& m_file;
    Programme const& m_programme;
    base::Problems& m_problems;
    AreaMap& m_map;
    double m_units = 1;
};

}  // namespace

void read_outlines(std::string_view text, std::string const& file, Programme const& programme, base::Problems& problems,
                   AreaMap& map) {
    OutlineReader(file, programme, problems, map).read(text);
}

}  // namespace cifra::programme
