#include "collect/sdmx_flow.hpp"

#include "base/text.hpp"
#include "collect/answer_words.hpp"
#include "collect/figure_columns.hpp"
#include "collect/figure_key.hpp"
#include "collect/read_number.hpp"
#include "collect/read_status.hpp"
#include "collect/template_form.hpp"
#include "collect/template_words.hpp"
#include "programme/definition.hpp"
#include "sdmx/csv_header.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;

/// One row on its way from fields to an observation.
class RowReading {
public:
    RowReading(SdmxFlow const& flow, std::vector<sdmx::CsvColumn> const& columns, sdmx::CsvRow const& row,
               SdmxRowReading& reading)
        : m_flow(flow), m_columns(columns), m_row(row), m_reading(reading) {}

    void read(ReturnPeriod const* period) {
        m_reading.complaints.clear();
        read_key();
        if (period != nullptr)
            check_period(*period);
        else
            check_any_period();
        check_constants();
        read_value();
        read_states();
        read_definition();
        read_comment();
        refuse_other_columns();
        if (!m_reading.complaints.empty()) return;
        base::Problems problems;
        check_status(m_reading.observation, problems);
        take(problems, reading_rule::STATUS, m_flow.obs_status);
    }

private:
    std::string const& plain(std::size_t at) const { return m_row.fields[at].text; }
    std::string const& name_of(std::size_t at) const { return m_columns[at].id; }
    void complain(std::size_t at, Complaint complaint) {
        m_reading.complaints.push_back({static_cast<int>(at + sdmx::LEADING_FIELDS) + 1, std::move(complaint)});
    }
    void take(base::Problems const& problems, char const* rule, std::size_t at) {
        if (problems.none()) return;
        auto const joined = problems.joined();
        complain(at, {rule, joined.message, joined.what_to_do});
        for (auto const& further : joined.also) complain(at, {rule, further.message, further.what_to_do});
    }

    void read_key() {
        auto& key = m_reading.observation.key;
        key.dataflow = m_flow.dataflow.id;
        key.ref_area = plain(m_flow.ref_area.at);
        key.time_period = plain(m_flow.time_period);
        read_code(m_flow.indicator, key.indicator);
        key.dimensions.resize(m_flow.dimensions.size());
        for (std::size_t i = 0; i < m_flow.dimensions.size(); ++i) {
            key.dimensions[i].dimension = m_flow.dimensions[i].id;
            read_code(m_flow.dimensions[i], key.dimensions[i].code);
        }
    }

    void read_code(SdmxFlow::Part const& part, std::string& code) {
        code = plain(part.at);
        if (!part.has(code)) unknown_code(part, code);
    }

    void unknown_code(SdmxFlow::Part const& part, std::string const& code) {
        auto advice = base::suggestion(code, part.listed);
        if (advice.empty()) {
            auto const all = base::join(part.listed, ", ");
            advice = {fmt::format("use one of {}", all), fmt::format("use uno de {}", all)};
        }
        complain(part.at, {reading_rule::CODE,
                           {fmt::format("the code in {} is none of its list", part.id),
                            fmt::format("el código de {} no está en su lista", part.id)},
                           std::move(advice)});
    }

    void check_period(ReturnPeriod const& period) {
        must_be(m_flow.ref_area.at, period.ref_area);
        must_be(m_flow.time_period, period.time_period);
    }

    void must_be(std::size_t at, std::string const& wanted) {
        if (plain(at) == wanted) return;
        complain(at,
                 {reading_rule::IDENTITY,
                  {fmt::format("{} is not {}, of which the return is", name_of(at), wanted),
                   fmt::format("{} no es {}, que es lo que abarca el informe", name_of(at), wanted)},
                  {"correct it, or move the row to its own return", "corríjalo, o pase la fila a su propio informe"}});
    }

    void check_any_period() {
        auto const& area = plain(m_flow.ref_area.at);
        if (!m_flow.ref_area.has(area)) unknown_code(m_flow.ref_area, area);
        if (is_year(plain(m_flow.time_period))) return;
        complain(m_flow.time_period, {reading_rule::IDENTITY,
                                      {"TIME_PERIOD is no year", "TIME_PERIOD no es un año"},
                                      {"write its four digits", "escriba sus cuatro dígitos"}});
    }

    void check_constants() {
        if (plain(m_flow.freq) != "A") fixed(static_cast<int>(m_flow.freq + sdmx::LEADING_FIELDS) + 1, "FREQ", "A");
        if (m_row.structure != "dataflow") fixed(1, "STRUCTURE", "dataflow");
        if (m_row.action != "I") fixed(3, "ACTION", "I");
    }

