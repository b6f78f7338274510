#include "portal/view_index.hpp"

#include <algorithm>

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

FigureIndex::FigureIndex(release::ReleasedEdition const& edition, std::vector<release::Note> const& notes)
    : m_told(edition), m_last_year{edition.time_period} {
    find_years(edition);
    for (auto const& note : notes) {
        for (auto const& cell : note.cells) m_at[cell].push_back(&note);
        for (auto const& table : note.tables) m_on[table].push_back(&note);
    }
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

std::vector<release::Note const*> const& FigureIndex::notes_at(programme::CellKey const& key) const {
    static std::vector<release::Note const*> const NONE;
    auto const found = m_at.find(key);
    return found == m_at.end() ? NONE : found->second;
}

std::vector<release::Note const*> const& FigureIndex::notes_on(std::string const& table) const {
    static std::vector<release::Note const*> const NONE;
    auto const found = m_on.find(table);
    return found == m_on.end() ? NONE : found->second;
}

}  // namespace cifra::portal
