#include "release/read_bundle_figures.hpp"

#include "base/problems.hpp"
#include "programme/definition.hpp"
#include "release/data_csv_columns.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::Programme;

/// Reads the rows one by one and collects what is wrong with them.
class FigureReader {
public:
    FigureReader(Programme const& programme, sdmx::CsvFile const& csv, std::string const& file, FormerMembers former)
        : m_programme(programme), m_csv(csv), m_file(file), m_former(former) {}

    base::Result<std::vector<ReleasedObservation>> read() {
        bool const with_definition = m_csv.find("DEFINITION").has_value();
        if (m_csv.columns != data_csv_columns(m_programme, with_definition)) {
            problem(1, {"the columns are not those of a published bundle",
                        "las columnas no son las de un paquete publicado"});
            return base::fail(m_problems.joined());
        }
        std::vector<ReleasedObservation> observations;
        for (auto const& row : m_csv.rows) {
            if (m_problems.full()) break;
            observations.push_back(read_row(row));
        }
        bool const states = std::any_of(observations.begin(), observations.end(),
                                        [](ReleasedObservation const& row) { return !row.definition.empty(); });
        if (with_definition && !states)
            problem(1, {"DEFINITION is empty in every row", "DEFINITION está vacío en todas las filas"});
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return observations;
    }

private:
    void problem(int line, LocalText message) { m_problems.add(std::move(message), {}, {m_file, line, 0}); }

    sdmx::CsvField const& field(sdmx::CsvRow const& row, char const* column) const {
        return row.fields[*m_csv.find(column)];
    }

    ReleasedObservation read_row(sdmx::CsvRow const& row) {
        ReleasedObservation observation;
        read_key(row, observation);
        read_value(row, observation);
        read_status(row, observation);
        read_attributes(row, observation);
        return observation;
    }

    programme::Dataflow const* dataflow_of(sdmx::CsvRow const& row) const {
        for (auto const& dataflow : m_programme.dataflows)
            if (m_programme.structure_id(dataflow.id) == row.structure_id) return &dataflow;
        return nullptr;
    }

    void read_key(sdmx::CsvRow const& row, ReleasedObservation& observation) {
        auto const* dataflow = dataflow_of(row);
        if (dataflow == nullptr || row.structure != "dataflow" || row.action != "I") {
            problem(row.line, {fmt::format("'{}' is not a dataflow of the programme", row.structure_id),
                               fmt::format("«{}» no es un flujo de datos del programa", row.structure_id)});
            return;
        }
        refuse_foreign_dimensions(row, *dataflow);
        auto text = dataflow->id + "/" + field(row, "FREQ").text + "." + field(row, "REF_AREA").text + "." +
                    field(row, "INDICATOR").text;
        for (auto const& dimension : dataflow->dimensions) text += "." + field(row, dimension.c_str()).text;
        auto key = m_programme.parse_key(text + "." + field(row, "TIME_PERIOD").text);
        if (!key) {
            auto error = std::move(key).error();
            error.where = {m_file, row.line, 0};
            m_problems.add(std::move(error));
            return;
        }
        observation.key = std::move(*key);
        if (!m_seen.insert(observation.key).second)
            problem(row.line, {"the figure stands twice", "la cifra está dos veces"});
    }

    void refuse_foreign_dimensions(sdmx::CsvRow const& row, programme::Dataflow const& dataflow) {
        auto const& own = dataflow.dimensions;
        for (std::size_t i = 0; i < m_csv.columns.size(); ++i) {
            auto const& id = m_csv.columns[i].id;
            bool const foreign =
                m_programme.dimension(id) != nullptr && std::find(own.begin(), own.end(), id) == own.end();
            if (foreign && !row.fields[i].text.empty())
                problem(row.line, {fmt::format("{} is not a dimension of {}", id, dataflow.id),
                                   fmt::format("{} no es una dimensión de {}", id, dataflow.id)});
        }
    }

