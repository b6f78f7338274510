#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::consolidate {

/// Areas whose figures of a cell were counted by one definition, and can be added up.
struct AreaGroup {
    std::string definition;                                 ///< Empty: the programme's own.
    std::vector<restricted::Observation const*> figures{};  ///< In the programme's order of members, each with a value.
};

/// True for a validated whole number that may stand in a sum: no amount of money, not internal, not under embargo.
bool can_be_summed(restricted::Observation const& row);

/// The members' figures of a cell that can be summed, by the definition they were counted by
/// (programme::counted_by): the programme's own first, then by code. Those that differ (D) without a code are in no
/// group. \param table  Sorted by key.
std::vector<AreaGroup> groups_of(programme::Programme const& programme, restricted::Table const& table,
                                 programme::CellKey const& cell);

/// The definition of the region's sums of an indicator: the programme's own where any area uses it; else the one that
/// all areas use; nothing where they use several. One for all cells of an indicator, so that a part is counted as its
/// total is. \param total  The total's key, of any area.
std::optional<std::string> definition_of_sums(programme::Programme const& programme, restricted::Table const& table,
                                              programme::CellKey const& total);

}  // namespace cifra::consolidate
