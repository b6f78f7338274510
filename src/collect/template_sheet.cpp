#include "collect/template_sheet.hpp"

#include "base/text.hpp"
#include "collect/template_cell.hpp"
#include "collect/template_choices.hpp"
#include "collect/template_form.hpp"
#include "collect/template_formulas.hpp"
#include "collect/template_order.hpp"
#include "collect/template_words.hpp"
#include "collect/workbook.hpp"

#include <xlsxwriter.h>
#include <algorithm>
#include <cstdlib>

namespace cifra::collect {
namespace {

using base::Language;
using base::LocalText;

constexpr lxw_row_t HEADER_ROW = 3;
constexpr double SMALL_PRINT = 1.25;  ///< Letters of definitions to those of labels, on one line.

struct ColumnPlan {
    FormColumn column;
    double width;
};
constexpr ColumnPlan COLUMNS[] = {{FormColumn::key, 8},        {FormColumn::label, 30},  {FormColumn::definition, 52},
                                  {FormColumn::last_year, 17}, {FormColumn::figure, 13}, {FormColumn::reason, 25},
                                  {FormColumn::status, 20},    {FormColumn::used, 20},   {FormColumn::note, 30},
                                  {FormColumn::check, 30}};

/// Writes the sheet of a section from the top down.
class SectionWriter {
public:
    SectionWriter(lxw_worksheet* worksheet, TemplateSetting const& setting)
        : m_worksheet(worksheet), m_setting(setting), m_language(setting.order.language) {
        for (auto const& plan : COLUMNS)
            if (plan.column != FormColumn::used || !setting.definitions.empty()) m_columns.push_back(plan);
    }

    WrittenSheet write(std::string const& name, AskedSection const& section) {
        int const asked = asked_rows(section);
        m_row = HEADER_ROW + 1;
        for (auto const& indicator : section.indicators) put(indicator);
        auto const checks = cell(HEADER_ROW + 1, FormColumn::check) + ":" + cell(m_row - 1, FormColumn::check);
        put_head(section, checks, asked);
        color(checks);
        set_page(section);
        return {name, checks, asked};
    }

private:
    lxw_col_t at(FormColumn column) const {
        auto const found = std::find_if(m_columns.begin(), m_columns.end(),
                                        [&](ColumnPlan const& plan) { return plan.column == column; });
        return static_cast<lxw_col_t>(found - m_columns.begin());
    }
    double width(FormColumn column) const { return m_columns[at(column)].width; }
    lxw_col_t last() const { return static_cast<lxw_col_t>(m_columns.size() - 1); }
    std::string cell(lxw_row_t row, FormColumn column) const {
        return cell_name(static_cast<int>(row) + 1, static_cast<int>(at(column)) + 1);
    }
    lxw_format* style(CellStyle style) const { return m_setting.styles[style]; }

    void text(lxw_row_t row, FormColumn column, std::string const& words, CellStyle look) {
        worksheet_write_string(m_worksheet, row, at(column), words.c_str(), style(look));
    }
    void live(lxw_row_t row, FormColumn column, LiveCell const& cell, CellStyle look) {
        worksheet_write_formula_str(m_worksheet, row, at(column), cell.formula.c_str(), style(look),
                                    cell.empty_result.c_str());
    }
    void structure_key(lxw_row_t row) { text(row, FormColumn::key, STRUCTURE_KEY, CellStyle::key); }

    /// A text across all columns, high enough for its lines.
    void band(std::string const& words, CellStyle look) {
        worksheet_merge_range(m_worksheet, m_row, at(FormColumn::label), m_row, last(), words.c_str(), style(look));
        double width = 0;
        for (auto const& plan : m_columns) width += plan.column == FormColumn::key ? 0 : plan.width;
        worksheet_set_row(m_worksheet, m_row, std::max(row_height(words, width), 21.0), nullptr);
        structure_key(m_row++);
    }

