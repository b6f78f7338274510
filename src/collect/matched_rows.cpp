#include "base/text.hpp"
#include "collect/template_reader.hpp"
#include "restricted/place.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

bool is_figure_key(std::string const& key) {
    return key.rfind("form.", 0) != 0 && key.rfind("cover.", 0) != 0;
}

}  // namespace

MatchedRows::MatchedRows(programme::Programme const& programme, TemplateReading const& reading) {
    std::set<std::string> known;
    for (auto const& placed : placed_rows(reading.layout)) known.insert(placed.row->key_text);
    for (std::size_t sheet = 0; sheet < reading.grids.size(); ++sheet) {
        auto const& grid = reading.grids[sheet];
        for (auto const& row : grid.rows) {
            Spot const spot{sheet, row.row, grid.key_column};
            bool const header = row.row == grid.header_row;
            if (!is_figure_key(row.key) || header) continue;
            if (known.count(row.key) == 0) {
                unknown(programme, reading, row, spot);
            } else if (auto const [first, added] = m_rows.emplace(row.key, spot); !added) {
                m_doubled.insert(row.key);
                auto const place = reading.places.at(first->second);
                reading.findings.add(
                    spot,
                    {reading_rule::KEY,
                     {"this row stands twice, first here: " + restricted::place_in_words(place, base::Language::en),
                      "esta fila está dos veces, primero aquí: " +
                          restricted::place_in_words(place, base::Language::es)},
                     {"remove one of the two; neither was read", "elimine una de las dos; no se leyó ninguna"}});
            }
        }
    }
}

void MatchedRows::unknown(programme::Programme const& programme, TemplateReading const& reading, KeyedRow const& row,
                          Spot const& spot) {
    auto const key = programme.parse_key(row.key);
    bool const elsewhere =
        key && (key->ref_area != reading.layout.ref_area || key->time_period != reading.layout.time_period);
    if (elsewhere)
        return reading.findings.add(
            spot,
            {reading_rule::IDENTITY,
             {fmt::format("this row is of {} in {}, the return is of {} in {}", key->ref_area, key->time_period,
                          reading.layout.ref_area, reading.layout.time_period),
              fmt::format("esta fila es de {} en {}, el informe es de {} en {}", key->ref_area, key->time_period,
                          reading.layout.ref_area, reading.layout.time_period)},
             {"copy the figure into the row of its own template", "copie la cifra en la fila de su propia plantilla"}});
    reading.findings.add(spot, {reading_rule::KEY,
                                {"the hidden key of this row was changed or is of another version of the programme",
                                 "la clave oculta de esta fila se cambió o es de otra versión del programa"},
                                {"put the template's own row back; what stands in this one was not read",
                                 "restituya la fila propia de la plantilla; lo que hay en esta no se leyó"}});
}

std::optional<Spot> MatchedRows::find(std::string const& key) const {
    auto const found = m_rows.find(key);
    if (found == m_rows.end() || doubled(key)) return std::nullopt;
    return found->second;
}

}  // namespace cifra::collect
