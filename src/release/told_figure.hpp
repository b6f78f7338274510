#pragma once

#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// A figure, and the release that tells it.
struct ToldFigure {
    ReleasedObservation const* figure = nullptr;         ///< Null: no release speaks of it.
    std::vector<ReleasedTable> const* tables = nullptr;  ///< Of that release.
    std::string const* edition = nullptr;                ///< Its id.
    int version = 0;
};

/// What the newest release says of a figure: the edition itself, else, of the earlier ones that speak of it, the one
/// prepared last. All point into the edition.
ToldFigure told_figure(ReleasedEdition const& edition, programme::CellKey const& key);

}  // namespace cifra::release
