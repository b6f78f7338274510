#include "publish/data_xlsx.hpp"

#include "base/text.hpp"
#include "language/number.hpp"
#include "sdmx/json_components.hpp"

#include <algorithm>
#include <set>

namespace cifra::publish {
namespace {

using base::Language;
using base::LocalText;
using programme::Programme;
using release::ReleasedObservation;
using Row = std::vector<XlsxCell>;
using Style = XlsxCell::Style;

XlsxCell cell(std::string text, Style style = Style::text) {
    return {std::move(text), std::nullopt, style};
}

void put_both(Row& row, LocalText const& text, Style style = Style::text) {
    row.push_back(cell(text.en, style));
    row.push_back(cell(text.es, style));
}

/// "en / es", or one of them where both are the same.
std::string both(LocalText const& text) {
    return text.en == text.es ? text.en : text.en + " / " + text.es;
}

/// What a figure counts within its indicator: the words of its category, or of its codes other than the total.
LocalText category_label(Programme const& programme, programme::CellKey const& key) {
    auto const* indicator = programme.indicator(key.indicator);
    if (indicator != nullptr)
        for (auto const& breakdown : indicator->breakdowns)
            for (auto const& category : breakdown.categories)
                if (programme.category_key(*indicator, category, key.ref_area, key.time_period) == key)
                    return category.label;
    std::vector<std::string> en;
    std::vector<std::string> es;
    for (auto const& part : key.dimensions) {
        if (part.code == "_T") continue;
        auto const label = programme.label(part.dimension, part.code);
        en.push_back(label.en);
        es.push_back(label.es);
    }
    if (en.empty()) return {"Total", "Total"};
    return {base::join(en, "; "), base::join(es, "; ")};
}

LocalText status_label(std::string const& obs_status) {
    std::vector<std::string> en;
    std::vector<std::string> es;
    for (char const letter : obs_status) {
        auto const label = programme::obs_status_label(letter);
        en.push_back(label.en);
        es.push_back(label.es);
    }
    return {base::join(en, "; "), base::join(es, "; ")};
}

std::string letters(std::string const& obs_status) {
    std::vector<std::string> letters;
    for (char const letter : obs_status) letters.emplace_back(1, letter);
    return base::join(letters, ";");
}

/// The notes in the order of their numbers.
std::vector<release::Note> numbered_notes(EditionView const& view, std::vector<std::string> const& order) {
    auto notes = view.notes;
    auto const place = [&](release::Note const& note) { return std::find(order.begin(), order.end(), note.id); };
    std::stable_sort(notes.begin(), notes.end(),
                     [&](release::Note const& a, release::Note const& b) { return place(a) < place(b); });
    return notes;
}

/// Notes are numbered on their own sheet as on the page, and figures name the numbers.
std::string note_numbers(EditionView const& view, programme::CellKey const& key) {
    auto const tables = tables_of(view.edition.programme, key);
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < view.notes.size(); ++i) {
        auto const& note = view.notes[i];
        bool const on_cell = std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end();
        bool const on_table = std::find_first_of(note.tables.begin(), note.tables.end(), tables.begin(),
                                                 tables.end()) != note.tables.end();
        if (on_cell || on_table) numbers.push_back(std::to_string(i + 1));
    }
    return base::join(numbers, ", ");
}

Row header(programme::Dataflow const& dataflow, bool definitions) {
    Row row;
    for (char const* const text :
         {"Area", "Área", "Indicator", "Indicador", "What is counted", "Qué se cuenta", "Year / Año", "Value / Valor",
          "Unit", "Unidad", "Status", "Estado", "Comment", "Comentario", "Notes / Notas"})
        row.push_back(cell(text, Style::heading));
    for (auto const& id : sdmx::key_dimensions(dataflow)) row.push_back(cell(id, Style::heading));
    for (auto const& attribute : sdmx::attributes(definitions))
        if (!attribute.multilingual) row.push_back(cell(attribute.id, Style::heading));
    return row;
}

void put_codes(Row& row, ReleasedObservation const& figure, programme::Dataflow const& dataflow,
               std::string const& unit) {
    for (auto const& id : sdmx::key_dimensions(dataflow))
        row.push_back(cell(sdmx::key_code(figure.key, id), Style::code));
    for (auto const& text : {letters(figure.obs_status), std::string(1, figure.conf_status),
                             figure.missing_reason ? to_string(*figure.missing_reason) : std::string(), unit,
                             figure.currency, base::join(figure.coverage, ";")})
        row.push_back(cell(text, Style::code));
}

Row figure_row(EditionView const& view, programme::Dataflow const& dataflow, ReleasedObservation const& figure) {
    auto const& programme = view.edition.programme;
    auto const* indicator = programme.indicator(figure.key.indicator);
    auto const unit = indicator == nullptr ? std::string() : indicator->unit;
    Row row;
    put_both(row, programme.area_name(figure.key.ref_area));
    put_both(row, indicator == nullptr ? LocalText{figure.key.indicator, figure.key.indicator} : indicator->name);
    put_both(row, category_label(programme, figure.key));
    row.push_back(cell(figure.key.time_period));
    if (figure.obs_value)
        row.push_back({{}, figure.obs_value, Style::text});
    else
        row.push_back(
            cell(figure.missing_reason ? both(missing_reason_label(*figure.missing_reason)) : "?", Style::missing));
    auto const* units = programme.code_list("CL_UNIT");
    auto const* unit_code = units == nullptr ? nullptr : units->find(unit);
    put_both(row, unit_code == nullptr ? LocalText{unit, unit} : unit_code->label);
    put_both(row, status_label(figure.obs_status));
    put_both(row, figure.comment);
    row.push_back(cell(note_numbers(view, figure.key)));
    put_codes(row, figure, dataflow, unit);
    return row;
}

XlsxSheet data_sheet(EditionView const& view, programme::Dataflow const& dataflow,
                     release::ReleasedTable const& table) {
    bool const definitions = has_definitions(view.edition);
    XlsxSheet sheet{dataflow.id, {header(dataflow, definitions)}, true};
    for (auto const& figure : table.observations()) {
        sheet.rows.push_back(figure_row(view, dataflow, figure));
        if (definitions) sheet.rows.back().push_back(cell(figure.definition, Style::code));
    }
    return sheet;
}

void put_line(XlsxSheet& sheet, std::string const& name, LocalText const& text) {
    Row row = {cell(name, Style::heading)};
    put_both(row, text, Style::prose);
    sheet.rows.push_back(std::move(row));
}

/// The signs that really occur, each with its meaning.
void put_legend(XlsxSheet& sheet, release::ReleasedEdition const& edition) {
    std::set<char> used;
    std::set<programme::MissingReason> reasons;
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations()) {
            used.insert(figure.obs_status.begin(), figure.obs_status.end());
            if (figure.missing_reason) reasons.insert(*figure.missing_reason);
        }
    sheet.rows.push_back({});
    sheet.rows.push_back(
        {cell("OBS_STATUS", Style::heading), cell("Status", Style::heading), cell("Estado", Style::heading)});
    for (char const letter : used) {
        Row row = {cell(std::string(1, letter), Style::code)};
        put_both(row, programme::obs_status_label(letter));
        sheet.rows.push_back(std::move(row));
    }
    sheet.rows.push_back({});
    sheet.rows.push_back({cell("MISSING_REASON", Style::heading),
                          cell("Why a value is missing; missing is never zero", Style::heading),
                          cell("Por qué falta un valor; lo que falta nunca es cero", Style::heading)});
    for (auto const reason : reasons) {
        Row row = {cell(to_string(reason), Style::code)};
        put_both(row, missing_reason_label(reason));
        sheet.rows.push_back(std::move(row));
    }
}

