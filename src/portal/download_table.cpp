#include "portal/download_table.hpp"

#include "figure/cell_mark.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_picture.hpp"
#include "portal/view_words.hpp"

namespace cifra::portal {
namespace {

using figure::CellMark;
using figure::ColumnAlign;
using figure::TableCell;

std::string const& word(Asked const& asked, std::string_view key) {
    return indicator_words().in(asked.language, key);
}

TableCell words_cell(std::string text) {
    return {std::move(text), {}, CellMark::value, {}};
}

TableCell figure_cell(ViewPoint const& point, bool with_status) {
    return {with_status ? point_text(point) : point.words.text, note_ids(point), figure::mark_of(point.words.mark), {}};
}

}  // namespace

figure::TableSeries view_table_series(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    figure::TableSeries table;
    table.title = view_subject(asked, view) + ", " + view_years(asked, view);
    table.alt = table.title + ".";
    table.columns.push_back(
        {word(asked, view.breakdown == nullptr ? "head_area" : "head_category"), ColumnAlign::start});
    bool const shares = figures.has_shares();
    if (view.one_year()) {
        table.columns.push_back(
            {word(asked, view.indicator->unit == "CURRENCY" ? "head_amount" : "head_number"), ColumnAlign::end});
        if (shares) table.columns.push_back({word(asked, "head_share"), ColumnAlign::end});
        table.columns.push_back({word(asked, "head_status"), ColumnAlign::start});
    } else {
        for (auto const& year : view.years) table.columns.push_back({year, ColumnAlign::end});
    }
    for (auto const& row : figures.rows) {
        figure::TableRow drawn{{words_cell(figures.grouped() ? row.place : row.label)}, false};
        for (auto const& point : row.points) drawn.cells.push_back(figure_cell(point, !view.one_year()));
        if (view.one_year() && shares) drawn.cells.push_back(words_cell(row.last().share));
        if (view.one_year()) {
            bool const final = row.last().shown() && row.last().status.empty();
            drawn.cells.push_back(words_cell(final ? word(asked, "final") : row.last().status));
        }
        table.rows.push_back(std::move(drawn));
    }
    return table;
}

}  // namespace cifra::portal
