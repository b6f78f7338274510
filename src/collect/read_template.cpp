#include "collect/read_template.hpp"

#include "collect/template_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using restricted::NationalReturn;

std::vector<TemplateGrid> grids_of(Workbook const& workbook) {
    std::vector<TemplateGrid> grids;
    for (auto const& sheet : workbook.sheets) grids.push_back(find_keys(sheet));
    return grids;
}

/// Reads the rows of the layout one after the other and keeps the account.
class RowsReader {
public:
    RowsReader(programme::Programme const& programme, TemplateReading const& reading, NationalReturn& result)
        : m_reading(reading),
          m_rows(programme, reading),
          m_answers(reading.layout, result.language, reading.findings, reading.places),
          m_result(result) {}

    void read() {
        for (std::size_t sheet = 0; sheet < m_reading.grids.size(); ++sheet) check_columns(sheet);
        for (auto const& placed : placed_rows(m_reading.layout)) {
            if (placed.block != m_block) m_answered = false;
            m_block = placed.block;
            read(placed);
        }
        name_missing();
        count_formulas();
    }

private:
    void read(PlacedRow const& placed) {
        auto const& key = placed.row->key_text;
        bool const optional = placed.row->role == RowRole::named;
        auto const spot = m_rows.find(key);
        if (m_rows.doubled(key)) return count(AnswerState::in_finding);
        if (!spot) {
            if (optional) return;
            m_missing.push_back(placed);
            return count(AnswerState::in_finding);
        }
        m_seen.insert_or_assign(placed.section, spot->sheet);
        if (m_unreadable.count(spot->sheet) != 0 || is_merged(placed, *spot)) return count(AnswerState::in_finding);
        auto const cells = cells_at(*spot);
        auto answer = m_answers.read(placed, cells, spots_at(*spot), m_answered);
        if (optional && answer.state == AnswerState::read) m_answered = true;
        if (answer.state == AnswerState::read && cells.figure->formula) ++m_formulas[spot->sheet];
        if (answer.observation) m_result.observations.push_back(std::move(*answer.observation));
        count(answer.state);
    }

    void count(AnswerState state) {
        auto& account = m_result.account;
        if (state == AnswerState::left_empty) return;
        ++account.expected;
        if (state == AnswerState::read) ++account.read;
        if (state == AnswerState::empty_with_reason) ++account.empty_with_reason;
        if (state == AnswerState::in_finding) ++account.in_finding;
    }

    SheetCell const* cell(Spot const& spot, FormColumn column) const {
        auto const at = m_reading.grids[spot.sheet].column(column);
        return at == 0 ? nullptr : m_reading.workbook.sheets[spot.sheet].find(spot.row, at);
    }

    AnswerCells cells_at(Spot const& spot) const {
        return {cell(spot, FormColumn::figure), cell(spot, FormColumn::reason), cell(spot, FormColumn::status),
                cell(spot, FormColumn::used), cell(spot, FormColumn::note)};
    }

    AnswerSpots spots_at(Spot const& spot) const {
        auto const& grid = m_reading.grids[spot.sheet];
        auto const at = [&](FormColumn column) { return Spot{spot.sheet, spot.row, grid.column(column)}; };
        return {at(FormColumn::figure), at(FormColumn::reason), at(FormColumn::status), at(FormColumn::used),
                at(FormColumn::note)};
    }

    /// A sheet with keys of figures whose columns cannot be told cannot be read.
    void check_columns(std::size_t sheet) {
        auto const& grid = m_reading.grids[sheet];
        bool const figures = std::any_of(grid.rows.begin(), grid.rows.end(),
                                         [](KeyedRow const& row) { return row.key.find("/A.") != std::string::npos; });
        if (!figures) return;
        for (auto const column : {FormColumn::figure, FormColumn::reason, FormColumn::status, FormColumn::note}) {
            auto const words = column_header(column, m_reading.layout.time_period);
            bool const twice = std::find(grid.doubled.begin(), grid.doubled.end(), column) != grid.doubled.end();
            if (grid.column(column) != 0 && !twice) continue;
            m_unreadable.insert(sheet);
            m_reading.findings.add(
                {sheet, std::max(grid.header_row, 0), grid.column(column)},
                {reading_rule::LAYOUT,
                 {fmt::format("{} \"{}\"; the sheet was not read",
                              twice ? "two columns have the header" : "no column has the header", words.en),
                  fmt::format("{} «{}»; la hoja no se leyó",
                              twice ? "dos columnas tienen el encabezado" : "ninguna columna tiene el encabezado",
                              words.es)},
                 {"put the headers back as the template had them", "restituya los encabezados de la plantilla"}});
        }
    }

