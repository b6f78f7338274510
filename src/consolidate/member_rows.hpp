#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::consolidate {

/// How a member stands to a figure of the region.
enum class Contribution {
    gives,      ///< It publishes its own value.
    in_figure,  ///< Its value went into the regional figure and is not itself published.
    lacks,      ///< It gives no data, or nothing of the kind exists there.
    unknown,    ///< The source does not say.
};

/// What a table says of a member's part in a cell: the member's own row or, where it has none, its total of the
/// indicator, since whoever gives no total gives no category either.
struct MemberRow {
    restricted::Observation const* observation = nullptr;  ///< Null when there is neither.
    Contribution contribution = Contribution::unknown;
};

/// \param table  Sorted by key.
MemberRow member_row(restricted::Table const& table, programme::CellKey const& cell, std::string const& member);

/// The observation of a key, or null.
/// \param table  Sorted by key.
restricted::Observation const* find(restricted::Table const& table, programme::CellKey const& key);

/// True when one of the letters of an obs_status is `letter`.
bool has_status(restricted::Observation const& observation, char letter);

}  // namespace cifra::consolidate
