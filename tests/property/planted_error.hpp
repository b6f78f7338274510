#pragma once

#include "audit/claim.hpp"
#include "base/random.hpp"

#include <array>
#include <string>

namespace cifra::property {

/// The kinds of errors that are planted, as explanations name them.
inline constexpr std::array ERROR_KINDS = {"factor_of_ten", "complement", "rounding", "transposition", "another_base"};

/// A block that was consistent until one error was made in it.
struct PlantedError {
    std::string kind;
    audit::Block block;
};

/// Makes one error of a kind in a random consistent block: a share ten times too large or small; the complement of
/// a neighbour's share; a share cut off, rounded up, half to even or half down; neighbouring digits of a share
/// exchanged; all shares of the block computed on another base. In partitions also a part or the whole with a zero too
/// many or with neighbouring digits exchanged. The print always changes.
PlantedError plant_error(std::string const& kind, base::Random& random);

}  // namespace cifra::property
