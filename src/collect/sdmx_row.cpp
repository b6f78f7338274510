#include "collect/sdmx_row.hpp"

#include "base/text.hpp"
#include "collect/answer_words.hpp"
#include "collect/figure_key.hpp"
#include "collect/read_number.hpp"
#include "collect/read_status.hpp"
#include "collect/template_words.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;
using programme::Dataflow;

/// Fields that come before those of the file's columns: STRUCTURE, STRUCTURE_ID, ACTION.
constexpr int LEADING = 3;

class SdmxRowReader {
public:
    SdmxRowReader(programme::Programme const& programme, Dataflow const& flow, sdmx::CsvFile const& rows,
                  sdmx::CsvRow const& row)
        : m_programme(programme), m_flow(flow), m_rows(rows), m_row(row) {}

    SdmxRowReading read(ReturnPeriod const& period) {
        read_key(period);
        read_value();
        read_states();
        read_comment();
        refuse_other_columns();
        if (m_reading.complaints.empty()) {
            base::Problems problems;
            check_status(m_reading.observation, problems);
            take(problems, reading_rule::STATUS, "OBS_STATUS");
        }
        return std::move(m_reading);
    }

private:
    int column(std::string_view id) const {
        auto const at = m_rows.find(id);
        return at ? static_cast<int>(*at) + 1 + LEADING : 0;
    }
    std::string const& plain(std::string_view id) const { return plain_field(m_rows, m_row, id); }
    void complain(std::string_view id, Complaint complaint) {
        m_reading.complaints.push_back({column(id), std::move(complaint)});
    }
    void take(base::Problems const& problems, char const* rule, std::string_view id) {
        if (problems.none()) return;
        auto const joined = problems.joined();
        complain(id, {rule, joined.message, joined.what_to_do});
        for (auto const& further : joined.also) complain(id, {rule, further.message, further.what_to_do});
    }

    void read_key(ReturnPeriod const& period) {
        auto& key = m_reading.observation.key;
        key.dataflow = m_flow.id;
        key.ref_area = plain("REF_AREA");
        key.time_period = plain("TIME_PERIOD");
        key.indicator = read_code("INDICATOR");
        for (auto const& dimension : m_flow.dimensions) key.dimensions.push_back({dimension, read_code(dimension)});
        must_be("REF_AREA", period.ref_area, reading_rule::IDENTITY);
        must_be("TIME_PERIOD", period.time_period, reading_rule::IDENTITY);
        must_be("FREQ", "A", reading_rule::CODE);
        if (m_row.structure != "dataflow") fixed(1, "STRUCTURE", "dataflow");
        if (m_row.action != "I") fixed(3, "ACTION", "I");
    }

    void must_be(char const* id, std::string const& wanted, char const* rule) {
        if (plain(id) == wanted) return;
        complain(id,
                 {rule,
                  {fmt::format("{} is not {}, of which the return is", id, wanted),
                   fmt::format("{} no es {}, que es lo que abarca el informe", id, wanted)},
                  {"correct it, or move the row to its own return", "corríjalo, o pase la fila a su propio informe"}});
    }

    void fixed(int at, char const* id, char const* wanted) {
        m_reading.complaints.push_back(
            {at,
             {reading_rule::CODE,
              {fmt::format("{} is not {}", id, wanted), fmt::format("{} no es {}", id, wanted)},
              {fmt::format("write {}", wanted), fmt::format("escriba {}", wanted)}}});
    }

    std::string read_code(std::string const& id) {
        auto const& code = plain(id);
        auto const known = codes_of(m_programme, m_flow, id);
        if (std::find(known.begin(), known.end(), code) != known.end()) return code;
        auto advice = base::suggestion(code, known);
        if (advice.empty()) {
            auto const all = base::join(known, ", ");
            advice = {fmt::format("use one of {}", all), fmt::format("use uno de {}", all)};
        }
        complain(id, {reading_rule::CODE,
                      {fmt::format("the code in {} is none of its list", id),
                       fmt::format("el código de {} no está en su lista", id)},
                      std::move(advice)});
        return code;
    }

    void read_value() {
        auto& observation = m_reading.observation;
        auto const* const indicator = m_programme.indicator(observation.key.indicator);
        bool const amount = indicator != nullptr && indicator->unit == "CURRENCY";
        observation.currency = plain("CURRENCY_CODE");
        if (auto const& text = plain("OBS_VALUE"); !text.empty()) {
            auto const value = read_number(text, amount ? NumberKind::amount : NumberKind::count);
            if (value)
                observation.obs_value = *value;
            else
                complain("OBS_VALUE", {reading_rule::NUMBER, value.error().message, value.error().what_to_do});
        }
        bool const letters =
            observation.currency.size() == 3 && std::all_of(observation.currency.begin(), observation.currency.end(),
                                                            [](char c) { return c >= 'A' && c <= 'Z'; });
        bool const fits = amount ? letters || (observation.currency.empty() && plain("OBS_VALUE").empty())
                                 : observation.currency.empty();
        if (fits) return;
        complain("CURRENCY_CODE",
                 {reading_rule::CODE,
                  {"the currency does not fit the indicator", "la moneda no corresponde al indicador"},
                  {"write three capital letters (ISO 4217) for an amount, and nothing for what is counted",
                   "escriba tres letras mayúsculas (ISO 4217) para un monto, y nada para lo que se cuenta"}});
    }

