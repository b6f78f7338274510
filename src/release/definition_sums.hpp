#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// Areas that counted a figure by one definition.
struct DefinitionSum {
    std::optional<std::string> definition;  ///< Empty: the programme's own; nothing: each area has one of its own.
    std::vector<std::string> areas;         ///< In the programme's order.
    /// What they come to, from released values alone: nothing where one is withheld, or each has a definition of its
    /// own.
    std::optional<std::int64_t> sum;
};

/// The members' figures of a cell by the definition that they were counted by: the programme's own, then by code, then
/// those that say only that they differ. Members without a figure are left out; figures of different definitions are
/// never added up. \param key  Its REF_AREA does not matter.
std::vector<DefinitionSum> sums_by_definition(ReleasedEdition const& edition, programme::CellKey key);

/// What the region's sum of an indicator counts, and who is not in it for counting otherwise: "A and B count potential
/// victims (120 in all); they are not in the total." Empty where all count by the programme's own
/// definition, or the region's figure is no sum. \param total  The region's key.
base::LocalText definition_sentence(ReleasedEdition const& edition, programme::CellKey const& total);

}  // namespace cifra::release
