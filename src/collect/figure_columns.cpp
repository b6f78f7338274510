#include "collect/figure_columns.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using Kind = sdmx::CsvColumn::Kind;

std::string heading(sdmx::CsvColumn const& column) {
    if (column.kind == Kind::multi_valued) return column.id + "[]";
    if (column.kind == Kind::multilingual) return column.id + "[en;es]";
    return column.id;
}

}  // namespace

std::vector<sdmx::CsvColumn> figure_columns(programme::Dataflow const& flow, bool defined) {
    std::vector<sdmx::CsvColumn> columns{{"FREQ"}, {"REF_AREA"}, {"INDICATOR"}};
    for (auto const& dimension : flow.dimensions) columns.push_back({dimension});
    for (char const* id : {"TIME_PERIOD", "OBS_VALUE"}) columns.push_back({id});
    columns.push_back({"OBS_STATUS", Kind::multi_valued});
    for (char const* id : {"CONF_STATUS", "MISSING_REASON", "CURRENCY_CODE"}) columns.push_back({id});
    if (defined) columns.push_back({"DEFINITION"});
    columns.push_back({"COMMENT_OBS", Kind::multilingual});
    return columns;
}

void check_columns(std::vector<sdmx::CsvColumn> const& columns, programme::Dataflow const& flow,
                   base::Where const& header, base::Problems& problems) {
    auto const find = [&](std::string const& id) {
        return std::find_if(columns.begin(), columns.end(), [&](auto const& column) { return column.id == id; });
    };
    auto const wanted = figure_columns(flow, find("DEFINITION") != columns.end());
    std::vector<std::string> missing;
    for (auto const& column : wanted) {
        auto const at = find(column.id);
        if (at == columns.end())
            missing.push_back(column.id);
        else if (at->kind != column.kind)
            problems.add({fmt::format("the column {} is badly headed", column.id),
                          fmt::format("la columna {} tiene mal el encabezado", column.id)},
                         {fmt::format("head it {}", heading(column)), fmt::format("escriba {}", heading(column))},
                         header);
    }
    for (auto const& id : missing)
        problems.add({fmt::format("the column {} is missing", id), fmt::format("falta la columna {}", id)},
                     {"add it to the header and to every row", "agréguela al encabezado y a cada fila"}, header);
    for (auto const& column : columns) {
        bool const known = std::any_of(wanted.begin(), wanted.end(),
                                       [&](sdmx::CsvColumn const& other) { return other.id == column.id; });
        if (known) continue;
        auto advice = base::suggestion(column.id, missing);
        if (advice.empty()) advice = {"remove it", "elimínela"};
        problems.add({fmt::format("the column {} does not belong to {}", column.id, flow.id),
                      fmt::format("la columna {} no corresponde a {}", column.id, flow.id)},
                     std::move(advice), header);
    }
}

}  // namespace cifra::collect
