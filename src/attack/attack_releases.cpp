#include "attack/attack_releases.hpp"

#include "attack/attack_series.hpp"
#include "attack/reader_systems.hpp"
#include "attack/system_builder.hpp"
#include "attack/vintages.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <tuple>

namespace cifra::attack {
namespace {

using programme::CellKey;
using release::ReleasedEdition;

std::string name_of(ReleasedEdition const& edition) {
    return edition.id + "." + std::to_string(edition.version);
}

auto order_of(ReleasedEdition const& edition) {
    return std::tie(edition.time_period, edition.id, edition.version);
}

/// What readers may suppose: any count, and a small one where nothing larger is withheld for the sake of small ones.
std::vector<Supposition> suppositions(Series const& series) {
    bool const secondary =
        std::any_of(series.begin(), series.end(), [](auto const* release) { return release->policy.secondary; });
    if (secondary) return {Supposition::any_count};
    return {Supposition::small_counts, Supposition::any_count};
}

void add(ReleaseAttack& made, RecoveredCell cell) {
    auto& recovered = made.report.recovered;
    auto const known = std::find_if(recovered.begin(), recovered.end(),
                                    [&](RecoveredCell const& other) { return other.key == cell.key; });
    if (known == recovered.end())
        recovered.push_back(std::move(cell));
    else
        known->supposed = known->supposed && cell.supposed;
}

/// Counts below the threshold that a release shows without anybody having decided so.
std::vector<CellKey> shown_small(ReleasedEdition const& release) {
    auto const decided = decided_cells({&release});
    std::vector<CellKey> cells;
    for (auto const& table : release.tables)
        for (auto const& figure : table.observations()) {
            auto const* const indicator = release.programme.indicator(figure.key.indicator);
            if (!figure.obs_value || (indicator != nullptr && !indicator->counts_victims)) continue;
            auto const value = rational(*figure.obs_value);
            if (value > 0 && value < release.policy.threshold && decided.count(figure.key) == 0)
                cells.push_back(figure.key);
        }
    std::sort(cells.begin(), cells.end());
    return cells;
}

/// All releases there are: those given, and those that the bundles hold of before.
class Releases {
public:
    explicit Releases(std::vector<ReleasedEdition> const& given) {
        for (auto const& release : given) m_all.push_back(&release);
        for (auto const& release : given)
            for (auto& vintage : vintages_of(release)) {
                if (std::any_of(m_all.begin(), m_all.end(),
                                [&](auto const* known) { return name_of(*known) == vintage.name; }))
                    continue;
                m_kept.push_back(std::move(vintage));
                m_all.push_back(&m_kept.back().edition);
            }
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](auto const* a, auto const* b) { return order_of(*a) < order_of(*b); });
    }

    Series const& series() const { return m_all; }

    std::size_t place_of(ReleasedEdition const& release) const {
        return static_cast<std::size_t>(std::find(m_all.begin(), m_all.end(), &release) - m_all.begin());
    }

private:
    std::deque<Vintage> m_kept;
    Series m_all;
};

/// What all releases give away, of each of them.
class SeriesReport {
public:
    explicit SeriesReport(Series const& series) : m_series(series) {
        if (series.size() < 2) return;
        for (auto const supposition : suppositions(series))
            for (auto const apart :
                 {std::optional<Apart>{}, std::optional(Apart::outside), std::optional(Apart::inside)})
                attack(supposition, apart);
    }

    void add_to(ReleaseAttack& made, std::size_t place) const {
        auto const at = static_cast<int>(place);
        for (auto const& key : withheld_cells(*m_series[place])) {
            if (auto const shown_by = given_back(key, place))
                add(made, {key, "shown", *shown_by, false});
            else if (auto const found = m_recovered.find({at, key}); found != m_recovered.end())
                add(made, found->second);
            if (m_narrow.count({at, key}) > 0) made.narrow.push_back(key);
        }
    }

private:
    void attack(Supposition supposition, std::optional<Apart> apart) {
        bool const promised = m_series.back()->policy.secondary;
        auto found = attack_series(m_series, {supposition, apart, {}, !promised || !apart});
        m_narrow.merge(found.narrow);
        for (auto const& [cell, method] : found.recovered)
            m_recovered.emplace(cell, RecoveredCell{cell.second, method, others(cell.first), apart.has_value()});
    }

    std::string others(int place) const {
        std::string names;
        for (std::size_t i = 0; i < m_series.size(); ++i)
            if (static_cast<int>(i) != place) names += (names.empty() ? "" : "; ") + name_of(*m_series[i]);
        return names;
    }

    /// The release of no earlier place that shows a withheld cell.
    std::optional<std::string> given_back(CellKey const& key, std::size_t place) const {
        if (m_decided.count(key) > 0) return std::nullopt;
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            if (i == place || order_of(*m_series[i]) < order_of(*m_series[place])) continue;
            auto const* const figure = m_series[i]->find(key);
            if (figure != nullptr && figure->obs_value) return name_of(*m_series[i]);
        }
        return std::nullopt;
    }

    Series const& m_series;
    std::set<CellKey> m_decided = decided_cells(m_series);
    std::map<SeriesCell, RecoveredCell> m_recovered;
    std::set<SeriesCell> m_narrow;
};

/// A release as if none had been before it.
ReleaseAttack attack_alone(ReleasedEdition const& release) {
    auto alone = release;
    alone.earlier.clear();
    alone.replaced.clear();
    ReleaseAttack made;
    made.name = name_of(release);
    made.promises_intervals = release.policy.secondary;
    made.shown_small = shown_small(release);
    for (auto const supposition : suppositions({&alone})) {
        auto const report = attack(alone, supposition);
        made.report.withheld_cells = report.withheld_cells;
        made.report.equations = report.equations;
        for (auto const& cell : report.recovered) add(made, cell);
        for (auto const apart : {std::optional<Apart>{}, std::optional(Apart::outside), std::optional(Apart::inside)}) {
            if (made.promises_intervals && apart) continue;
            for (auto const& cell : attack_series({&alone}, {supposition, apart, {}, true}).narrow)
                made.narrow.push_back(cell.second);
        }
    }
    return made;
}

void tidy(ReleaseAttack& made) {
    auto& recovered = made.report.recovered;
    std::sort(recovered.begin(), recovered.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    std::set<CellKey> narrow(made.narrow.begin(), made.narrow.end());
    for (auto const& cell : recovered) narrow.erase(cell.key);
    made.narrow.assign(narrow.begin(), narrow.end());
}

}  // namespace

bool ReleaseAttack::is_broken() const {
    return std::any_of(report.recovered.begin(), report.recovered.end(),
                       [this](RecoveredCell const& cell) { return !promises_intervals || !cell.supposed; }) ||
           (promises_intervals && !narrow.empty()) || !shown_small.empty();
}

std::vector<ReleaseAttack> attack_releases(std::vector<ReleasedEdition> const& releases) {
    Releases const all(releases);
    SeriesReport const together(all.series());
    std::vector<ReleaseAttack> made;
    for (auto const& release : releases) {
        made.push_back(attack_alone(release));
        together.add_to(made.back(), all.place_of(release));
        tidy(made.back());
    }
    return made;
}

}  // namespace cifra::attack
