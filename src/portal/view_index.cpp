#include "portal/view_index.hpp"

#include <algorithm>
#include <mutex>

namespace cifra::portal {
namespace {

using FirstYears = std::map<std::string, std::string>;

void take_first(std::vector<release::ReleasedTable> const& tables, FirstYears& first) {
    for (auto const& table : tables) {
        auto at = first.end();
        for (auto const& figure : table.observations()) {
            // Figures of one indicator stand together.
            if (at == first.end() || at->first != figure.key.indicator)
                at = first.emplace(figure.key.indicator, figure.key.time_period).first;
            at->second = std::min(at->second, figure.key.time_period);
        }
    }
}

}  // namespace

FigureIndex::FigureIndex(release::ReleasedEdition const& edition)
    : m_edition(edition), m_told(edition), m_last_year{edition.time_period} {
    find_years(edition);
}

void FigureIndex::find_years(release::ReleasedEdition const& edition) {
    FirstYears first;
    take_first(edition.tables, first);
    for (auto const& release : edition.earlier) take_first(release.tables, first);
    auto const& years = m_told.years();
    for (auto const& [indicator, year] : first) {
        auto const from = std::lower_bound(years.begin(), years.end(), year);
        if (from != years.end()) m_years[indicator] = {from, years.end()};
    }
}

std::vector<std::string> const& FigureIndex::years_of(std::string const& indicator) const {
    auto const found = m_years.find(indicator);
    return found == m_years.end() ? m_last_year : found->second;
}

std::shared_ptr<release::Series const> FigureIndex::series(programme::CellKey const& key) const {
    {
        std::shared_lock const lock(m_finding);
        if (auto const found = m_series.find(key); found != m_series.end()) return found->second;
    }
    auto series = std::make_shared<release::Series const>(release::series_of(m_edition, key, m_told));
    std::unique_lock const lock(m_finding);
    return m_series.try_emplace(key, std::move(series)).first->second;
}

}  // namespace cifra::portal
