#include "portal/download_xlsx.hpp"

#include "portal/download_rows.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_source.hpp"
#include "portal/view_words.hpp"

namespace cifra::portal {
namespace {

using publish::XlsxCell;
using publish::XlsxSheet;
using Style = XlsxCell::Style;

std::string const& word(Asked const& asked, std::string_view key) {
    return indicator_words().in(asked.language, key);
}

XlsxCell text(std::string words, Style style = Style::text) {
    return {std::move(words), {}, style};
}

std::string numbers_of(std::vector<std::size_t> const& notes) {
    std::string numbers;
    for (auto const number : notes) numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    return numbers;
}

XlsxCell value_cell(DownloadRow const& row) {
    if (row.obs_value) return {{}, row.obs_value, Style::text};
    return text(row.words, Style::missing);
}

std::vector<XlsxCell> headings(Asked const& asked, ViewFigures const& figures) {
    std::vector<XlsxCell> cells;
    for (char const* const key : {"head_area", "head_category", "head_year"})
        if (figures.view.breakdown != nullptr || key != std::string_view("head_category"))
            cells.push_back(text(word(asked, key), Style::heading));
    bool const money = figures.view.indicator->unit == "CURRENCY";
    cells.push_back(text(word(asked, money ? "head_amount" : "head_number"), Style::heading));
    if (money) cells.push_back(text(word(asked, "head_currency"), Style::heading));
    if (figures.has_shares()) cells.push_back(text(word(asked, "head_share"), Style::heading));
    for (char const* const key : {"head_status", "notes"}) cells.push_back(text(word(asked, key), Style::heading));
    for (char const* const name : {"REF_AREA", "CATEGORY", "OBS_STATUS", "KEY"})
        cells.push_back(text(name, Style::heading));
    return cells;
}

std::vector<XlsxCell> cells_of(DownloadRow const& row, ViewFigures const& figures) {
    std::vector<XlsxCell> cells{text(row.area_label)};
    if (figures.view.breakdown != nullptr) cells.push_back(text(row.category_label));
    cells.push_back(text(row.time_period));
    cells.push_back(value_cell(row));
    if (figures.view.indicator->unit == "CURRENCY") cells.push_back(text(row.currency));
    if (figures.has_shares()) cells.push_back(text(row.share));
    cells.push_back(text(row.status));
    cells.push_back(text(numbers_of(row.notes)));
    for (auto const& code : {row.ref_area, row.category, row.obs_status, row.key})
        cells.push_back(text(code, Style::code));
    return cells;
}

XlsxSheet figure_sheet(Asked const& asked, ViewFigures const& figures) {
    XlsxSheet sheet{word(asked, "sheet_figures"), {headings(asked, figures)}, true};
    for (auto const& row : download_rows(asked, figures)) sheet.rows.push_back(cells_of(row, figures));
    return sheet;
}

XlsxSheet note_sheet(Asked const& asked, ViewFigures const& figures) {
    XlsxSheet sheet{word(asked, "notes"), {}, false};
    for (std::size_t i = 0; i < figures.notes.size(); ++i)
        sheet.rows.push_back(
            {text(std::to_string(i + 1)), text(figures.notes[i].text.in(asked.language), Style::prose)});
    if (sheet.rows.empty()) sheet.rows.push_back({text(word(asked, "no_notes"))});
    return sheet;
}

XlsxSheet source_sheet(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    XlsxSheet sheet{word(asked, "source"), {}, false};
    sheet.rows.push_back({text(view_message(asked, figures), Style::title)});
    auto const add = [&](std::string_view key, std::string const& words) {
        if (!words.empty()) sheet.rows.push_back({text(word(asked, key)), text(words, Style::prose)});
    };
    add("subject", view_subtitle(asked, figures));
    add("definition", asked.in(view.indicator->definition));
    add("source", source_line(asked, figures.releases));
    add("cite", view_citation(asked, figures));
    add("licence", asked.in(asked.programme().licence));
    return sheet;
}

}  // namespace

publish::XlsxDocument view_workbook(Asked const& asked, ViewFigures const& figures) {
    return {view_message(asked, figures),
            view_subject(asked, figures.view),
            asked.in(asked.programme().name),
            asked.in(asked.programme().licence),
            asked.current().entry.prepared,
            {figure_sheet(asked, figures), note_sheet(asked, figures), source_sheet(asked, figures)}};
}

}  // namespace cifra::portal