void put_protection(XlsxSheet& sheet, release::ReleasedEdition const& edition) {
    auto const& indicators = edition.programme.indicators;
    bool const counts =
        std::any_of(indicators.begin(), indicators.end(), [](auto const& i) { return i.counts_victims; });
    if (!counts || edition.policy.threshold < 2) return;
    auto const most = std::to_string(edition.policy.threshold - 1);
    put_line(sheet, "Protection / Protección",
             {"Counts of victims from 1 to " + most +
                  " are withheld unless a dated decision says otherwise, and so are "
                  "others from which they would follow.",
              "Se reservan los conteos de víctimas de 1 a " + most +
                  ", salvo que una decisión fechada disponga otra cosa, "
                  "y también otros de los que se deducirían."});
}

XlsxSheet read_me(release::ReleasedEdition const& edition) {
    XlsxSheet sheet{"Read me · Léame", {}, false};
    sheet.rows.push_back({cell(edition.title.en, Style::title)});
    sheet.rows.push_back({cell(edition.title.es, Style::title)});
    sheet.rows.push_back({});
    auto const day = edition.prepared.substr(0, edition.prepared.find('T'));
    put_line(sheet, "Publisher / Publica", edition.programme.name);
    put_line(sheet, "Source / Fuente", edition.source);
    put_line(sheet, "Licence / Licencia", edition.programme.licence);
    put_line(sheet, "Prepared / Preparado", {language::date(day, Language::en), language::date(day, Language::es)});
    put_line(sheet, "Id", {edition.id, edition.id});
    put_protection(sheet, edition);
    sheet.rows.push_back({});
    sheet.rows.push_back(
        {cell("Sheet / Hoja", Style::heading), cell("Figures of", Style::heading), cell("Cifras de", Style::heading)});
    for (auto const& dataflow : edition.programme.dataflows) {
        Row row = {cell(dataflow.id, Style::code)};
        put_both(row, dataflow.name);
        sheet.rows.push_back(std::move(row));
    }
    put_legend(sheet, edition);
    return sheet;
}

XlsxSheet notes_sheet(EditionView const& view) {
    XlsxSheet sheet{"Notes · Notas",
                    {{cell("No.", Style::heading), cell("Note", Style::heading), cell("Nota", Style::heading),
                      cell("id", Style::heading)}},
                    true};
    for (std::size_t i = 0; i < view.notes.size(); ++i) {
        Row row = {{{}, base::Decimal{static_cast<std::int64_t>(i) + 1, 0}, Style::text}};
        put_both(row, view.notes[i].text, Style::prose);
        row.push_back(cell(view.notes[i].id, Style::code));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace

XlsxDocument data_workbook(EditionView const& unordered, std::vector<std::string> const& note_order) {
    EditionView const view{unordered.edition, {}, numbered_notes(unordered, note_order)};
    auto const& edition = view.edition;
    XlsxDocument document{
        both(edition.title), both(edition.source), both(edition.programme.name), both(edition.programme.licence),
        edition.prepared,    {read_me(edition)}};
    for (auto const& table : edition.tables)
        if (auto const* dataflow = edition.programme.dataflow(table.dataflow()))
            document.sheets.push_back(data_sheet(view, *dataflow, table));
    document.sheets.push_back(notes_sheet(view));
    return document;
}

base::Result<std::string> data_xlsx(EditionView const& view, std::vector<std::string> const& note_order) {
    return write_xlsx(data_workbook(view, note_order));
}

}  // namespace cifra::publish
