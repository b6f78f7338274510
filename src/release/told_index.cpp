#include "release/told_index.hpp"

#include "release/series.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace cifra::release {
namespace {

std::set<std::string> years_in(std::vector<ReleasedTable> const& tables) {
    std::set<std::string> years;
    std::string const* last = nullptr;
    for (auto const& table : tables)
        for (auto const& figure : table.observations()) {
            // Most figures of a release are of one year.
            if (last == nullptr || *last != figure.key.time_period) years.insert(figure.key.time_period);
            last = &figure.key.time_period;
        }
    return years;
}

}  // namespace

ToldIndex::ToldIndex(ReleasedEdition const& edition) : m_years(series_years(edition)) {
    for (auto const& year : years_in(edition.tables))
        m_tellers[year].push_back({&edition.tables, &edition.id, edition.version});
    std::vector<EarlierRelease const*> newest_first;
    for (auto const& release : edition.earlier) newest_first.push_back(&release);
    std::stable_sort(newest_first.begin(), newest_first.end(), [](auto const* a, auto const* b) {
        return std::tie(a->prepared, a->time_period) > std::tie(b->prepared, b->time_period);
    });
    for (auto const* release : newest_first)
        for (auto const& year : years_in(release->tables))
            m_tellers[year].push_back({&release->tables, &release->id, release->version});
}

ToldFigure ToldIndex::find(programme::CellKey const& key) const {
    auto const tellers = m_tellers.find(key.time_period);
    if (tellers == m_tellers.end()) return {};
    for (auto const& teller : tellers->second)
        if (auto const* figure = find_figure(*teller.tables, key))
            return {figure, teller.tables, teller.edition, teller.version};
    return {};
}

}  // namespace cifra::release
