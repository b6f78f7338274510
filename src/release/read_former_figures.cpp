#include "release/read_former_figures.hpp"

#include "base/csv.hpp"
#include "sdmx/csv_field.hpp"
#include "sdmx/csv_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cifra::release {
namespace {

using programme::Programme;
using Codes = std::set<std::string_view>;

constexpr std::size_t NOWHERE = static_cast<std::size_t>(-1);
constexpr std::size_t STRUCTURE_ID = 1;
constexpr std::size_t FIRST_COLUMN = 3;  ///< After STRUCTURE, STRUCTURE_ID and ACTION.

/// Columns that every data.csv has.
enum Column { ref_area, indicator, time_period, value, status, conf, reason, unit, currency, coverage, comment };
constexpr std::array<char const*, 11> NAMES = {"REF_AREA",      "INDICATOR",   "TIME_PERIOD",    "OBS_VALUE",
                                               "OBS_STATUS",    "CONF_STATUS", "MISSING_REASON", "UNIT_MEASURE",
                                               "CURRENCY_CODE", "COVERAGE",    "COMMENT_OBS"};

/// A dimension of a dataflow: where its codes stand in the file, and those that it may have.
struct Place {
    std::string const* dimension;
    std::size_t column;
    Codes codes;
};

/// A dataflow as the programme has it now.
struct Flow {
    programme::Dataflow const* dataflow;
    std::vector<Place> places;
    std::vector<std::size_t> foreign;                      ///< Columns of dimensions that it does not have.
    std::map<std::string_view, std::string const*> units;  ///< Of its indicators.
};

/// "DF_ASSISTANCE" of "CORETT:DF_ASSISTANCE(1.0.0)"
std::string_view flow_id(std::string_view structure_id) {
    auto const colon = structure_id.find(':');
    auto const begin = colon == std::string_view::npos ? 0 : colon + 1;
    return structure_id.substr(begin, structure_id.find('(', begin) - begin);
}

class FormerReader {
public:
    FormerReader(Programme const& programme, std::string const& file) : m_programme(programme), m_file(file) {}

    base::Result<std::vector<ReleasedObservation>> read(std::string_view text) {
        CIFRA_TRY(auto const records, base::parse_csv(text, m_file));
        CIFRA_CHECK(read_header(records.front()));
        std::vector<ReleasedObservation> figures;
        figures.reserve(records.size());
        for (std::size_t i = 1; i < records.size(); ++i)
            if (!read_row(records[i].fields, figures)) return unreadable(records[i].line);
        return figures;
    }

private:
    tl::unexpected<base::Error> unreadable(int line) const {
        return base::fail(base::ErrorCode::bad_input,
                          {"this is not as a published bundle has it", "esto no es como lo tiene un paquete publicado"},
                          {}, {m_file, line, 0});
    }

    base::Result<void> read_header(base::CsvRecord const& header) {
        CIFRA_TRY(auto const columns,
                  sdmx::read_csv_header({header.fields.begin(), header.fields.end()}, {m_file, header.line, 0}));
        auto const column = [&](std::string_view id) {
            auto const found =
                std::find_if(columns.begin(), columns.end(), [&](auto const& each) { return each.id == id; });
            return found == columns.end() ? NOWHERE : FIRST_COLUMN + static_cast<std::size_t>(found - columns.begin());
        };
        for (std::size_t i = 0; i < NAMES.size(); ++i)
            if ((m_columns[i] = column(NAMES[i])) == NOWHERE) return unreadable(header.line);
        m_definition = column("DEFINITION");
        // Dimensions stand between INDICATOR and TIME_PERIOD.
        for (auto i = m_columns[indicator] + 1; i < m_columns[time_period]; ++i) m_dimensions.push_back(i);
        m_areas.insert(m_programme.region);
        for (auto const& member : m_programme.members) m_areas.insert(member.code);
        for (auto const& dataflow : m_programme.dataflows) m_flows.push_back(flow(dataflow, column));
        return {};
    }