    bool is_merged(PlacedRow const& placed, Spot const& spot) {
        auto const spots = spots_at(spot);
        for (auto const& area : m_reading.workbook.sheets[spot.sheet].merged) {
            if (spot.row < area.first_row || spot.row > area.last_row) continue;
            for (auto const& input : {spots.figure, spots.reason, spots.status, spots.used, spots.note}) {
                if (input.column < area.first_column || input.column > area.last_column || input.column == 0) continue;
                auto const name = row_name(placed);
                m_reading.findings.add(input, {reading_rule::LAYOUT,
                                               {name.en + ": cells to fill are merged with others",
                                                name.es + ": hay celdas por llenar combinadas con otras"},
                                               {"split them and write each answer into its own cell",
                                                "sepárelas y escriba cada respuesta en su propia celda"}});
                return true;
            }
        }
        return false;
    }

    /// One finding for a section of which no row is there, else one a row.
    void name_missing() {
        for (auto const& section : m_reading.layout.sections) {
            bool const whole = m_seen.count(&section) == 0;
            bool told = false;
            for (auto const& placed : m_missing) {
                if (placed.section != &section || told) continue;
                told = whole;
                auto const name = whole ? section.title : row_name(placed);
                Complaint complaint{
                    reading_rule::LAYOUT,
                    {whole ? fmt::format("no row of \"{}\" is in the file", name.en)
                           : fmt::format("the row \"{}\" is not in the file", name.en),
                     whole ? fmt::format("en el archivo no está ninguna fila de «{}»", name.es)
                           : fmt::format("en el archivo no está la fila «{}»", name.es)},
                    {"put it back from the template and answer it", "restitúyala desde la plantilla y respóndala"}};
                if (whole)
                    m_reading.findings.add(std::move(complaint));
                else
                    m_reading.findings.add(Spot{m_seen.at(&section), 0, 0}, std::move(complaint));
            }
        }
    }

    void count_formulas() {
        for (auto const& [sheet, count] : m_formulas) {
            m_result.account.formulas += count;
            m_reading.findings.add(
                {sheet, 0, 0},
                {reading_rule::FORMULA,
                 {fmt::format("formulas give {} of the figures of this sheet; their last stored results were read",
                              count),
                  fmt::format("{} de las cifras de esta hoja vienen de fórmulas; se leyeron sus últimos resultados "
                              "guardados",
                              count)},
                 {"make sure that the file was recalculated before it was saved",
                  "asegúrese de que el archivo se recalculó antes de guardarlo"},
                 false});
        }
    }

    TemplateReading const& m_reading;
    MatchedRows m_rows;
    AnswerReader m_answers;
    NationalReturn& m_result;
    AskedBlock const* m_block = nullptr;
    bool m_answered = false;  ///< A named row of the block under reading has a figure.
    std::vector<PlacedRow> m_missing;
    std::map<AskedSection const*, std::size_t> m_seen;
    std::set<std::size_t> m_unreadable;
    std::map<std::size_t, int> m_formulas;
};

ReadingPlaces places_of(Workbook const& workbook, TemplateSource const& source) {
    if (source.lines) return ReadingPlaces(source.file_name);
    std::vector<std::string> names;
    for (auto const& sheet : workbook.sheets) names.push_back(sheet.name);
    return {source.file_name, std::move(names)};
}

}  // namespace

bool is_template(Workbook const& workbook) {
    return is_template(workbook, grids_of(workbook));
}

base::Result<NationalReturn> read_template(programme::Programme const& programme, Workbook const& workbook,
                                           TemplateSource const& source) {
    auto grids = grids_of(workbook);
    auto const places = places_of(workbook, source);
    ReadingFindings findings(places);
    CIFRA_TRY(auto const identity, read_identity(programme, workbook, grids, findings));
    for (std::size_t i = 0; i < grids.size(); ++i) find_columns(grids[i], workbook.sheets[i], identity.time_period);
    auto const layout = return_layout(programme, identity.ref_area, identity.time_period);
    TemplateReading const reading{workbook, grids, layout, places, findings};
    NationalReturn result;
    result.ref_area = identity.ref_area;
    result.time_period = identity.time_period;
    result.programme = identity.programme.empty() ? programme_name(programme) : identity.programme;
    result.language = identity.language;
    result.file_name = source.file_name;
    result.source_kind = source.lines ? "template_csv" : "template_xlsx";
    result.cover = read_cover(reading);
    RowsReader(programme, reading, result).read();
    find_strangers(reading);
    std::sort(result.observations.begin(), result.observations.end(),
              [](auto const& a, auto const& b) { return a.key < b.key; });
    result.findings = findings.sorted();
    return result;
}

}  // namespace cifra::collect
