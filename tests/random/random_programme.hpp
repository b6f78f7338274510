#pragma once

#include "programme/programme.hpp"
#include "random_words.hpp"

namespace any {

/// How many members a programme has at most.
inline constexpr std::size_t MOST_MEMBERS = 40;

/// A programme as its reader would accept it, except that it may have no member: 0 to MOST_MEMBERS members, up to seven
/// indicators with up to five breakdowns each (partitions, multiple response, lists, by area, of crossed dimensions,
/// with categories apart and unknown ones), sections in any order, names of any length.
cifra::programme::Programme make_programme(Random& random);

}  // namespace any