    template <class FindColumn>
    Flow flow(programme::Dataflow const& dataflow, FindColumn const& column) const {
        Flow flow{&dataflow, {}, m_dimensions, {}};
        for (auto const& id : dataflow.dimensions) {
            flow.places.push_back({&id, column(id), {}});
            std::erase(flow.foreign, flow.places.back().column);
            auto const* const dimension = m_programme.dimension(id);
            auto const* const list = dimension != nullptr ? m_programme.code_list(dimension->code_list) : nullptr;
            if (list == nullptr) continue;
            for (auto const& code : list->codes) flow.places.back().codes.insert(code.id);
        }
        for (auto const& each : m_programme.indicators)
            if (each.dataflow == dataflow.id) flow.units.emplace(each.id, &each.unit);
        return flow;
    }

    Flow const* flow_of(std::string_view structure_id) const {
        auto const id = flow_id(structure_id);
        auto const found =
            std::find_if(m_flows.begin(), m_flows.end(), [&](Flow const& each) { return each.dataflow->id == id; });
        return found == m_flows.end() ? nullptr : &*found;
    }

    std::string const& field(std::vector<std::string> const& fields, Column column) const {
        return fields[m_columns[column]];
    }

    bool is_of(Flow const& flow, std::vector<std::string> const& fields) const {
        auto const unit_now = flow.units.find(field(fields, indicator));
        return unit_now != flow.units.end() && *unit_now->second == field(fields, unit) &&
               m_areas.count(field(fields, ref_area)) > 0 &&
               std::all_of(flow.foreign.begin(), flow.foreign.end(), [&](auto i) { return fields[i].empty(); }) &&
               std::all_of(flow.places.begin(), flow.places.end(), [&](Place const& place) {
                   return place.column != NOWHERE && place.codes.count(fields[place.column]) > 0;
               });
    }

    /// \returns false where the row is not as a bundle has it
    bool read_row(std::vector<std::string> const& fields, std::vector<ReleasedObservation>& figures) const {
        auto const* const flow = flow_of(fields[STRUCTURE_ID]);
        if (flow == nullptr || !is_of(*flow, fields)) return true;
        auto& figure = figures.emplace_back();
        figure.key = {
            flow->dataflow->id, field(fields, ref_area), field(fields, indicator), field(fields, time_period), {}};
        figure.key.dimensions.reserve(flow->places.size());
        for (auto const& place : flow->places)
            figure.key.dimensions.push_back({*place.dimension, fields[place.column]});
        figure.currency = field(fields, currency);
        if (m_definition != NOWHERE) figure.definition = fields[m_definition];
        return read_value(fields, figure) && read_attributes(fields, figure);
    }

    bool read_value(std::vector<std::string> const& fields, ReleasedObservation& figure) const {
        auto const& number = field(fields, value);
        auto const& why = field(fields, reason);
        if (!number.empty()) figure.obs_value = base::parse_decimal(number);
        if (!why.empty()) figure.missing_reason = programme::parse_missing_reason(why);
        return number.empty() != why.empty() && figure.obs_value.has_value() != figure.missing_reason.has_value();
    }

    bool read_attributes(std::vector<std::string> const& fields, ReleasedObservation& figure) const {
        for (char const letter : field(fields, status))
            if (letter != ';') figure.obs_status += letter;
        auto const& conf_status = field(fields, conf);
        if (figure.obs_status.empty() || conf_status.size() != 1) return false;
        figure.conf_status = conf_status.front();
        figure.coverage = sdmx::split_sub_fields(field(fields, coverage));
        auto const& words = field(fields, comment);
        if (words.empty()) return true;
        sdmx::CsvField local;
        bool const read = sdmx::read_field(words, sdmx::CsvColumn::Kind::multilingual, local);
        figure.comment = std::move(local.local);
        return read;
    }

    Programme const& m_programme;
    std::string const& m_file;
    std::array<std::size_t, NAMES.size()> m_columns{};
    std::size_t m_definition = NOWHERE;
    std::vector<std::size_t> m_dimensions;
    Codes m_areas;
    std::vector<Flow> m_flows;
};

}  // namespace

base::Result<std::vector<ReleasedObservation>> read_former_figures(Programme const& programme, std::string_view text,
                                                                   std::string const& file) {
    return FormerReader(programme, file).read(text);
}

}  // namespace cifra::release
