#pragma once

#include "release/series.hpp"
#include "release/told_index.hpp"

#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

namespace cifra::portal {

/// What every page of an indicator looks up in an edition, found once when the edition is read. For any number of
/// threads.
class FigureIndex {
public:
    /// The edition must outlive the index. Cost: one look at every figure of it and of the releases before it.
    explicit FigureIndex(release::ReleasedEdition const& edition);

    /// The years for which an indicator can be asked: from the first of which a release speaks to the edition's,
    /// without holes, ascending. Never empty.
    std::vector<std::string> const& years_of(std::string const& indicator) const;

    /// A figure over the years of the edition (release::series_of). Found when it is first asked for, then kept: as
    /// many as the programme has areas and categories. \param key  Of a row of a view, with the edition's year.
    std::shared_ptr<release::Series const> series(programme::CellKey const& key) const;

private:
    void find_years(release::ReleasedEdition const& edition);

    release::ReleasedEdition const& m_edition;
    release::ToldIndex m_told;
    std::vector<std::string> m_last_year;  ///< Of indicators of which no release speaks.
    std::map<std::string, std::vector<std::string>> m_years;
    mutable std::shared_mutex m_finding;
    mutable std::map<programme::CellKey, std::shared_ptr<release::Series const>> m_series;
};

}  // namespace cifra::portal