    void read_value(sdmx::CsvRow const& row, ReleasedObservation& observation) {
        auto const& value = field(row, "OBS_VALUE").text;
        auto const& reason = field(row, "MISSING_REASON").text;
        if (!value.empty()) observation.obs_value = base::parse_decimal(value);
        if (!reason.empty()) observation.missing_reason = programme::parse_missing_reason(reason);
        if (!value.empty() && (!observation.obs_value || observation.obs_value->units < 0))
            problem(row.line,
                    {"OBS_VALUE is not a number of zero or more", "OBS_VALUE no es un número igual o mayor que cero"});
        if (!reason.empty() && !observation.missing_reason)
            problem(row.line, {fmt::format("'{}' is not a reason for a missing value", reason),
                               fmt::format("«{}» no es un motivo de falta de valor", reason)});
        if (value.empty() == reason.empty())
            problem(row.line, {"a figure has either a value or the reason why it is missing",
                               "una cifra tiene un valor, o bien el motivo por el que falta"});
    }

    void read_status(sdmx::CsvRow const& row, ReleasedObservation& observation) {
        for (auto const& letter : field(row, "OBS_STATUS").values) {
            bool const known =
                letter.size() == 1 && programme::OBS_STATUS_LETTERS.find(letter) != std::string_view::npos;
            if (known && observation.obs_status.find(letter) == std::string::npos)
                observation.obs_status += letter;
            else
                problem(row.line, {fmt::format("OBS_STATUS cannot hold '{}' here", letter),
                                   fmt::format("OBS_STATUS no puede contener «{}» aquí", letter)});
        }
        if (observation.obs_status.empty()) problem(row.line, {"OBS_STATUS is empty", "OBS_STATUS está vacío"});
        auto const& conf = field(row, "CONF_STATUS").text;
        if (conf.size() == 1 && programme::CONF_STATUS_LETTERS.find(conf) != std::string_view::npos)
            observation.conf_status = conf.front();
        else
            problem(row.line, {fmt::format("CONF_STATUS cannot be '{}'", conf),
                               fmt::format("CONF_STATUS no puede ser «{}»", conf)});
    }

    void read_attributes(sdmx::CsvRow const& row, ReleasedObservation& observation) {
        auto const* indicator = m_programme.indicator(observation.key.indicator);
        if (indicator != nullptr && field(row, "UNIT_MEASURE").text != indicator->unit)
            problem(row.line, {fmt::format("UNIT_MEASURE of {} is {}", indicator->id, indicator->unit),
                               fmt::format("UNIT_MEASURE de {} es {}", indicator->id, indicator->unit)});
        observation.currency = field(row, "CURRENCY_CODE").text;
        if (!is_currency(observation.currency))
            problem(row.line, {"CURRENCY_CODE is not a code of ISO 4217", "CURRENCY_CODE no es un código de ISO 4217"});
        observation.coverage = field(row, "COVERAGE").values;
        for (auto const& member : observation.coverage)
            if (m_former == FormerMembers::refused && m_programme.member(member) == nullptr)
                problem(row.line, {fmt::format("COVERAGE names '{}', which is not a member", member),
                                   fmt::format("COVERAGE nombra «{}», que no es miembro", member)});
        if (m_csv.find("DEFINITION")) observation.definition = read_definition(row);
        observation.comment = field(row, "COMMENT_OBS").local;
        if (observation.comment.en.empty() != observation.comment.es.empty())
            problem(row.line, {"COMMENT_OBS lacks one of the languages", "a COMMENT_OBS le falta uno de los idiomas"});
    }

    std::string read_definition(sdmx::CsvRow const& row) {
        auto const& code = field(row, "DEFINITION").text;
        if (!code.empty() && !programme::is_definition_code(code))
            problem(row.line, {fmt::format("DEFINITION cannot be '{}'", code),
                               fmt::format("DEFINITION no puede ser «{}»", code)});
        return code;
    }

    static bool is_currency(std::string const& code) {
        auto const upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        return code.empty() || (code.size() == 3 && std::all_of(code.begin(), code.end(), upper));
    }

    Programme const& m_programme;
    sdmx::CsvFile const& m_csv;
    std::string const& m_file;
    FormerMembers m_former;
    base::Problems m_problems;
    std::set<programme::CellKey> m_seen;
};

}  // namespace

base::Result<std::vector<ReleasedObservation>> read_figures(Programme const& programme, std::string_view text,
                                                            std::string const& file, FormerMembers former) {
    CIFRA_TRY(auto const csv, sdmx::read_csv(text, file));
    return FigureReader(programme, csv, file, former).read();
}

}  // namespace cifra::release
