#include "collect/read_sdmx_return.hpp"

#include "base/csv.hpp"
#include "collect/figure_key.hpp"
#include "collect/form_identity.hpp"
#include "collect/return_layout.hpp"
#include "collect/sdmx_row.hpp"
#include "collect/template_form.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::collect {
namespace {

using programme::Programme;
using restricted::NationalReturn;

/// The file with commas, each record in the line where it stood.
std::string comma_separated(Sheet const& sheet) {
    std::size_t columns = 0;
    for (auto const& cell : sheet.cells) columns = std::max(columns, static_cast<std::size_t>(cell.column));
    std::string text;
    int line = 1;
    for (auto cell = sheet.cells.begin(); cell != sheet.cells.end();) {
        int const row = cell->row;
        for (; line < row; ++line) text += '\n';
        std::vector<std::string> fields(columns);
        for (; cell != sheet.cells.end() && cell->row == row; ++cell)
            fields[static_cast<std::size_t>(cell->column - 1)] = cell->text;
        auto const written = base::csv_line(fields);
        line += static_cast<int>(std::count(written.begin(), written.end(), '\n'));
        text += written;
    }
    return text;
}

/// The member and year of the first row that has both.
base::Result<ReturnPeriod> period_of(Programme const& programme, sdmx::CsvFile const& rows, std::string const& file) {
    for (auto const& row : rows.rows) {
        ReturnPeriod const period{plain_field(rows, row, "REF_AREA"), plain_field(rows, row, "TIME_PERIOD")};
        if (programme.member(period.ref_area) != nullptr && is_year(period.time_period)) return period;
    }
    return base::fail(base::ErrorCode::bad_input,
                      {"no row is of a member and a year", "ninguna fila es de un miembro y un año"},
                      {"write the member's code in REF_AREA and four digits in TIME_PERIOD",
                       "escriba el código del miembro en REF_AREA y cuatro dígitos en TIME_PERIOD"},
                      {file, 0, 0});
}

/// Reads the rows and keeps the account.
class SdmxReturnReader {
public:
    SdmxReturnReader(Programme const& programme, sdmx::CsvFile const& rows, std::string file)
        : m_programme(programme),
          m_rows(rows),
          m_file(std::move(file)),
          m_reader(programme, rows.columns),
          m_places(m_file),
          m_findings(m_places) {}

    base::Result<NationalReturn> read() {
        for (auto const& row : m_rows.rows) m_reader.look_at(row);
        int const first = m_rows.rows.empty() ? 2 : m_rows.rows.front().line;
        CIFRA_CHECK(m_reader.check_header({m_file, std::max(1, first - 1), 0}));
        CIFRA_TRY(auto const period, period_of(m_programme, m_rows, m_file));
        m_reader.expect(period);
        for (auto const& row : m_rows.rows) read(row);
        NationalReturn result;
        result.ref_area = period.ref_area;
        result.time_period = period.time_period;
        result.programme = programme_name(m_programme);
        result.language = language_of(m_programme, period.ref_area);
        result.file_name = m_file;
        result.source_kind = "sdmx_csv";
        result.account.expected = static_cast<int>(m_rows.rows.size());
        take_unique(result);
        result.account.in_finding += m_wrong;
        result.findings = m_findings.sorted();
        return result;
    }

private:
    void read(sdmx::CsvRow const& row) {
        SdmxRowReading reading;
        m_reader.read(row, reading);
        for (auto& [column, complaint] : reading.complaints)
            m_findings.add({0, row.line, column}, std::move(complaint));
        if (!reading.complaints.empty()) {
            ++m_wrong;
            return;
        }
        reading.observation.where = m_places.at({0, row.line, 0});
        m_read[reading.observation.key].push_back(std::move(reading.observation));
    }

    /// Rows of one key contradict each other: none of them is taken.
    void take_unique(NationalReturn& result) {
        auto& account = result.account;
        for (auto& [key, observations] : m_read) {
            if (observations.size() > 1) {
                account.in_finding += static_cast<int>(observations.size());
                for (std::size_t i = 1; i < observations.size(); ++i) name_twice(observations[0], observations[i]);
                continue;
            }
            ++(observations.front().obs_value ? account.read : account.empty_with_reason);
            result.observations.push_back(std::move(observations.front()));
        }
    }

    void name_twice(restricted::Observation const& first, restricted::Observation const& again) {
        auto const line = first.where.line;
        m_findings.add({0, again.where.line, 0}, {reading_rule::KEY,
                                                  {fmt::format("this figure already stands in line {}", line),
                                                   fmt::format("esta cifra ya está en la línea {}", line)},
                                                  {"remove one of the two rows; neither was read",
                                                   "elimine una de las dos filas; no se leyó ninguna"}});
    }

    Programme const& m_programme;
    sdmx::CsvFile const& m_rows;
    std::string m_file;
    SdmxRowReader m_reader;
    ReadingPlaces m_places;
    ReadingFindings m_findings;
    std::map<programme::CellKey, std::vector<restricted::Observation>> m_read;
    int m_wrong = 0;
};

}  // namespace

bool is_sdmx_csv(Sheet const& sheet) {
    return !sheet.cells.empty() && sheet.cells.front().column == 1 &&
           sheet.cells.front().text.rfind("STRUCTURE", 0) == 0;
}

base::Result<NationalReturn> read_sdmx_return(Programme const& programme, Sheet const& sheet,
                                              std::string const& file_name) {
    CIFRA_TRY(auto const rows, sdmx::read_csv(comma_separated(sheet), file_name));
    return SdmxReturnReader(programme, rows, file_name).read();
}

}  // namespace cifra::collect
