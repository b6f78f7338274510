#include "release/data_csv_columns.hpp"
#include "release/read_bundle.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::release {
namespace {

using sdmx::CsvColumn;
using sdmx::CsvField;

CsvField plain(std::string text) {
    return {std::move(text), {}, {}};
}

std::vector<std::string> letters(std::string const& obs_status) {
    std::vector<std::string> letters;
    for (char const letter : obs_status) letters.emplace_back(1, letter);
    return letters;
}

std::string unit_of(programme::Programme const& programme, ReleasedObservation const& observation) {
    auto const* indicator = programme.indicator(observation.key.indicator);
    return indicator == nullptr ? "" : indicator->unit;
}

CsvField field(programme::Programme const& programme, ReleasedObservation const& observation,
               std::string const& column) {
    if (column == "FREQ") return plain("A");
    if (column == "REF_AREA") return plain(observation.key.ref_area);
    if (column == "INDICATOR") return plain(observation.key.indicator);
    if (column == "TIME_PERIOD") return plain(observation.key.time_period);
    if (column == "OBS_VALUE") return plain(observation.obs_value ? to_string(*observation.obs_value) : "");
    if (column == "OBS_STATUS") return {{}, letters(observation.obs_status), {}};
    if (column == "CONF_STATUS") return plain(std::string(1, observation.conf_status));
    if (column == "MISSING_REASON")
        return plain(observation.missing_reason ? to_string(*observation.missing_reason) : "");
    if (column == "UNIT_MEASURE") return plain(unit_of(programme, observation));
    if (column == "CURRENCY_CODE") return plain(observation.currency);
    if (column == "COVERAGE") return {{}, observation.coverage, {}};
    if (column == "DEFINITION") return plain(observation.definition);
    if (column == "COMMENT_OBS") return {{}, {}, observation.comment};
    return plain(observation.key.code(column));
}

std::vector<ReleasedObservation const*> figures_of(std::vector<ReleasedTable> const& tables) {
    std::vector<ReleasedObservation const*> figures;
    for (auto const& table : tables)
        for (auto const& figure : table.observations()) figures.push_back(&figure);
    return figures;
}

bool state_definitions(std::vector<ReleasedObservation const*> const& figures) {
    return std::any_of(figures.begin(), figures.end(), [](auto const* figure) { return !figure->definition.empty(); });
}

/// What was shown once and is withheld now must not be handed on.
bool is_withheld_since(ReleasedEdition const& edition, EarlierRelease const& release, programme::CellKey const& key) {
    if (is_withheld(edition.find(key))) return true;
    auto const moment = [](EarlierRelease const& each) {
        return std::tie(each.prepared, each.time_period, each.version);
    };
    for (auto const* const releases : {&edition.earlier, &edition.replaced})
        for (auto const& other : *releases)
            if (moment(other) > moment(release) && is_withheld(other.find(key))) return true;
    return false;
}

ReleasedObservation withheld(ReleasedObservation figure) {
    figure.obs_value.reset();
    figure.obs_status = "Q";
    figure.conf_status = 'C';
    figure.missing_reason = programme::MissingReason::withheld;
    figure.comment = {};
    return figure;
}

}  // namespace

std::vector<CsvColumn> data_csv_columns(programme::Programme const& programme, bool with_definition) {
    using Kind = CsvColumn::Kind;
    std::vector<CsvColumn> columns = {{"FREQ", Kind::plain}, {"REF_AREA", Kind::plain}, {"INDICATOR", Kind::plain}};
    for (auto const& dataflow : programme.dataflows)
        for (auto const& dimension : dataflow.dimensions)
            if (CsvColumn const column{dimension, Kind::plain};
                std::find(columns.begin(), columns.end(), column) == columns.end())
                columns.push_back(column);
    for (auto const& column : {CsvColumn{"TIME_PERIOD", Kind::plain}, CsvColumn{"OBS_VALUE", Kind::plain},
                               CsvColumn{"OBS_STATUS", Kind::multi_valued}, CsvColumn{"CONF_STATUS", Kind::plain},
                               CsvColumn{"MISSING_REASON", Kind::plain}, CsvColumn{"UNIT_MEASURE", Kind::plain},
                               CsvColumn{"CURRENCY_CODE", Kind::plain}, CsvColumn{"COVERAGE", Kind::multi_valued}})
        columns.push_back(column);
    if (with_definition) columns.push_back({"DEFINITION", Kind::plain});
    columns.push_back({"COMMENT_OBS", Kind::multilingual});
    return columns;
}

std::string figures_csv(programme::Programme const& programme, std::vector<ReleasedObservation const*> const& figures) {
    sdmx::CsvFile file{data_csv_columns(programme, state_definitions(figures)), {}};
    for (auto const* figure : figures) {
        sdmx::CsvRow row{0, "dataflow", programme.structure_id(figure->key.dataflow), "I", {}};
        for (auto const& column : file.columns) row.fields.push_back(field(programme, *figure, column.id));
        file.rows.push_back(std::move(row));
    }
    return sdmx::write_csv(file);
}

std::string data_csv(ReleasedEdition const& edition) {
    return figures_csv(edition.programme, figures_of(edition.tables));
}

std::string earlier_csv(ReleasedEdition const& edition, EarlierRelease const& release) {
    std::vector<ReleasedObservation> told;
    for (auto const* figure : figures_of(release.tables))
        told.push_back(is_withheld_since(edition, release, figure->key) ? withheld(*figure) : *figure);
    std::vector<ReleasedObservation const*> rows;
    for (auto const& figure : told) rows.push_back(&figure);
    return figures_csv(edition.programme, rows);
}

}  // namespace cifra::release
