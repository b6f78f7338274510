#pragma once

#include "chart_samples.hpp"
#include "programme/area_map.hpp"
#include "random_words.hpp"

#include <map>
#include <memory>
#include <utility>
#include <vector>

/// An invented coast and series for it.
namespace cifra::figure::test {

/// A cell of the raster from which the coast is made.
struct MapCell {
    std::size_t column;
    std::size_t row;
    char const* code;
    bool member;
};

/// Areas as cells of a raster with crooked borders that neighbours share.
class CoastBuilder {
public:
    explicit CoastBuilder(std::uint64_t seed) : m_dice(seed) {}

    programme::AreaMap build(std::vector<MapCell> const& cells) {
        for (auto const& [column, row, code, member] : cells) {
            std::pair const nw{column, row}, ne{column + 1, row}, se{column + 1, row + 1}, sw{column, row + 1};
            m_map.areas.push_back({code, member, {{arc(nw, ne), arc(ne, se), arc(se, sw), arc(sw, nw)}}});
        }
        return std::move(m_map);
    }

private:
    using Corner = std::pair<std::size_t, std::size_t>;
    static constexpr double WEST[] = {-100, -90, -82, -79, -76, -73};
    static constexpr double NORTH[] = {26, 20, 16, 13, 10};

    /// The arc between two corners, made where it is not there yet.
    int arc(Corner from, Corner to) {
        if (auto const back = m_arcs.find({to, from}); back != m_arcs.end()) return ~back->second;
        std::vector<programme::GeoPoint> points;
        constexpr int STEPS = 9;
        for (int i = 0; i <= STEPS; ++i) {
            bool const end = i == 0 || i == STEPS;
            auto const jitter = [&] { return end ? 0 : (static_cast<double>(m_dice.upto(60)) - 30) / 80; };
            double const part = static_cast<double>(i) / STEPS;
            points.push_back({WEST[from.first] + (WEST[to.first] - WEST[from.first]) * part + jitter(),
                              NORTH[from.second] + (NORTH[to.second] - NORTH[from.second]) * part + jitter()});
        }
        auto const number = static_cast<int>(m_map.arcs.size());
        m_map.arcs.push_back(std::move(points));
        m_arcs[{from, to}] = number;
        return number;
    }

