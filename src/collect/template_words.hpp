#pragma once

#include "collect/return_layout.hpp"

namespace cifra::collect {

/// What a spreadsheet says while an officer types into a cell. Titles have at most 32 characters, messages 255.
struct CellAdvice {
    base::LocalText title;
    base::LocalText message;
    base::LocalText refusal_title;
    base::LocalText refusal;
};

/// Beside a figure: what to write, in the unit of its indicator.
CellAdvice figure_advice(AskedIndicator const& indicator, AskedRow const& row);
CellAdvice reason_advice();
CellAdvice status_advice();
CellAdvice definition_advice();
CellAdvice note_advice();

/// Longest note that a return may bring, in bytes of UTF-8.
inline constexpr std::size_t LONGEST_NOTE = 1000;
/// Longest entry of the cover.
inline constexpr std::size_t LONGEST_ENTRY = 500;

/// "Return of Guatemala, 2020"
base::LocalText form_title(base::LocalText const& area_name, std::string const& time_period);

/// One paragraph: what the form is for.
base::LocalText form_purpose(programme::Programme const& programme, base::LocalText const& area_in_sentence,
                             std::string const& time_period);

/// The steps of filling it, in order.
std::vector<base::LocalText> form_steps(std::string const& time_period);

/// Words beside the sum of a block, by what can be checked; empty for none.
base::LocalText block_hint(AskedBlock const& block);

/// What the form says of a row beside its label: that it stands apart, may stay empty, is answered above, is yes or no.
/// May be empty.
base::LocalText row_hint(AskedRow const& row);

}  // namespace cifra::collect
