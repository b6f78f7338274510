#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cifra::release {

/// Rates are for so many people.
inline constexpr std::int64_t RATE_PER_PEOPLE = 100'000;
/// No rate is given of a smaller count: chance alone moves it by more than a fifth
/// (docs/methods/consolidation.md#rates).
inline constexpr std::int64_t SMALLEST_RATED_COUNT = 20;

/// A released count of people for each 100,000 who live in the areas that it holds.
struct Rate {
    programme::CellKey key;             ///< An indicator's total, of the region or a member.
    std::int64_t value = 0;             ///< As released.
    std::int64_t population = 0;        ///< Of `coverage` in the year.
    base::Decimal rate;                 ///< One decimal.
    std::vector<std::string> coverage;  ///< The areas in the value, in the programme's order.
};

/// value × 100,000 / population, rounded half up to one decimal from exact integers. Needs 0 <= value <= 10^12 and
/// 0 < population.
base::Decimal rate_of(std::int64_t value, std::int64_t population);

/// The rates of every total of an indicator whose unit is PERSONS, from released values alone: none where the value is
/// missing, withheld or below SMALLEST_RATED_COUNT, or where the areas in it or one's population are not known. In the
/// programme's order of indicators, the region first, then its members.
std::vector<Rate> rates(ReleasedEdition const& edition);

/// The rates as rates.csv (docs/reference/bundle.md): a header alone where there is none.
std::string rates_csv(ReleasedEdition const& edition);

}  // namespace cifra::release
