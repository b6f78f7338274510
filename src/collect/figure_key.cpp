#include "collect/figure_key.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::Dataflow;
using programme::Programme;

bool holds(std::vector<std::string> const& codes, std::string const& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// "it belongs in the column REF_AREA", the nearest code, or the column's codes.
base::LocalText advise_code(Programme const& programme, Dataflow const& flow, std::string const& column,
                            std::string const& code) {
    std::vector<std::string> columns{"REF_AREA", "INDICATOR"};
    columns.insert(columns.end(), flow.dimensions.begin(), flow.dimensions.end());
    for (auto const& other : columns)
        if (other != column && holds(codes_of(programme, flow, other), code))
            return {fmt::format("it belongs in the column {}", other),
                    fmt::format("corresponde a la columna {}", other)};
    auto const known = codes_of(programme, flow, column);
    auto advice = base::suggestion(code, known);
    if (!advice.empty()) return advice;
    auto const all = base::join(known, ", ");
    return {fmt::format("use one of {}", all), fmt::format("use uno de {}", all)};
}

/// Reads the code of one column.
class KeyReader {
public:
    KeyReader(Programme const& programme, Dataflow const& flow, base::Where where, base::Problems& problems)
        : m_programme(programme), m_flow(flow), m_where(std::move(where)), m_problems(problems) {}

    std::string read(std::string const& column, std::string const& code) const {
        if (holds(codes_of(m_programme, m_flow, column), code)) return code;
        if (code.empty())
            m_problems.add({fmt::format("{} is empty", column), fmt::format("{} está vacío", column)},
                           {"write its code; _T stands for the total", "escriba su código; _T es el total"}, m_where);
        else
            m_problems.add({fmt::format("'{}' is not a code of {}", code, column),
                            fmt::format("«{}» no es un código de {}", code, column)},
                           advise_code(m_programme, m_flow, column, code), m_where);
        return code;
    }

private:
    Programme const& m_programme;
    Dataflow const& m_flow;
    base::Where m_where;
    base::Problems& m_problems;
};

}  // namespace

std::vector<std::string> codes_of(Programme const& programme, Dataflow const& flow, std::string const& column) {
    std::vector<std::string> codes;
    if (column == "REF_AREA") {
        codes.push_back(programme.region);
        for (auto const& member : programme.members) codes.push_back(member.code);
    } else if (column == "INDICATOR") {
        for (auto const& indicator : programme.indicators)
            if (indicator.dataflow == flow.id) codes.push_back(indicator.id);
    } else if (auto const* const dimension = programme.dimension(column)) {
        if (auto const* const list = programme.code_list(dimension->code_list)) codes = list->ids();
    }
    return codes;
}

std::string const& plain_field(sdmx::CsvFile const& rows, sdmx::CsvRow const& row, std::string_view column) {
    auto const at = rows.find(column);
    CIFRA_ASSERT(at.has_value());
    return row.fields[*at].text;
}

programme::CellKey read_figure_key(Programme const& programme, Dataflow const& flow, sdmx::CsvFile const& rows,
                                   sdmx::CsvRow const& row, base::Where const& where, base::Problems& problems) {
    KeyReader const reader(programme, flow, where, problems);
    programme::CellKey key;
    key.dataflow = flow.id;
    key.ref_area = reader.read("REF_AREA", plain_field(rows, row, "REF_AREA"));
    key.indicator = reader.read("INDICATOR", plain_field(rows, row, "INDICATOR"));
    key.time_period = plain_field(rows, row, "TIME_PERIOD");
    for (auto const& dimension : flow.dimensions)
        key.dimensions.push_back({dimension, reader.read(dimension, plain_field(rows, row, dimension))});
    return key;
}

}  // namespace cifra::collect