    void fixed(int at, char const* id, char const* wanted) {
        m_reading.complaints.push_back(
            {at,
             {reading_rule::CODE,
              {fmt::format("{} is not {}", id, wanted), fmt::format("{} no es {}", id, wanted)},
              {fmt::format("write {}", wanted), fmt::format("escriba {}", wanted)}}});
    }

    void read_value() {
        auto& observation = m_reading.observation;
        auto const indicator = m_flow.indicators.find(observation.key.indicator);
        bool const amount = indicator != m_flow.indicators.end() && indicator->second->unit == "CURRENCY";
        observation.currency = plain(m_flow.currency);
        observation.obs_value.reset();
        auto const& text = plain(m_flow.obs_value);
        if (!text.empty()) {
            auto const value = read_number(text, amount ? NumberKind::amount : NumberKind::count);
            if (value)
                observation.obs_value = *value;
            else
                complain(m_flow.obs_value, {reading_rule::NUMBER, value.error().message, value.error().what_to_do});
        }
        auto const& currency = observation.currency;
        bool const letters = currency.size() == 3 &&
                             std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        bool const fits = amount ? letters || (currency.empty() && text.empty()) : currency.empty();
        if (fits) return;
        complain(m_flow.currency,
                 {reading_rule::CODE,
                  {"the currency does not fit the indicator", "la moneda no corresponde al indicador"},
                  {"write three capital letters (ISO 4217) for an amount, and nothing for what is counted",
                   "escriba tres letras mayúsculas (ISO 4217) para un monto, y nada para lo que se cuenta"}});
    }

    /// Letters are compared before anything speaks of them, so that no figure in the wrong column is repeated.
    void read_states() {
        auto& observation = m_reading.observation;
        auto const& letters = m_row.fields[m_flow.obs_status].values;
        bool const known = std::all_of(letters.begin(), letters.end(), [](std::string const& letter) {
            return letter.size() == 1 && programme::OBS_STATUS_LETTERS.find(letter[0]) != std::string_view::npos;
        });
        base::Problems problems;
        if (known)
            observation.obs_status = read_obs_status(letters, {}, problems);
        else
            complain(m_flow.obs_status, {reading_rule::STATUS,
                                         {"OBS_STATUS holds something else than letters of its list",
                                          "OBS_STATUS contiene algo distinto de las letras de su lista"},
                                         {"write A for a normal value, or the letters that say why it is missing",
                                          "escriba A para un valor normal, o las letras que dicen por qué falta"}});
        take(problems, reading_rule::STATUS, m_flow.obs_status);
        read_conf();
        auto const& reason = plain(m_flow.missing_reason);
        observation.missing_reason = programme::parse_missing_reason(reason);
        if (!reason.empty() && !observation.missing_reason)
            complain(m_flow.missing_reason,
                     {reading_rule::MISSING_REASON,
                      {"MISSING_REASON is none of its list", "MISSING_REASON no está en su lista"},
                      {"use one of not_reported, not_compiled, not_published",
                       "use uno de not_reported, not_compiled, not_published"}});
    }

    void read_conf() {
        auto const& conf = plain(m_flow.conf_status);
        bool const known = conf.empty() ||
                           (conf.size() == 1 && programme::CONF_STATUS_LETTERS.find(conf[0]) != std::string_view::npos);
        if (known) {
            base::Problems problems;
            m_reading.observation.conf_status = read_conf_status(conf, {}, problems);
            take(problems, reading_rule::STATUS, m_flow.conf_status);
        } else {
            complain(m_flow.conf_status,
                     {reading_rule::STATUS,
                      {"CONF_STATUS is no letter of its list", "CONF_STATUS no es una letra de su lista"},
                      {"leave it empty, or write F", "déjelo vacío, o escriba F"}});
        }
    }

    void read_definition() {
        auto& code = m_reading.observation.definition;
        code.clear();
        if (m_flow.definition == SdmxFlow::NOWHERE || plain(m_flow.definition).empty()) return;
        code = plain(m_flow.definition);
        auto const* const list = m_flow.programme.code_list(programme::DEFINITION_LIST);
        bool const known = list == nullptr ? programme::is_definition_code(code) : list->find(code) != nullptr;
        if (known) return;
        auto advice = base::suggestion(code, list == nullptr ? std::vector<std::string>{} : list->ids());
        if (advice.empty()) advice = {"use one of the programme, or empty it", "use una del programa o vacíelo"};
        complain(m_flow.definition,
                 {reading_rule::DEFINITION,
                  {"DEFINITION is no definition of the programme", "DEFINITION no es una definición del programa"},
                  std::move(advice)});
    }

