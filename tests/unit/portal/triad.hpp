#pragma once

#include "published.hpp"
#include "years/three_years.hpp"

#include <memory>

/// Portals of the invented coalition of three areas, whose edition of 2021 has two versions and withheld figures.
namespace triad {

inline std::unique_ptr<cifra::portal::Portal> portal() {
    return published::portal({years::edition_2021(), years::three_years()});
}

}  // namespace triad
