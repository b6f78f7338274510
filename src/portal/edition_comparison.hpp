#pragma once

#include "release/released_edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::portal {

/// What two releases say of one figure.
enum class ComparisonKind {
    same,      ///< Both show the same amount.
    changed,   ///< Both show it, with different amounts.
    only_a,    ///< Only the first shows it.
    only_b,    ///< Only the second shows it.
    withheld,  ///< One of the two withholds it: nothing is compared.
    missing,   ///< Neither shows it.
};

/// One figure in two releases. Its year is that of each release.
struct ComparedPair {
    programme::CellKey key;  ///< In terms of the second release.
    release::ReleasedObservation const* a = nullptr;
    release::ReleasedObservation const* b = nullptr;
    ComparisonKind kind = ComparisonKind::missing;
    /// b - a, where both are counts that compare: the same currency, definition and members, and no break.
    std::optional<std::int64_t> difference{};
};

/// The figures of an area in two editions, each of its edition's year; those that either speaks of, by key.
std::vector<ComparedPair> compare_editions(release::ReleasedEdition const& a, release::ReleasedEdition const& b,
                                           std::string const& ref_area);

}  // namespace cifra::portal
