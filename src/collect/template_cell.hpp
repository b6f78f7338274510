#pragma once

#include "collect/template_style.hpp"
#include "collect/template_words.hpp"

#include <cstdint>
#include <string>

struct lxw_worksheet;

namespace cifra::collect {

/// A cell of which a spreadsheet checks what is typed; row and column from 0.
struct ValidatedCell {
    lxw_worksheet* worksheet;
    std::uint32_t row;
    std::uint16_t column;
    base::Language language;
};

/// What a figure may be.
struct NumberRange {
    bool decimals = false;
    double largest = 1e12;
};

/// Only a number from 0 on.
void validate_number(ValidatedCell const& cell, NumberRange range, CellAdvice const& advice);

/// Only what the cells `list` hold: "'Portada'!$B$30:$B$33".
void validate_list(ValidatedCell const& cell, std::string const& list, CellAdvice const& advice);

/// Only a text of at most `characters`.
void validate_length(ValidatedCell const& cell, int characters, CellAdvice const& advice);

/// Colours checks ("I5:I60") by their first sign.
void color_checks(lxw_worksheet* worksheet, std::string const& checks, TemplateStyles const& styles);

/// Height in points of a row in which a text stands in a column as wide as that many digits.
double row_height(std::string const& text, double width);

/// A4 across, one page wide, pages numbered at the foot.
void set_print(lxw_worksheet* worksheet, std::string const& left, std::string const& centre);

/// Locks all cells but those to fill; no password. Widths and heights may be changed.
void protect_sheet(lxw_worksheet* worksheet);

}  // namespace cifra::collect
