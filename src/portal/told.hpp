#pragma once

#include "portal/asked.hpp"

#include <memory>
#include <string>
#include <vector>

namespace cifra::portal {

/// A figure with the release that speaks for it: the newest that gives it.
struct Told {
    release::ReleasedObservation const* figure = nullptr;  ///< Null: no release speaks of it.
    LoadedEdition const* edition = nullptr;                ///< The release whole; null where it cannot be read.
    std::shared_ptr<LoadedEdition const> kept;             ///< Keeps it in memory where it is not the current one.
    std::string id;                                        ///< Of the edition.
    int version = 0;
};

Told told(Asked const& asked, programme::CellKey const& key);

/// Some release speaks of a figure: it has a page.
bool is_told(Asked const& asked, programme::CellKey const& key);

/// What one release said of a figure.
struct Said {
    std::string edition;
    int version = 0;
    std::string released_at;                               ///< ISO 8601 date-time in UTC; of one that is not in the
                                                           ///< catalogue, when it was prepared.
    release::ReleasedObservation const* figure = nullptr;  ///< Null: it did not speak of it.
};

/// What the releases of the edition that speaks for a figure said of it, and the newest edition where that is another
/// one; the newest first. Points into `told` and the current edition.
std::vector<Said> history_of(Asked const& asked, Told const& told, programme::CellKey const& key);

}  // namespace cifra::portal