    void read_comment() {
        auto const& comment = m_row.fields[m_flow.comment].local;
        read_comment(comment.en, m_reading.observation.comment.en);
        read_comment(comment.es, m_reading.observation.comment.es);
    }

    void read_comment(std::string const& text, std::string& comment) {
        comment.clear();
        if (text.empty()) return;
        SheetCell cell;
        cell.text = text;
        auto reading = read_text_cell(&cell, LONGEST_NOTE);
        if (reading.value) comment = *reading.value;
        if (reading.complaint) complain(m_flow.comment, std::move(*reading.complaint));
    }

    /// Where a file holds several dataflows, each row leaves the dimensions of the others empty.
    void refuse_other_columns() {
        for (auto const at : m_flow.strangers) {
            if (plain(at).empty()) continue;
            complain(at,
                     {reading_rule::CODE,
                      {fmt::format("{} has a code, and is no dimension of {}", name_of(at), m_flow.dataflow.id),
                       fmt::format("{} tiene un código, y no es una dimensión de {}", name_of(at), m_flow.dataflow.id)},
                      {"empty it", "vacíelo"}});
        }
    }

    SdmxFlow const& m_flow;
    std::vector<sdmx::CsvColumn> const& m_columns;
    sdmx::CsvRow const& m_row;
    SdmxRowReading& m_reading;
};

std::size_t find(std::vector<sdmx::CsvColumn> const& columns, std::string_view id) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == id) return i;
    return SdmxFlow::NOWHERE;
}

SdmxFlow::Part part_of(SdmxFlow const& flow, std::vector<sdmx::CsvColumn> const& columns, std::string const& id) {
    auto codes = codes_of(flow.programme, flow.dataflow, id);
    // The region is no area that sends a return.
    if (id == "REF_AREA") codes.erase(codes.begin());
    auto sorted = codes;
    std::sort(sorted.begin(), sorted.end());
    return {id, find(columns, id), std::move(sorted), std::move(codes)};
}

bool has_all(std::vector<sdmx::CsvColumn> const& columns, programme::Dataflow const& dataflow) {
    auto const wanted = figure_columns(dataflow, find(columns, "DEFINITION") != SdmxFlow::NOWHERE);
    return std::all_of(wanted.begin(), wanted.end(), [&](sdmx::CsvColumn const& column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    });
}

}  // namespace

bool SdmxFlow::Part::has(std::string const& code) const {
    return std::binary_search(codes.begin(), codes.end(), code);
}

SdmxFlow::SdmxFlow(programme::Programme const& the_programme, programme::Dataflow const& the_dataflow,
                   std::vector<sdmx::CsvColumn> const& columns)
    : programme(the_programme),
      dataflow(the_dataflow),
      structure_id(the_programme.structure_id(the_dataflow.id)),
      whole(has_all(columns, the_dataflow)),
      freq(find(columns, "FREQ")),
      time_period(find(columns, "TIME_PERIOD")),
      obs_value(find(columns, "OBS_VALUE")),
      obs_status(find(columns, "OBS_STATUS")),
      conf_status(find(columns, "CONF_STATUS")),
      missing_reason(find(columns, "MISSING_REASON")),
      currency(find(columns, "CURRENCY_CODE")),
      definition(find(columns, "DEFINITION")),
      comment(find(columns, "COMMENT_OBS")),
      ref_area(part_of(*this, columns, "REF_AREA")),
      indicator(part_of(*this, columns, "INDICATOR")) {
    for (auto const& id : dataflow.dimensions) dimensions.push_back(part_of(*this, columns, id));
    for (auto const& counted : programme.indicators)
        if (counted.dataflow == dataflow.id) indicators.emplace(counted.id, &counted);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& own = dataflow.dimensions;
        bool const mine = std::find(own.begin(), own.end(), columns[i].id) != own.end();
        if (!mine && programme.dimension(columns[i].id) != nullptr) strangers.push_back(i);
    }
}

void read_sdmx_row(SdmxFlow const& flow, std::vector<sdmx::CsvColumn> const& columns, sdmx::CsvRow const& row,
                   ReturnPeriod const* period, SdmxRowReading& reading) {
    RowReading(flow, columns, row, reading).read(period);
}

}  // namespace cifra::collect
