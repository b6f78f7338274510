#pragma once

#include "random_words.hpp"
#include "restricted/edition.hpp"

#include <map>

namespace any {

using Figures = std::map<cifra::programme::CellKey, cifra::restricted::Observation>;

/// Figures of every indicator: of the region, of members, of categories, of members' categories, as random moods have
/// them. Keys and statuses are those that collect would let pass.
Figures figures(cifra::programme::Programme const& programme, std::string const& time_period, Random& random);

}  // namespace any
