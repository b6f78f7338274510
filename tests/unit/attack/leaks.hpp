#pragma once

#include "../../invented/invented_edition.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace leaks {

/// Releases that give a withheld cell away together, as no careful publisher would let them out. Everything is
/// invented.
struct Leak {
    std::string name;                                       ///< As a folder's name in tests/data/leaks.
    std::vector<cifra::release::ReleasedEdition> releases;  ///< In the order in which they came out.
    cifra::programme::CellKey given_away;
    bool is_narrow = false;  ///< Known closely, not exactly.
};

/// For the names of tests.
inline void PrintTo(Leak const& leak, std::ostream* stream) {
    *stream << leak.name;
}

/// One of each kind.
std::vector<Leak> all();

/// The same releases with what is given away hidden behind further cells: nothing comes out.
std::vector<Leak> mended();

}  // namespace leaks
