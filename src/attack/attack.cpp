#include "attack/attack.hpp"

#include "attack/attack_series.hpp"
#include "attack/components.hpp"
#include "attack/reader_systems.hpp"
#include "attack/solve_component.hpp"
#include "attack/vintages.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cifra::attack {
namespace {

using programme::CellKey;
using release::ReleasedEdition;
using Recovered = std::map<CellKey, std::string>;

constexpr Apart SUPPOSED[] = {Apart::outside, Apart::inside};

void recover(LinearSystem const& system, CountsAsKnown const& counts, Recovered& recovered) {
    for (auto const& component : components(system))
        for (auto const& [unknown, method] : solve_component(component, counts))
            recovered.emplace(component.unknowns[static_cast<std::size_t>(unknown)].key, method);
}

/// What an edition gives away without the releases before it.
std::vector<RecoveredCell> recovered_alone(ReleasedEdition const& edition, Supposition supposition,
                                           CountsAsKnown const& counts) {
    Recovered declared;
    recover(reader_system(edition, supposition, std::nullopt), counts, declared);
    auto const withheld = withheld_cells(edition);
    for (auto const& text : edition.texts)
        for (auto const& key : text.figures)
            if (withheld.count(key) > 0) declared.insert_or_assign(key, "text");
    auto recovered = declared;
    for (auto const apart : SUPPOSED) recover(reader_system(edition, supposition, apart), counts, recovered);
    std::vector<RecoveredCell> cells;
    for (auto const& [key, method] : recovered) cells.push_back({key, method, {}, declared.count(key) == 0});
    return cells;
}

bool holds(std::vector<RecoveredCell> const& cells, CellKey const& key) {
    return std::any_of(cells.begin(), cells.end(), [&](RecoveredCell const& cell) { return cell.key == key; });
}

/// Attacks an edition together with the releases before it.
class WithVintages {
public:
    WithVintages(ReleasedEdition const& edition, Supposition supposition, CountsAsKnown const& counts)
        : m_edition(edition), m_vintages(vintages_of(edition)), m_supposition(supposition), m_counts(counts) {}

    void add_to(AttackReport& report) const {
        if (m_vintages.empty()) return;
        auto const own = static_cast<int>(m_vintages.size());
        std::optional<std::map<SeriesCell, RecoveredCell>> known_before;
        for (auto const& [cell, found] : recovered(whole_series())) {
            auto const& [place, key] = cell;
            if (place == own && !holds(report.recovered, key))
                report.recovered.push_back({key, found.method, with(key), found.supposed});
            if (place == own || holds(report.recovered_before, key)) continue;
            if (!known_before) known_before = recovered(vintages_alone());
            if (known_before->count(cell) == 0)
                report.recovered_before.push_back({key, found.method, m_vintages[at(place)].name, found.supposed});
        }
    }

private:
    static std::size_t at(int place) { return static_cast<std::size_t>(place); }

    Series vintages_alone() const {
        Series series;
        for (auto const& vintage : m_vintages) series.push_back(&vintage.edition);
        return series;
    }
    Series whole_series() const {
        auto series = vintages_alone();
        series.push_back(&m_edition);
        return series;
    }

    std::map<SeriesCell, RecoveredCell> recovered(Series const& series) const {
        std::map<SeriesCell, RecoveredCell> found;
        for (auto const& [cell, method] : attack_series(series, {m_supposition, std::nullopt, m_counts}).recovered)
            found.emplace(cell, RecoveredCell{cell.second, method, {}, false});
        for (auto const apart : SUPPOSED)
            for (auto const& [cell, method] : attack_series(series, {m_supposition, apart, m_counts}).recovered)
                found.emplace(cell, RecoveredCell{cell.second, method, {}, true});
        return found;
    }

    /// The one earlier release that is enough, or else all of them.
    std::string with(CellKey const& key) const {
        std::string all;
        for (auto const& vintage : m_vintages) {
            if (m_vintages.size() > 1 && recovered({&vintage.edition, &m_edition}).count({1, key}) > 0)
                return vintage.name;
            all += (all.empty() ? "" : "; ") + vintage.name;
        }
        return all;
    }

    ReleasedEdition const& m_edition;
    std::vector<Vintage> m_vintages;
    Supposition m_supposition;
    CountsAsKnown const& m_counts;
};

/// A value that an earlier release showed is known already.
CountsAsKnown unless_shown(ReleasedEdition const& edition, CountsAsKnown const& counts) {
    return [&](Unknown const& cell, Rational const& value) {
        for (auto const* const releases : {&edition.earlier, &edition.replaced})
            for (auto const& release : *releases) {
                auto const* const figure = release.find(cell.key);
                if (figure != nullptr && figure->obs_value && rational(*figure->obs_value) == value) return false;
            }
        return !counts || counts(cell, value);
    };
}

bool is_by_key(RecoveredCell const& a, RecoveredCell const& b) {
    return a.key < b.key;
}

}  // namespace

AttackReport attack(ReleasedEdition const& edition, Supposition supposition, CountsAsKnown const& counts) {
    auto const withheld = withheld_cells(edition);
    AttackReport report;
    report.withheld_cells = static_cast<int>(withheld.size());
    if (!withheld.empty()) {
        report.equations = static_cast<int>(reader_system(edition, supposition, std::nullopt).constraints.size());
        report.recovered = recovered_alone(edition, supposition, unless_shown(edition, counts));
    }
    WithVintages(edition, supposition, counts).add_to(report);
    std::sort(report.recovered.begin(), report.recovered.end(), is_by_key);
    std::sort(report.recovered_before.begin(), report.recovered_before.end(), is_by_key);
    return report;
}

}  // namespace cifra::attack
