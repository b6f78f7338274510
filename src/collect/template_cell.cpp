#include "collect/template_cell.hpp"

#include "base/text.hpp"
#include "collect/template_formulas.hpp"

#include <xlsxwriter.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace cifra::collect {
namespace {

/// Texts of an advice in one language, as the library wants them.
class Spoken {
public:
    Spoken(CellAdvice const& advice, base::Language language)
        : m_texts{advice.title.in(language), advice.message.in(language), advice.refusal_title.in(language),
                  advice.refusal.in(language)} {}

    void put(lxw_data_validation& validation) {
        validation.input_title = m_texts[0].data();
        validation.input_message = m_texts[1].data();
        validation.error_title = m_texts[2].data();
        validation.error_message = m_texts[3].data();
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    }

private:
    std::array<std::string, 4> m_texts;
};

void apply(ValidatedCell const& cell, lxw_data_validation& validation, CellAdvice const& advice) {
    Spoken spoken(advice, cell.language);
    spoken.put(validation);
    worksheet_data_validation_cell(cell.worksheet, cell.row, cell.column, &validation);
}

}  // namespace

void validate_number(ValidatedCell const& cell, NumberRange range, CellAdvice const& advice) {
    lxw_data_validation validation = {};
    validation.validate = range.decimals ? LXW_VALIDATION_TYPE_DECIMAL : LXW_VALIDATION_TYPE_INTEGER;
    validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    validation.minimum_number = 0;
    validation.maximum_number = range.largest;
    apply(cell, validation, advice);
}

void validate_list(ValidatedCell const& cell, std::string const& list, CellAdvice const& advice) {
    auto formula = "=" + list;
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
    apply(cell, validation, advice);
}

void validate_length(ValidatedCell const& cell, int characters, CellAdvice const& advice) {
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_LENGTH;
    validation.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    validation.value_number = characters;
    apply(cell, validation, advice);
}

void color_checks(lxw_worksheet* worksheet, std::string const& checks, TemplateStyles const& styles) {
    auto const first = checks.substr(0, checks.find(':'));
    struct Rule {
        char const* sign;
        lxw_format* format;
    };
    for (auto const& rule : {Rule{check_sign::WRONG, styles.wrong()}, Rule{check_sign::OPEN, styles.open()},
                             Rule{check_sign::ASK, styles.open()}, Rule{check_sign::MISSING, styles.missing()},
                             Rule{check_sign::DONE, styles.done()}, Rule{check_sign::AGREES, styles.done()}}) {
        auto formula = "=LEFT(" + first + ",1)=" + formula_text(rule.sign);
        lxw_conditional_format conditional = {};
        conditional.type = LXW_CONDITIONAL_TYPE_FORMULA;
        conditional.value_string = formula.data();
        conditional.format = rule.format;
        worksheet_conditional_format_range(worksheet, lxw_name_to_row(checks.c_str()), lxw_name_to_col(checks.c_str()),
                                           lxw_name_to_row_2(checks.c_str()), lxw_name_to_col_2(checks.c_str()),
                                           &conditional);
    }
}

double row_height(std::string const& text, double width) {
    constexpr double LINE = 12.5;
    constexpr double LEAST = 18;
    auto const letters = std::count_if(text.begin(), text.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    // Words do not break, so that a line is not filled to its end.
    auto const lines = std::ceil(static_cast<double>(letters) / (0.92 * width));
    return std::max(LEAST, lines * LINE + 5);
}

void set_print(lxw_worksheet* worksheet, std::string const& left, std::string const& centre) {
    worksheet_set_paper(worksheet, 9);  // A4
    worksheet_set_landscape(worksheet);
    worksheet_fit_to_pages(worksheet, 1, 0);
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6);
    // In a footer "&" begins an instruction.
    auto const plain = [](std::string const& text) { return base::replace_all(text, "&", "&&"); };
    worksheet_set_footer(worksheet, ("&L&8" + plain(left) + "&C&8" + plain(centre) + "&R&8&P / &N").c_str());
}

void protect_sheet(lxw_worksheet* worksheet) {
    lxw_protection options = {};
    options.format_columns = 1;
    options.format_rows = 1;
    worksheet_protect(worksheet, nullptr, &options);
    worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
}

}  // namespace cifra::collect
