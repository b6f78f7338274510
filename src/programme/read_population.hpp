#pragma once

#include "base/result.hpp"
#include "programme/programme.hpp"

#include <string_view>

namespace cifra::programme {

/// The most people that an area may have.
inline constexpr int MOST_PEOPLE = 2'000'000'000;

/// Reads population.csv (docs/reference/programme.md): two lines with the source, a header, a row for each area and
/// year. \param programme  Its members are the areas. \param file  for messages only
/// \returns Sorted by area and year.
/// \error bad_input  with lines: a source that is missing, another header, an area that is not a member, a year or a
///                   population that is none, an area and year twice; no row at all
base::Result<Population> read_population(Programme const& programme, std::string_view text, std::string const& file);

}  // namespace cifra::programme
