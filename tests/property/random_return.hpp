#pragma once

#include "base/random.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::property {

/// The invented programme of three areas, with comparisons.
programme::Programme programme_of_returns();

/// A return and the four years before it, by year, the newest last.
struct RandomReturns {
    std::vector<restricted::NationalReturn> earlier;
    restricted::NationalReturn submitted;
};

/// Returns of one area all of whose figures follow from each other. Each indicator has a level from 2 to a million and
/// shares that stay; a year lies within a quarter of the level and varies by chance around it, as counts do. One table
/// in ten is never given, with its reason.
RandomReturns random_returns(programme::Programme const& programme, base::Random& random);

}  // namespace cifra::property
