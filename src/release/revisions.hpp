#pragma once

#include "release/released_edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// What became of a figure.
enum class RevisionKind {
    changed,    ///< Both releases show it, with different values or currencies.
    added,      ///< Only this one shows it.
    withdrawn,  ///< Only the one before shows it.
    status,     ///< The same value with another status.
};

/// "changed", as revisions.csv writes it.
std::string to_string(RevisionKind kind);

/// What a release said of a figure.
struct SaidOfFigure {
    std::optional<base::Decimal> obs_value{};
    std::string obs_status{};  ///< Empty: it did not speak of it.
    std::string currency{};
};

/// A figure of which an earlier release said something else.
struct Revision {
    RevisionKind kind = RevisionKind::changed;
    programme::CellKey key;
    std::string edition;  ///< Id of the edition whose release said so before.
    int version = 0;      ///< Of that release.
    bool same_edition = false;
    std::string time_period;  ///< Of that edition.
    std::string prepared;     ///< Of that release.
    SaidOfFigure before;
    SaidOfFigure after;
};

/// What an edition says otherwise than it did before: in its version before this one, and, of the years that it
/// repeats, in the newest release of their own editions. Only of released values: a figure that either of the two
/// withholds gives no revision (docs/methods/revisions.md). \returns First those of the edition, then those of earlier
/// years; each by key, in the programme's order of dataflows.
std::vector<Revision> revisions(ReleasedEdition const& edition);

/// The revision of one figure, or nothing: as `revisions` has it.
std::optional<Revision> revision_of(ReleasedEdition const& edition, programme::CellKey const& key);

/// True where two figures, both with a value, show the same amount: 3 and 3.0 are one.
bool same_amount(ReleasedObservation const& a, ReleasedObservation const& b);

/// "Provisional in the first release (1,652), now 1,660."
base::LocalText revision_words(Revision const& revision);

/// The edition with R in the status of every figure that another of its releases, or an earlier edition of the figure's
/// own year, showed with another value; A then goes, other letters stay. Withheld figures stay as they are. To be
/// called once `earlier` and `replaced` are filled in.
ReleasedEdition mark_revised(ReleasedEdition edition);

}  // namespace cifra::release
