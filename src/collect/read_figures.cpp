#include "collect/read_figures.hpp"

#include "base/text.hpp"
#include "collect/figure_columns.hpp"
#include "collect/figure_key.hpp"
#include "collect/file_remarks.hpp"
#include "collect/read_number.hpp"
#include "collect/read_status.hpp"
#include "programme/definition.hpp"
#include "sdmx/csv.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::Dataflow;
using programme::Programme;
using restricted::Observation;

/// Reads the rows of a file whose columns are right.
class FigureReader {
public:
    FigureReader(Programme const& programme, Dataflow const& flow, sdmx::CsvFile const& rows)
        : m_programme(programme), m_flow(flow), m_rows(rows) {}

    Observation read(sdmx::CsvRow const& row, base::Where const& where, base::Problems& problems) const {
        base::Problems own;
        Observation observation;
        observation.where = where;
        observation.key = read_figure_key(m_programme, m_flow, m_rows, row, where, own);
        read_value(row, observation, own);
        observation.obs_status = read_obs_status(field(row, "OBS_STATUS").values, where, own);
        observation.conf_status = read_conf_status(plain_field(m_rows, row, "CONF_STATUS"), where, own);
        observation.missing_reason = read_missing_reason(plain_field(m_rows, row, "MISSING_REASON"), where, own);
        if (m_rows.find("DEFINITION")) read_definition(row, observation, own);
        read_comment(row, observation, own);
        if (own.none()) check_status(observation, own);
        if (!own.none()) problems.add(own.joined());
        return observation;
    }

private:
    sdmx::CsvField const& field(sdmx::CsvRow const& row, std::string_view column) const {
        return row.fields[*m_rows.find(column)];
    }

    /// The value, and the currency that an amount needs.
    void read_value(sdmx::CsvRow const& row, Observation& observation, base::Problems& problems) const {
        auto const* const indicator = m_programme.indicator(observation.key.indicator);
        bool const is_amount = indicator != nullptr && indicator->unit == "CURRENCY";
        observation.currency = plain_field(m_rows, row, "CURRENCY_CODE");
        auto const& text = plain_field(m_rows, row, "OBS_VALUE");
        if (!text.empty()) {
            auto value = read_number(text, is_amount ? NumberKind::amount : NumberKind::count);
            if (value)
                observation.obs_value = *value;
            else
                problems.add(value.error().message, value.error().what_to_do, observation.where);
        }
        check_currency(observation, is_amount, problems);
    }

    static void check_currency(Observation const& observation, bool is_amount, base::Problems& problems) {
        auto const& currency = observation.currency;
        bool const well_written = currency.size() == 3 && std::all_of(currency.begin(), currency.end(),
                                                                      [](char c) { return c >= 'A' && c <= 'Z'; });
        if (is_amount && observation.obs_value && currency.empty())
            problems.add({"an amount has no CURRENCY_CODE", "un monto no tiene CURRENCY_CODE"},
                         {"write the three letters of its currency", "escriba las tres letras de su moneda"},
                         observation.where);
        else if (!is_amount && !currency.empty())
            problems.add({"CURRENCY_CODE stands with something that is not money",
                          "hay un CURRENCY_CODE junto a algo que no es dinero"},
                         {"empty it", "vacíelo"}, observation.where);
        else if (!currency.empty() && !well_written)
            problems.add({fmt::format("CURRENCY_CODE '{}' is not a currency", currency),
                          fmt::format("CURRENCY_CODE «{}» no es una moneda", currency)},
                         {"write three capital letters (ISO 4217)", "escriba tres letras mayúsculas (ISO 4217)"},
                         observation.where);
    }

    void read_definition(sdmx::CsvRow const& row, Observation& observation, base::Problems& problems) const {
        observation.definition = plain_field(m_rows, row, "DEFINITION");
        auto const& code = observation.definition;
        auto const* const list = m_programme.code_list(programme::DEFINITION_LIST);
        bool const known = list == nullptr ? programme::is_definition_code(code) : list->find(code) != nullptr;
        if (code.empty() || known) return;
        auto advice = base::suggestion(code, list == nullptr ? std::vector<std::string>{} : list->ids());
        if (advice.empty()) advice = {"use one of the programme, or empty it", "use una del programa o vacíelo"};
        problems.add({fmt::format("DEFINITION '{}' is not a definition of the programme", code),
                      fmt::format("DEFINITION «{}» no es una definición del programa", code)},
                     std::move(advice), observation.where);
    }

    void read_comment(sdmx::CsvRow const& row, Observation& observation, base::Problems& problems) const {
        observation.comment = field(row, "COMMENT_OBS").local;
        auto const& comment = observation.comment;
        if (comment.empty()) return;
        if (base::trim(comment.en).empty() || base::trim(comment.es).empty()) {
            bool const spanish = base::trim(comment.es).empty();
            problems.add({fmt::format("COMMENT_OBS has no {} text", spanish ? "Spanish" : "English"),
                          fmt::format("COMMENT_OBS no tiene texto en {}", spanish ? "español" : "inglés")},
                         {"write it in both languages: en:…;es:…", "escríbalo en los dos idiomas: en:…;es:…"},
                         observation.where);
        }
        if (base::first_control_character(comment.en) || base::first_control_character(comment.es))
            problems.add({"COMMENT_OBS holds a control character", "COMMENT_OBS contiene un carácter de control"},
                         {"delete it", "elimínelo"}, observation.where);
    }

