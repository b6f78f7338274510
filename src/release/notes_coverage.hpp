#pragma once

#include "release/released_edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// What a member contributes to a figure of the coalition.
enum class Reporting {
    reported,     ///< Its figure is published, or is part of the coalition's.
    in_part,      ///< The same, but partial or of low reliability (U or D).
    preliminary,  ///< The same, and may change (P).
    true_zero,    ///< It reports that there were none.
    no_data,      ///< It gives none (O), did not compile it (L), or has none by its definition (M).
    not_stated,   ///< No row names it and the coalition has no figure.
};

/// True for reported, in_part, preliminary and true_zero.
bool reports(Reporting reporting);

/// The member's row for a figure of the coalition; where it has none, its row for the total of the same indicator: who
/// gives no total gives no part of it.
/// \returns null when there is neither
ReleasedObservation const* member_row(ReleasedEdition const& edition, std::string const& member,
                                      programme::CellKey const& key);

/// What a member contributes to the figure `key` (its REF_AREA does not matter). A member that no row names counts as
/// reporting where the coalition has a figure, and as not stated where it has none. In a sum of reporting areas
/// (regional_sum) who has no row gives no data, and who counts by another definition is `in_part`.
Reporting reporting_of(ReleasedEdition const& edition, std::string const& member, programme::CellKey const& key);

/// Members in the programme's order whose contribution to a figure wants words.
struct Gaps {
    std::vector<std::string> no_data;       ///< O
    std::vector<std::string> not_compiled;  ///< L
    std::vector<std::string> not_existing;  ///< M
    std::vector<std::string> elsewhere;     ///< K
    std::vector<std::string> partial;       ///< U, D
    std::vector<std::string> estimated;     ///< E, I

    bool operator==(Gaps const&) const = default;
    bool empty() const;
    /// True when nobody is missing and only the quality of what is there wants words.
    bool only_partial() const;
    /// True when each member named here is named in the same list of `other`.
    bool within(Gaps const& other) const;
};

/// \param key  A figure of the coalition (its REF_AREA does not matter).
Gaps gaps_of(ReleasedEdition const& edition, programme::CellKey const& key);

/// The gaps that stand for a whole table: those of more than half of its categories, provided that every other
/// category lacks these members too. Nothing where the categories have no such common ground, or no gap at all.
std::optional<Gaps> common_gaps(ReleasedEdition const& edition, programme::Indicator const& indicator,
                                programme::Breakdown const& breakdown);

/// What the shares of a figure are shares of.
struct Denominator {
    std::optional<std::int64_t> base;  ///< Empty when the total is not shown.
    std::vector<std::string> reporting;
    std::vector<std::string> not_reporting;
    /// The base holds the reporting members only: the totals of the others are known and taken out. Where they are
    /// not known the base is the published total.
    bool of_reporting_only = false;
    /// The figure is a sum of reporting areas: `reporting` are those in it, and the base is their totals' sum, or
    /// nothing where one of these is not shown. `not_reporting` are the others, where the base is not the coalition's
    /// total.
    bool of_sum = false;
};

/// The one place where the base of a share is found.
/// \param key  A category of an indicator, for the whole coalition; or a member's total, as a part of the coalition's.
/// \source docs/methods/notes.md
Denominator denominator_of(ReleasedEdition const& edition, programme::CellKey const& key);

}  // namespace cifra::release
