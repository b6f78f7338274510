#pragma once

#include "attack/vintages.hpp"
#include "protect/gated.hpp"

#include <set>
#include <vector>

namespace cifra::protect {

/// An edition of which some counts are withheld, after the releases of its cells that came before.
class EditionSeries {
public:
    /// The edition as if `counts` were withheld besides what is; cells that may still be shown in the end keep what
    /// their status says of sums.
    static EditionSeries without(Gated const& edition, std::set<programme::CellKey> const& counts);

    /// The edition as readers would see it with these cells withheld for the sake of others.
    static EditionSeries published(Gated const& edition, std::set<programme::CellKey> const& secondary);

    /// In the order in which they came out, the edition last. Valid as long as this.
    attack::Series series() const;
    /// Without the edition.
    attack::Series earlier() const;
    /// The place of the edition in the series.
    int own() const { return static_cast<int>(m_vintages.size()); }

private:
    explicit EditionSeries(release::ReleasedEdition edition);

    release::ReleasedEdition m_edition;
    std::vector<attack::Vintage> m_vintages;
};

/// All that readers can write down or suppose about a series: the three readings of the attack in one system.
attack::LinearSystem everything_readers_write(attack::Series const& series);

}  // namespace cifra::protect
