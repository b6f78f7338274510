#include "collect/write_figures.hpp"

#include "collect/figure_columns.hpp"
#include "sdmx/csv.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

using restricted::Observation;

std::vector<std::string> letters_of(std::string const& status) {
    std::vector<std::string> letters;
    for (char const letter : status) letters.emplace_back(1, letter);
    return letters;
}

/// The field of a column that is no dimension.
sdmx::CsvField field_of(Observation const& observation, std::string const& column) {
    auto const plain = [](std::string text) { return sdmx::CsvField{std::move(text), {}, {}}; };
    auto const& key = observation.key;
    if (column == "FREQ") return plain("A");
    if (column == "REF_AREA") return plain(key.ref_area);
    if (column == "INDICATOR") return plain(key.indicator);
    if (column == "TIME_PERIOD") return plain(key.time_period);
    if (column == "OBS_VALUE") return plain(observation.obs_value ? to_string(*observation.obs_value) : "");
    if (column == "OBS_STATUS") return {{}, letters_of(observation.obs_status), {}};
    if (column == "CONF_STATUS") return plain(std::string(1, observation.conf_status));
    if (column == "MISSING_REASON")
        return plain(observation.missing_reason ? programme::to_string(*observation.missing_reason) : "");
    if (column == "CURRENCY_CODE") return plain(observation.currency);
    if (column == "DEFINITION") return plain(observation.definition);
    if (column == "COMMENT_OBS") return {{}, {}, observation.comment};
    return plain(key.code(column));
}

sdmx::CsvRow row_of(Observation const& observation, std::vector<sdmx::CsvColumn> const& columns,
                    std::string const& structure) {
    sdmx::CsvRow row{0, "dataflow", structure, "I", {}};
    for (auto const& column : columns) row.fields.push_back(field_of(observation, column.id));
    return row;
}

std::string heading_of(std::vector<std::string> const& remarks) {
    std::string heading;
    for (auto const& remark : remarks) heading += "# " + remark + "\n";
    return heading;
}

bool any_defined(std::vector<Observation> const& observations) {
    return std::any_of(observations.begin(), observations.end(),
                       [](Observation const& each) { return !each.definition.empty(); });
}

void sort_by_key(std::vector<Observation>& observations) {
    std::sort(observations.begin(), observations.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
}

/// The columns of a dataflow, and before its year the dimensions that only others have.
std::vector<sdmx::CsvColumn> joined_columns(std::vector<sdmx::CsvColumn> joined,
                                            std::vector<sdmx::CsvColumn> const& more) {
    for (auto const& column : more) {
        auto const year = std::find_if(joined.begin(), joined.end(),
                                       [](sdmx::CsvColumn const& each) { return each.id == "TIME_PERIOD"; });
        if (std::find(joined.begin(), joined.end(), column) == joined.end()) joined.insert(year, column);
    }
    return joined;
}

}  // namespace

std::string write_return_figures(programme::Programme const& programme, std::vector<Observation> observations,
                                 std::vector<std::string> const& remarks) {
    sort_by_key(observations);
    bool const defined = any_defined(observations);
    sdmx::CsvFile rows;
    for (auto const& flow : programme.dataflows) {
        bool const used = std::any_of(observations.begin(), observations.end(),
                                      [&](Observation const& each) { return each.key.dataflow == flow.id; });
        auto const columns = figure_columns(flow, defined);
        if (used) rows.columns = rows.columns.empty() ? columns : joined_columns(std::move(rows.columns), columns);
    }
    for (auto const& observation : observations)
        rows.rows.push_back(row_of(observation, rows.columns, programme.structure_id(observation.key.dataflow)));
    return heading_of(remarks) + sdmx::write_csv(rows);
}

std::vector<FiguresFile> write_figures(programme::Programme const& programme, std::vector<Observation> observations,
                                       std::vector<std::string> const& remarks) {
    sort_by_key(observations);
    auto const heading = heading_of(remarks);
    std::vector<FiguresFile> files;
    for (auto const& flow : programme.dataflows) {
        auto const of_flow = [&](Observation const& each) { return each.key.dataflow == flow.id; };
        bool const defined = std::any_of(observations.begin(), observations.end(), [&](Observation const& each) {
            return of_flow(each) && !each.definition.empty();
        });
        sdmx::CsvFile rows{figure_columns(flow, defined), {}};
        for (auto const& observation : observations)
            if (of_flow(observation))
                rows.rows.push_back(row_of(observation, rows.columns, programme.structure_id(flow.id)));
        if (!rows.rows.empty()) files.push_back({flow.id + ".csv", heading + sdmx::write_csv(rows)});
    }
    return files;
}

}  // namespace cifra::collect