    Dice m_dice;
    programme::AreaMap m_map;
    std::map<std::pair<Corner, Corner>, int> m_arcs;
};

/// Nine regions, small ones close together, and two neighbours.
inline std::shared_ptr<programme::AreaMap const> invented_map() {
    auto map = CoastBuilder(7).build({{0, 0, "ALB", true},
                                      {0, 1, "CBR", true},
                                      {1, 1, "EMI", true},
                                      {2, 1, "GDL", true},
                                      {3, 1, "HND", true},
                                      {2, 2, "MRS", true},
                                      {3, 2, "NVD", true},
                                      {3, 3, "PMP", true},
                                      {4, 0, "DMR", true},
                                      {1, 0, "XNA", false},
                                      {4, 3, "XNB", false}});
    map.parallel_south = 10;
    map.parallel_north = 28;
    map.meridian = -88;
    map.frame = {-110, 0, -60, 40};
    map.inset = programme::GeoBox{-83.5, 9, -74.5, 20.5};
    map.labels = {{"ALB", programme::LabelSide::inside}, {"PMP", programme::LabelSide::southwest}};
    return std::make_shared<programme::AreaMap const>(std::move(map));
}

inline std::vector<BarRow> rows_by_region(base::Language language, std::vector<std::pair<int, double>> const& values) {
    std::vector<BarRow> rows;
    auto const members = invented_members();
    for (auto const& [member, value] : values) {
        auto row = test::row(members[static_cast<std::size_t>(member)].label, value, {}, {});
        row.area = members[static_cast<std::size_t>(member)].code;
        if (value < 0) {
            row.mark = value < -1 ? CellMark::withheld : CellMark::no_data;
            row.value = 0;
            row.number = value < -1 ? in(language, "withheld", "reservado") : in(language, "no data", "sin datos");
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

inline std::string per_cent(base::Language language, std::string const& number) {
    return number + in(language, "%", "\u00A0%");
}

inline MapSeries labelled_by_region(base::Language language) {
    MapSeries series;
    series.title = in(language, "How many baskets bear a label", "Cuántas canastas llevan etiqueta");
    series.subtitle = in(language, "Invented regions; share of each region's baskets.",
                         "Regiones inventadas; porcentaje de las canastas de cada región.");
    series.alt = in(language, "Map of the share of baskets with a label, where Alba has the highest.",
                    "Mapa del porcentaje de canastas con etiqueta, donde Alba tiene el mayor.");
    series.notes = {"note:title"};
    series.map = invented_map();
    series.credit = in(language, "Outlines drawn by hand. No such coast exists.",
                       "Contornos dibujados a mano. Esa costa no existe.");
    series.classes = {{0, in(language, "under 20%", "menos de 20\u00A0%")},
                      {20, in(language, "20 to under 40%", "de 20 a menos de 40\u00A0%")},
                      {40, in(language, "40 to under 60%", "de 40 a menos de 60\u00A0%")},
                      {60, in(language, "60 to under 80%", "de 60 a menos de 80\u00A0%")},
                      {80, in(language, "80% and over", "80\u00A0% y más")}};
    series.rows =
        rows_by_region(language, {{0, 91}, {2, 80}, {1, 64}, {6, 52}, {3, 38}, {7, 21}, {5, 4}, {4, -1}, {8, -2}});
    for (auto& row : series.rows)
        if (row.mark == CellMark::value) row.number = per_cent(language, std::to_string(static_cast<int>(row.value)));
    series.rows[3].notes = {"note:rest"};
    return series;
}

inline MapSeries fairs_by_region(base::Language language) {
    auto series = labelled_by_region(language);
    series.title = in(language, "Which regions hold a fair", "Qué regiones celebran una feria");
    series.subtitle = in(language, "Invented regions.", "Regiones inventadas.");
    series.alt = in(language, "Map of fairs, where six of nine regions hold one.",
                    "Mapa de ferias, donde seis de nueve regiones celebran una.");
    series.classes = {{0, in(language, "hold none", "no celebran")}, {1, in(language, "hold a fair", "celebran una")}};
    series.rows = rows_by_region(language, {{0, 1}, {1, 1}, {3, 1}, {4, 1}, {6, 1}, {8, 1}, {2, 0}, {5, -1}, {7, -1}});
    for (auto& row : series.rows)
        if (row.mark == CellMark::value) row.number = row.value > 0 ? in(language, "yes", "sí") : "no";
    series.rows[5].definition = in(language, "The first one was in May.", "La primera fue en mayo.");
    return series;
}

inline MapSeries baskets_on_map(base::Language language) {
    auto series = labelled_by_region(language);
    series.title = in(language, "Where the baskets were brought in", "Dónde se entregaron las canastas");
    series.subtitle =
        in(language, "Invented baskets; a circle a region.", "Canastas inventadas; un círculo por región.");
    series.alt = in(language, "Map of baskets, where Alba has the most, 1,652.",
                    "Mapa de canastas, donde Alba tiene la mayor cantidad, 1,652.");
    series.classes.clear();
    series.rows =
        rows_by_region(language, {{0, 1652}, {4, 790}, {2, 410}, {1, 122}, {6, 98}, {7, 12}, {5, 0}, {3, -1}, {8, -2}});
    for (auto& row : series.rows)
        if (row.mark == CellMark::value) {
            auto number = std::to_string(static_cast<int>(row.value));
            if (number.size() > 3) number.insert(number.size() - 3, ",");
            row.number = number;
        }
    return series;
}

}  // namespace cifra::figure::test
