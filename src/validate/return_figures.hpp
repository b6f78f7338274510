#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

namespace cifra::validate {

/// The figure of a key in a return, or null. Cost: a binary search.
restricted::Observation const* find_figure(restricted::NationalReturn const& held, programme::CellKey const& key);

/// A figure in words: its indicator, then its category; "Victims identified: Women". Codes that no table of the
/// indicator knows are told by their labels.
base::LocalText figure_label(programme::Programme const& programme, programme::CellKey const& key);

/// A table in words: "Victims identified: Forms of exploitation"; a title that begins with the indicator's name stands
/// alone.
base::LocalText table_label(programme::Indicator const& indicator, programme::Breakdown const& breakdown);

/// The figure as it stands in a finding; without a value when it is missing or the return has no such cell.
audit::FindingOperand figure_operand(programme::Programme const& programme, restricted::NationalReturn const& held,
                                     programme::CellKey const& key);

/// "XAA.2031" of a return: how ids of findings end that are about no single cell.
std::string return_suffix(restricted::NationalReturn const& held);

/// An operand's digits for a computation: "1652", "15.4", or "?" without a value.
std::string operand_digits(audit::FindingOperand const& operand);

}  // namespace cifra::validate
