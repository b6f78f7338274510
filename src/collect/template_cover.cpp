#include "collect/template_cover.hpp"

#include "collect/template_cell.hpp"
#include "collect/template_choices.hpp"
#include "collect/template_form.hpp"
#include "collect/template_formulas.hpp"
#include "collect/template_words.hpp"
#include "collect/workbook.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace cifra::collect {
namespace {

using base::LocalText;

enum Column : lxw_col_t { KEY, WORD, VALUE, ANSWERED, ASKED, WRONG };
constexpr double WIDTHS[] = {8, 38, 70, 13, 9, 13};
constexpr double ALL_LETTERS = 170;  ///< That fit on a line across the columns.

/// Writes the cover from its plan.
class CoverWriter {
public:
    CoverWriter(lxw_worksheet* worksheet, TemplateSetting const& setting)
        : m_worksheet(worksheet), m_setting(setting), m_plan(plan_cover(setting.layout)) {}

    void write(CoverWords const& words, std::vector<WrittenSheet> const& sheets) {
        for (lxw_row_t row = 0; row < m_plan.end; ++row) text(row, KEY, STRUCTURE_KEY, CellStyle::key);
        text(0, WORD, in(words.title), CellStyle::title);
        worksheet_set_row(m_worksheet, 0, 28, nullptr);
        text(1, WORD, in(words.programme_name), CellStyle::subtitle);
        across(2, in(words.purpose));
        auto row = m_plan.steps;
        for (auto const& step : form_steps(m_setting.order.time_period)) across(row++, in(step));
        put_fields();
        put_progress(sheets);
        put_glossaries();
        put_facts();
        for (lxw_col_t column = KEY; column <= WRONG; ++column) {
            lxw_row_col_options hidden = {};
            hidden.hidden = LXW_TRUE;
            worksheet_set_column_opt(m_worksheet, column, column, WIDTHS[column], nullptr,
                                     column == KEY ? &hidden : nullptr);
        }
        worksheet_print_area(m_worksheet, 0, WORD, m_plan.end - 1, WRONG);
        worksheet_set_selection(m_worksheet, m_plan.fields + 1, VALUE, m_plan.fields + 1, VALUE);
        set_print(m_worksheet, m_setting.area_name + ", " + m_setting.order.time_period, "");
        worksheet_fit_to_pages(m_worksheet, 1, 1);
        worksheet_center_horizontally(m_worksheet);
        protect_sheet(m_worksheet);
    }

private:
    std::string const& in(LocalText const& words) const { return words.in(m_setting.order.language); }
    lxw_format* style(CellStyle style) const { return m_setting.styles[style]; }
    void text(lxw_row_t row, lxw_col_t column, std::string const& words, CellStyle look) {
        worksheet_write_string(m_worksheet, row, column, words.c_str(), style(look));
    }
    void heading(lxw_row_t row, LocalText const& words) {
        worksheet_set_row(m_worksheet, row, 24, nullptr);
        for (lxw_col_t column = WORD; column <= WRONG; ++column)
            worksheet_write_blank(m_worksheet, row, column, style(CellStyle::indicator));
        text(row, WORD, in(words), CellStyle::indicator);
    }
    void across(lxw_row_t row, std::string const& words) {
        worksheet_merge_range(m_worksheet, row, WORD, row, WRONG, words.c_str(), style(CellStyle::prose));
        worksheet_set_row(m_worksheet, row, row_height(words, ALL_LETTERS), nullptr);
    }

    void put_fields() {
        heading(m_plan.fields, {"Who reports", "Quién informa"});
        auto row = m_plan.fields;
        for (auto const& field : cover_fields()) {
            text(++row, KEY, field.key, CellStyle::key);
            text(row, WORD, in(field.label), CellStyle::label);
            worksheet_write_blank(m_worksheet, row, VALUE, style(CellStyle::input_text));
            validate_length({m_worksheet, row, VALUE, m_setting.order.language}, 250,
                            {field.label,
                             field.hint,
                             {"Too long", "Demasiado largo"},
                             {"Shorten it to 250 characters.", "Acórtelo a 250 caracteres."}});
            worksheet_set_row(m_worksheet, row, 30, nullptr);
            worksheet_merge_range(m_worksheet, row, ANSWERED, row, WRONG, in(field.hint).c_str(),
                                  style(CellStyle::muted));
        }
    }

