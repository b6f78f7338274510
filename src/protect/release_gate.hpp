#pragma once

#include "programme/programme.hpp"
#include "protect/hidden_cells.hpp"
#include "release/released_table.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// The only maker of released tables: it applies the policy to each figure and hands out nothing else. What it releases
/// has not been attacked yet; `protect()` does that.
class ReleaseGate {
public:
    /// Both must outlive the gate. `hidden` must be of the same programme and edition.
    /// \param also  Cells withheld for other reasons than their own figures.
    ReleaseGate(programme::Programme const& programme, restricted::ConsolidatedEdition const& consolidated,
                AlsoWithheld also = {});

    HiddenCells const& hidden() const { return m_hidden; }

    /// A table as the public sees it: suppressed cells without value and comment (OBS_STATUS Q, CONF_STATUS C, reason
    /// withheld) and without coverage unless they are sums of reporting areas, internal ones left out.
    release::ReleasedTable release(restricted::Table const& table) const;

    /// The same for the attack: internal figures stand as suppressed cells, so that it tries to compute them too.
    release::ReleasedTable release_for_attack(restricted::Table const& table) const;

    /// The same with further cells suppressed, whose places in a reader's equations are sought.
    release::ReleasedTable release_without(restricted::Table const& table,
                                           std::set<programme::CellKey> const& cells) const;

private:
    release::ReleasedTable make(restricted::Table const& table, bool with_internal,
                                std::set<programme::CellKey> const& without = {}) const;
    release::ReleasedObservation shown(restricted::Observation const& observation) const;

    programme::Programme const& m_programme;
    restricted::ProtectionPolicy const& m_policy;
    AlsoWithheld m_also;
    HiddenCells m_hidden;
};

}  // namespace cifra::protect