    void put_head(AskedSection const& section, std::string const& checks, int asked) {
        text(0, FormColumn::label, section.title.in(m_language), CellStyle::title);
        text(1, FormColumn::label, m_setting.area_name + ", " + m_setting.order.time_period, CellStyle::subtitle);
        live(2, FormColumn::label, progress(checks, asked, m_language), CellStyle::progress);
        for (lxw_row_t row = 0; row < HEADER_ROW; ++row) structure_key(row);
        worksheet_set_row(m_worksheet, 0, 24, nullptr);
        worksheet_set_row(m_worksheet, HEADER_ROW, 32, nullptr);
        for (auto const& plan : m_columns)
            text(HEADER_ROW, plan.column, column_header(plan.column, m_setting.order.time_period).in(m_language),
                 CellStyle::header);
    }

    void put(AskedIndicator const& indicator) {
        band(indicator.name.in(m_language) + "  \u00B7  " + indicator.unit.in(m_language), CellStyle::indicator);
        band(indicator.definition.in(m_language), CellStyle::definition);
        std::string total;
        for (auto const& row : indicator.total) {
            total = cell(m_row, FormColumn::figure);
            put(indicator, row, {});
        }
        for (auto const& block : indicator.blocks) put(indicator, block, total);
    }

    void put(AskedIndicator const& indicator, AskedBlock const& block, std::string const& total) {
        auto const title_row = m_row++;
        BlockCells cells{total, {}, {}};
        std::string named;
        for (auto const& row : block.rows) {
            auto const figure = cell(m_row, FormColumn::figure);
            if (row.role == RowRole::named) named += (named.empty() ? "" : ",") + figure;
            if (row.role == RowRole::part || row.role == RowRole::open) cells.parts.push_back(figure);
            if (row.role == RowRole::apart) cells.apart.push_back(figure);
            put(indicator, row, named);
        }
        structure_key(title_row);
        text(title_row, FormColumn::label, block.title.in(m_language), CellStyle::block);
        text(title_row, FormColumn::definition, block_hint(block).in(m_language), CellStyle::block_hint);
        worksheet_set_row(m_worksheet, title_row,
                          std::max(row_height(block.title.in(m_language), width(FormColumn::label)), 24.0), nullptr);
        if (cells.parts.empty() || block.check == BlockCheck::none) return;
        if (block.check == BlockCheck::sum) {
            live(title_row, FormColumn::figure, parts_sum(cells.parts), CellStyle::sum);
            live(title_row, FormColumn::check, sum_check(cells, m_language), CellStyle::check);
        } else {
            live(title_row, FormColumn::check, at_most_check(cells, m_language), CellStyle::check);
        }
    }

    void put(AskedIndicator const& indicator, AskedRow const& row, std::string const& named) {
        text(m_row, FormColumn::key, row.key_text, CellStyle::key);
        text(m_row, FormColumn::label, row.label.in(m_language), label_style(row.role));
        auto definition = row.definition.in(m_language);
        auto const hint = row_hint(row).in(m_language);
        if (!hint.empty()) definition += (definition.empty() ? "" : " ") + hint;
        text(m_row, FormColumn::definition, definition, CellStyle::muted);
        auto const height = std::max(row_height(definition, SMALL_PRINT * width(FormColumn::definition)),
                                     row_height(row.label.in(m_language), width(FormColumn::label)));
        worksheet_set_row(m_worksheet, m_row, height, nullptr);
        put_last_year(row);
        put_inputs(indicator, row);
        put_check(indicator, row, named);
        ++m_row;
    }

    static CellStyle label_style(RowRole role) {
        if (role == RowRole::total) return CellStyle::total_label;
        return role == RowRole::apart || role == RowRole::named ? CellStyle::apart_label : CellStyle::label;
    }

    void put_last_year(AskedRow const& row) {
        auto const* const before = figure_before(m_setting.order.last_year, row.key);
        std::string words;
        if (before != nullptr && before->missing_reason)
            words = missing_reason_label(*before->missing_reason).in(m_language);
        if (before != nullptr && before->obs_value)
            worksheet_write_number(m_worksheet, m_row, at(FormColumn::last_year),
                                   std::strtod(to_string(*before->obs_value).c_str(), nullptr),
                                   style(CellStyle::last_year));
        else
            text(m_row, FormColumn::last_year, words, CellStyle::last_year);
    }