    Programme const& m_programme;
    Dataflow const& m_flow;
    sdmx::CsvFile const& m_rows;
};

void unexpected(char const* column, std::string const& found, std::string const& wanted, base::Where const& where,
                base::Problems& problems) {
    problems.add({fmt::format("{} is '{}'", column, found), fmt::format("{} es «{}»", column, found)},
                 {fmt::format("write {}", wanted), fmt::format("escriba {}", wanted)}, where);
}

/// The dataflow that the file's first row names.
Dataflow const* find_dataflow(Programme const& programme, sdmx::CsvRow const& first, std::string const& file,
                              base::Problems& problems) {
    std::vector<std::string> known;
    for (auto const& flow : programme.dataflows) {
        known.push_back(programme.structure_id(flow.id));
        if (known.back() == first.structure_id) return &flow;
    }
    auto advice = base::suggestion(first.structure_id, known);
    if (advice.empty()) advice = {"use one of " + base::join(known, ", "), "use uno de " + base::join(known, ", ")};
    problems.add({fmt::format("STRUCTURE_ID '{}' is not a dataflow of the programme", first.structure_id),
                  fmt::format("STRUCTURE_ID «{}» no es un flujo de datos del programa", first.structure_id)},
                 std::move(advice), {file, first.line, 0});
    return nullptr;
}

/// Columns that hold the same in every row of a file.
void check_constants(sdmx::CsvFile const& rows, sdmx::CsvRow const& row, std::string const& time_period,
                     base::Where const& where, base::Problems& problems) {
    if (row.structure != "dataflow") unexpected("STRUCTURE", row.structure, "dataflow", where, problems);
    if (row.action != "I") unexpected("ACTION", row.action, "I", where, problems);
    auto const& frequency = plain_field(rows, row, "FREQ");
    if (frequency != "A") unexpected("FREQ", frequency, "A", where, problems);
    auto const& year = plain_field(rows, row, "TIME_PERIOD");
    if (year != time_period)
        problems.add({fmt::format("TIME_PERIOD is '{}', but the edition is of {}", year, time_period),
                      fmt::format("TIME_PERIOD es «{}», pero la edición es de {}", year, time_period)},
                     {fmt::format("write {}, or move the row to its own edition", time_period),
                      fmt::format("escriba {}, o pase la fila a su propia edición", time_period)},
                     where);
    auto const& structure = rows.rows.front().structure_id;
    if (row.structure_id != structure)
        problems.add({fmt::format("STRUCTURE_ID is '{}', but the file is of {}", row.structure_id, structure),
                      fmt::format("STRUCTURE_ID es «{}», pero el archivo es de {}", row.structure_id, structure)},
                     {fmt::format("write {}, or move the row to another file", structure),
                      fmt::format("escriba {}, o pase la fila a otro archivo", structure)},
                     where);
}

}  // namespace

base::Result<std::vector<Observation>> read_figures_text(Programme const& programme, std::string const& time_period,
                                                         std::string_view text, std::string const& file) {
    auto const data = without_remarks(text);
    CIFRA_TRY(auto rows, sdmx::read_csv(data ? std::string_view(*data) : text, file));
    std::vector<Observation> observations;
    if (rows.rows.empty()) return observations;
    base::Problems problems;
    auto const* const flow = find_dataflow(programme, rows.rows.front(), file, problems);
    base::Where const header{file, std::max(1, rows.rows.front().line - 1), 0};
    if (flow != nullptr) check_columns(rows.columns, *flow, header, problems);
    if (!problems.none()) return base::fail(problems.joined());
    FigureReader const reader(programme, *flow, rows);
    for (auto const& row : rows.rows) {
        if (problems.full()) break;
        base::Where const where{file, row.line, 0};
        check_constants(rows, row, time_period, where, problems);
        observations.push_back(reader.read(row, where, problems));
    }
    if (!problems.none()) return base::fail(problems.joined());
    return observations;
}

void sort_figures(std::vector<Observation>& observations, base::Problems& problems) {
    std::stable_sort(observations.begin(), observations.end(),
                     [](Observation const& a, Observation const& b) { return a.key < b.key; });
    for (std::size_t i = 1; i < observations.size(); ++i) {
        if (observations[i].key != observations[i - 1].key) continue;
        auto const first = base::to_string(observations[i - 1].where);
        problems.add({fmt::format("the figure {} already stands at {}", to_string(observations[i].key), first),
                      fmt::format("la cifra {} ya está en {}", to_string(observations[i].key), first)},
                     {"remove one of the two rows", "elimine una de las dos filas"}, observations[i].where);
    }
}

}  // namespace cifra::collect