    /// Letters are compared before anything speaks of them, so that no figure in the wrong column is repeated.
    void read_states() {
        auto& observation = m_reading.observation;
        auto const& letters = m_row.fields[*m_rows.find("OBS_STATUS")].values;
        bool const known = std::all_of(letters.begin(), letters.end(), [](std::string const& letter) {
            return letter.size() == 1 && programme::OBS_STATUS_LETTERS.find(letter[0]) != std::string_view::npos;
        });
        base::Problems problems;
        if (known)
            observation.obs_status = read_obs_status(letters, {}, problems);
        else
            complain("OBS_STATUS", {reading_rule::STATUS,
                                    {"OBS_STATUS holds something else than letters of its list",
                                     "OBS_STATUS contiene algo distinto de las letras de su lista"},
                                    {"write A for a normal value, or the letters that say why it is missing",
                                     "escriba A para un valor normal, o las letras que dicen por qué falta"}});
        take(problems, reading_rule::STATUS, "OBS_STATUS");
        read_conf();
        auto const& reason = plain("MISSING_REASON");
        observation.missing_reason = programme::parse_missing_reason(reason);
        if (!reason.empty() && !observation.missing_reason)
            complain("MISSING_REASON", {reading_rule::MISSING_REASON,
                                        {"MISSING_REASON is none of its list", "MISSING_REASON no está en su lista"},
                                        {"use one of not_reported, not_compiled, not_published",
                                         "use uno de not_reported, not_compiled, not_published"}});
    }

    void read_conf() {
        auto const& conf = plain("CONF_STATUS");
        bool const known = conf.empty() ||
                           (conf.size() == 1 && programme::CONF_STATUS_LETTERS.find(conf[0]) != std::string_view::npos);
        if (known) {
            base::Problems problems;
            m_reading.observation.conf_status = read_conf_status(conf, {}, problems);
            take(problems, reading_rule::STATUS, "CONF_STATUS");
        } else {
            complain("CONF_STATUS",
                     {reading_rule::STATUS,
                      {"CONF_STATUS is no letter of its list", "CONF_STATUS no es una letra de su lista"},
                      {"leave it empty, or write F", "déjelo vacío, o escriba F"}});
        }
    }

    void read_comment() {
        auto const& comment = m_row.fields[*m_rows.find("COMMENT_OBS")].local;
        for (auto const& [text, target] : {std::pair(&comment.en, &m_reading.observation.comment.en),
                                           std::pair(&comment.es, &m_reading.observation.comment.es)}) {
            SheetCell cell;
            cell.text = *text;
            auto reading = read_text_cell(&cell, LONGEST_NOTE);
            if (reading.value) *target = *reading.value;
            if (reading.complaint) complain("COMMENT_OBS", std::move(*reading.complaint));
        }
    }

    /// Where a file holds several dataflows, each row leaves the dimensions of the others empty.
    void refuse_other_columns() {
        for (std::size_t i = 0; i < m_rows.columns.size(); ++i) {
            auto const& id = m_rows.columns[i].id;
            bool const dimension = m_programme.dimension(id) != nullptr;
            bool const own =
                std::find(m_flow.dimensions.begin(), m_flow.dimensions.end(), id) != m_flow.dimensions.end();
            if (!dimension || own || m_row.fields[i].text.empty()) continue;
            complain(id, {reading_rule::CODE,
                          {fmt::format("{} has a code, and is no dimension of {}", id, m_flow.id),
                           fmt::format("{} tiene un código, y no es una dimensión de {}", id, m_flow.id)},
                          {"empty it", "vacíelo"}});
        }
    }

    programme::Programme const& m_programme;
    Dataflow const& m_flow;
    sdmx::CsvFile const& m_rows;
    sdmx::CsvRow const& m_row;
    SdmxRowReading m_reading;
};

}  // namespace

SdmxRowReading read_sdmx_row(programme::Programme const& programme, Dataflow const& flow, sdmx::CsvFile const& rows,
                             sdmx::CsvRow const& row, ReturnPeriod const& period) {
    return SdmxRowReader(programme, flow, rows, row).read(period);
}

}  // namespace cifra::collect
