#include "collect/sdmx_row.hpp"

#include "base/text.hpp"
#include "collect/figure_columns.hpp"
#include "collect/sdmx_flow.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {

using programme::Dataflow;

namespace {

bool holds(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

SdmxRowReader::SdmxRowReader(programme::Programme const& programme, std::vector<sdmx::CsvColumn> const& columns)
    : m_programme(programme), m_columns(columns) {
    for (auto const& flow : programme.dataflows)
        m_flows.push_back(std::make_unique<SdmxFlow>(programme, flow, columns));
}

SdmxRowReader::~SdmxRowReader() = default;

void SdmxRowReader::expect(ReturnPeriod period) {
    m_period = std::move(period);
}

SdmxFlow* SdmxRowReader::flow_of(std::string const& structure_id) {
    for (auto const& flow : m_flows)
        if (flow->structure_id == structure_id) return flow.get();
    return nullptr;
}

void SdmxRowReader::look_at(sdmx::CsvRow const& row) {
    if (auto* const flow = flow_of(row.structure_id)) flow->used = true;
}

bool SdmxRowReader::read(sdmx::CsvRow const& row, SdmxRowReading& reading) {
    auto* const flow = flow_of(row.structure_id);
    if (flow == nullptr) {
        reading.complaints.assign(1, {2, unknown_flow(row)});
        return true;
    }
    flow->used = true;
    if (flow->whole) read_sdmx_row(*flow, m_columns, row, m_period ? &*m_period : nullptr, reading);
    return flow->whole;
}

Complaint SdmxRowReader::unknown_flow(sdmx::CsvRow const& row) const {
    std::vector<std::string> known;
    for (auto const& flow : m_flows) known.push_back(flow->structure_id);
    auto advice = base::suggestion(row.structure_id, known);
    if (advice.empty()) advice = {"use one of " + base::join(known, ", "), "use uno de " + base::join(known, ", ")};
    return {
        reading_rule::CODE,
        {"STRUCTURE_ID names no dataflow of the programme", "STRUCTURE_ID no nombra un flujo de datos del programa"},
        std::move(advice)};
}

/// The columns that rows of a dataflow can be held to: all but the dimensions of the others.
std::vector<sdmx::CsvColumn> SdmxRowReader::columns_for(Dataflow const& own) const {
    std::vector<sdmx::CsvColumn> columns;
    for (auto const& column : m_columns) {
        bool const of_another = std::any_of(m_flows.begin(), m_flows.end(), [&](auto const& other) {
            return other->used && holds(other->dataflow.dimensions, column.id);
        });
        if (holds(own.dimensions, column.id) || !of_another) columns.push_back(column);
    }
    return columns;
}

base::Result<void> SdmxRowReader::check_header(base::Where const& header) const {
    base::Problems problems;
    bool any = false;
    for (auto const& flow : m_flows) {
        if (!flow->used) continue;
        any = true;
        check_columns(columns_for(flow->dataflow), flow->dataflow, header, problems);
    }
    if (!any)
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("no row is of a dataflow of the programme '{}'", m_programme.id),
                           fmt::format("ninguna fila es de un flujo de datos del programa «{}»", m_programme.id)},
                          {fmt::format("write STRUCTURE_ID as {}", m_flows.front()->structure_id),
                           fmt::format("escriba STRUCTURE_ID como {}", m_flows.front()->structure_id)},
                          header);
    if (!problems.none()) return base::fail(problems.joined());
    return {};
}

}  // namespace cifra::collect