    void put_inputs(AskedIndicator const& indicator, AskedRow const& row) {
        bool const amount = indicator.number == NumberKind::amount;
        blank(FormColumn::figure, amount ? CellStyle::input_amount : CellStyle::input_count);
        validate_number(here(FormColumn::figure), {amount, row.yes_or_no ? 1.0 : 1e12}, figure_advice(indicator, row));
        if (row.role != RowRole::named) {
            blank(FormColumn::reason, CellStyle::input_text);
            validate_list(here(FormColumn::reason), m_setting.reasons, reason_advice());
        }
        blank(FormColumn::status, CellStyle::input_text);
        validate_list(here(FormColumn::status), m_setting.statuses, status_advice());
        if (!m_setting.definitions.empty()) {
            blank(FormColumn::used, CellStyle::input_text);
            validate_list(here(FormColumn::used), m_setting.definitions, definition_advice());
        }
        blank(FormColumn::note, CellStyle::input_text);
        validate_length(here(FormColumn::note), 500, note_advice());
    }

    void blank(FormColumn column, CellStyle look) {
        worksheet_write_blank(m_worksheet, m_row, at(column), style(look));
    }
    ValidatedCell here(FormColumn column) const { return {m_worksheet, m_row, at(column), m_language}; }

    void put_check(AskedIndicator const& indicator, AskedRow const& row, std::string const& named) {
        RowCells const cells{cell(m_row, FormColumn::figure), cell(m_row, FormColumn::reason),
                             cell(m_row, FormColumn::note), cell(m_row, FormColumn::last_year)};
        bool const whole = indicator.number == NumberKind::count;
        live(m_row, FormColumn::check,
             row.role == RowRole::named                    ? optional_row_check(cells, m_language)
             : row.role == RowRole::open && !named.empty() ? open_row_check(cells, named, m_language)
                                                           : row_check(cells, whole, m_language),
             CellStyle::check);
    }

    void color(std::string const& checks) { color_checks(m_worksheet, checks, m_setting.styles); }

    void set_page(AskedSection const& section) {
        for (auto const& plan : m_columns) {
            lxw_row_col_options hidden = {};
            hidden.hidden = LXW_TRUE;
            worksheet_set_column_opt(m_worksheet, at(plan.column), at(plan.column), plan.width, nullptr,
                                     plan.column == FormColumn::key ? &hidden : nullptr);
        }
        worksheet_freeze_panes(m_worksheet, HEADER_ROW + 1, at(FormColumn::definition));
        worksheet_repeat_rows(m_worksheet, HEADER_ROW, HEADER_ROW);
        worksheet_print_area(m_worksheet, 0, at(FormColumn::label), m_row - 1, last());
        worksheet_set_selection(m_worksheet, HEADER_ROW + 1, at(FormColumn::figure), HEADER_ROW + 1,
                                at(FormColumn::figure));
        set_print(m_worksheet, m_setting.area_name + ", " + m_setting.order.time_period, section.title.in(m_language));
        protect_sheet(m_worksheet);
    }

    lxw_worksheet* m_worksheet;
    TemplateSetting const& m_setting;
    Language m_language;
    std::vector<ColumnPlan> m_columns;
    lxw_row_t m_row = 0;
};

}  // namespace

int asked_rows(AskedSection const& section) {
    int asked = 0;
    for (auto const& indicator : section.indicators) {
        asked += static_cast<int>(indicator.total.size());
        for (auto const& block : indicator.blocks)
            asked += static_cast<int>(std::count_if(block.rows.begin(), block.rows.end(),
                                                    [](AskedRow const& row) { return row.role != RowRole::named; }));
    }
    return asked;
}

WrittenSheet write_section_sheet(lxw_worksheet* worksheet, std::string const& name, AskedSection const& section,
                                 TemplateSetting const& setting) {
    return SectionWriter(worksheet, setting).write(name, section);
}

}  // namespace cifra::collect