    void put_progress(std::vector<WrittenSheet> const& sheets) {
        auto const& language = m_setting.order.language;
        auto row = m_plan.progress;
        heading(row, {"How far it is", "Avance"});
        struct Head {
            lxw_col_t column;
            LocalText words;
        };
        for (auto const& head : {Head{VALUE, {"State", "Estado"}}, Head{ANSWERED, {"Answered", "Respondidas"}},
                                 Head{ASKED, {"Of", "De"}}, Head{WRONG, {"To correct", "Por corregir"}}})
            text(row, head.column, in(head.words), head.column == VALUE ? CellStyle::indicator : CellStyle::band_right);
        for (auto const& sheet : sheets) {
            worksheet_set_row(m_worksheet, ++row, 18, nullptr);
            auto const checks = on_sheet(sheet.name, sheet.checks);
            worksheet_write_url_opt(m_worksheet, row, WORD, ("internal:" + on_sheet(sheet.name, "A1")).c_str(),
                                    style(CellStyle::glossary), sheet.name.c_str(), nullptr);
            live(row, VALUE, sheet_state(cell(row, ANSWERED), cell(row, WRONG), sheet.asked, language),
                 CellStyle::label);
            count(row, ANSWERED, count_done(checks));
            worksheet_write_number(m_worksheet, row, ASKED, sheet.asked, style(CellStyle::last_year));
            count(row, WRONG, count_wrong(checks));
        }
        auto const states = cell(m_plan.progress + 1, VALUE) + ":" + cell(row, VALUE);
        color_checks(m_worksheet, states, m_setting.styles);
    }

    void put_glossaries() {
        heading(m_plan.reasons,
                {"Why there is no figure: missing is never zero", "Por qué no hay cifra: lo que falta nunca es cero"});
        auto row = m_plan.reasons;
        for (auto const& entry : reason_choices()) explain(++row, entry.choice.words, entry.choice.meaning);
        heading(m_plan.statuses, {"Status of a figure", "Estado de una cifra"});
        row = m_plan.statuses;
        for (auto const& choice : status_choices()) explain(++row, choice.words, choice.meaning);
        if (m_setting.layout.definitions.empty()) return;
        heading(m_plan.definitions, {"Definitions", "Definiciones"});
        row = m_plan.definitions;
        for (auto const& code : m_setting.layout.definitions) explain(++row, code.label, code.definition);
    }

    void explain(lxw_row_t row, LocalText const& words, LocalText const& meaning) {
        text(row, WORD, in(words), CellStyle::glossary);
        worksheet_merge_range(m_worksheet, row, VALUE, row, WRONG, in(meaning).c_str(), style(CellStyle::prose));
        worksheet_set_row(m_worksheet, row, row_height(in(words), 1.2 * WIDTHS[WORD]), nullptr);
    }

    void put_facts() {
        heading(m_plan.facts, {"This form", "Este formulario"});
        auto const& order = m_setting.order;
        auto row = m_plan.facts;
        std::string const values[] = {m_setting.layout.programme, order.ref_area, order.time_period,
                                      base::code_of(order.language), LAYOUT_VERSION};
        std::size_t i = 0;
        for (auto const& fact : form_facts()) {
            text(++row, KEY, fact.key, CellStyle::key);
            text(row, WORD, in(fact.label), CellStyle::label);
            text(row, VALUE, values[i++], CellStyle::label);
        }
    }

    void live(lxw_row_t row, lxw_col_t column, LiveCell const& cell, CellStyle look) {
        worksheet_write_formula_str(m_worksheet, row, column, cell.formula.c_str(), style(look),
                                    cell.empty_result.c_str());
    }
    void count(lxw_row_t row, lxw_col_t column, LiveCell const& cell) {
        worksheet_write_formula_num(m_worksheet, row, column, cell.formula.c_str(), style(CellStyle::last_year), 0);
    }
    static std::string cell(lxw_row_t row, lxw_col_t column) {
        return cell_name(static_cast<int>(row) + 1, static_cast<int>(column) + 1);
    }

    lxw_worksheet* m_worksheet;
    TemplateSetting const& m_setting;
    CoverPlan m_plan;
};

}  // namespace

CoverPlan plan_cover(ReturnLayout const& layout) {
    auto const rows = [](std::size_t count) { return static_cast<std::uint32_t>(count) + 2; };
    CoverPlan plan;
    plan.steps = 3;
    plan.fields = plan.steps + rows(form_steps(layout.time_period).size()) - 1;
    plan.progress = plan.fields + rows(cover_fields().size());
    plan.reasons = plan.progress + rows(layout.sections.size());
    plan.statuses = plan.reasons + rows(reason_choices().size());
    plan.definitions = plan.statuses + rows(status_choices().size());
    plan.facts = plan.definitions + (layout.definitions.empty() ? 0 : rows(layout.definitions.size()));
    plan.end = plan.facts + rows(form_facts().size()) - 1;
    return plan;
}

std::string list_cells(std::string const& sheet, std::uint32_t heading, std::size_t count) {
    return on_sheet(sheet, fmt::format("$B${}:$B${}", heading + 2, heading + 1 + count));
}

void write_cover(lxw_worksheet* worksheet, CoverWords const& words, std::vector<WrittenSheet> const& sheets,
                 TemplateSetting const& setting) {
    CoverWriter(worksheet, setting).write(words, sheets);
}

}  // namespace cifra::collect
