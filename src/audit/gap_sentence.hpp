#pragma once

#include "audit/claim.hpp"

#include <vector>

namespace cifra::audit {

/// What the notes say of areas without data for the parts: "According to the notes there are no data from Northland and
/// partial data from the Southland." What holds for every part is said once. Empty when no area is named.
LocalText gap_sentence(std::vector<Part> const& parts);

/// What the base of a multiple response holds and its parts do not: how many areas give none of the data, and the parts
/// for which there are more of them. Empty when no area is named.
LocalText base_sentence(std::vector<Part> const& parts);

}  // namespace cifra::audit
