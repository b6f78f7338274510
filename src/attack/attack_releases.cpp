#include "attack/attack_releases.hpp"

#include "attack/components.hpp"
#include "attack/known_interval.hpp"
#include "attack/reader_systems.hpp"
#include "attack/vintages.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace cifra::attack {
namespace {

using programme::CellKey;

std::string name_of(release::ReleasedEdition const& edition) {
    return edition.id + "." + std::to_string(edition.version);
}

bool knows(std::vector<release::EarlierRelease> const& releases, release::ReleasedEdition const& other) {
    return std::any_of(releases.begin(), releases.end(), [&](release::EarlierRelease const& known) {
        return known.id == other.id && known.version == other.version;
    });
}

/// A release together with all others, as if they had been before it.
release::ReleasedEdition beside_others(std::vector<release::ReleasedEdition> const& releases, std::size_t which) {
    auto edition = releases[which];
    for (std::size_t i = 0; i < releases.size(); ++i) {
        auto const& other = releases[i];
        if (i == which || knows(edition.replaced, other) || knows(edition.earlier, other)) continue;
        edition.replaced.push_back(earlier_release(other));
    }
    return edition;
}

bool is_narrow(KnownInterval const& interval, int threshold) {
    return interval.upper && *interval.upper - interval.lower + 1 < threshold - 1;
}

std::set<CellKey> narrow_cells(release::ReleasedEdition const& edition, Supposition supposition) {
    auto const vintages = vintages_of(edition);
    std::vector<release::ReleasedEdition const*> releases{&edition};
    for (auto const& vintage : vintages) releases.push_back(&vintage.edition);
    auto const own = still_hidden(withheld_cells(edition), vintages);
    std::set<CellKey> narrow;
    std::vector<std::optional<Apart>> readings{std::nullopt};
    if (!edition.policy.secondary) readings.insert(readings.end(), {Apart::outside, Apart::inside});
    for (auto const apart : readings)
        for (auto const& component : components(joined_system(releases, supposition, apart)))
            for (auto const& interval : known_intervals(component))
                if (own.count(interval.key) > 0 && is_narrow(interval, edition.policy.threshold))
                    narrow.insert(interval.key);
    return narrow;
}

/// What readers may suppose: any count, and a small one where nothing larger is withheld for the sake of small ones.
std::vector<Supposition> suppositions(release::ReleasedEdition const& edition) {
    if (edition.policy.secondary) return {Supposition::any_count};
    return {Supposition::small_counts, Supposition::any_count};
}

void add_recovered(AttackReport& report, AttackReport const& other) {
    report.withheld_cells = other.withheld_cells;
    report.equations = other.equations;
    for (auto const& cell : other.recovered)
        if (std::none_of(report.recovered.begin(), report.recovered.end(),
                         [&](RecoveredCell const& known) { return known.key == cell.key; }))
            report.recovered.push_back(cell);
    std::sort(report.recovered.begin(), report.recovered.end(),
              [](RecoveredCell const& a, RecoveredCell const& b) { return a.key < b.key; });
}

ReleaseAttack attack_one(release::ReleasedEdition const& edition) {
    ReleaseAttack made;
    made.name = name_of(edition);
    made.promises_intervals = edition.policy.secondary;
    std::set<CellKey> narrow;
    for (auto const supposition : suppositions(edition)) {
        add_recovered(made.report, attack(edition, supposition));
        narrow.merge(narrow_cells(edition, supposition));
    }
    for (auto const& cell : made.report.recovered) narrow.erase(cell.key);
    made.narrow.assign(narrow.begin(), narrow.end());
    return made;
}

}  // namespace

bool ReleaseAttack::is_broken() const {
    return std::any_of(report.recovered.begin(), report.recovered.end(),
                       [this](RecoveredCell const& cell) { return !promises_intervals || !cell.supposed; }) ||
           (promises_intervals && !narrow.empty());
}

std::vector<ReleaseAttack> attack_releases(std::vector<release::ReleasedEdition> const& releases) {
    std::vector<ReleaseAttack> made;
    for (std::size_t i = 0; i < releases.size(); ++i) made.push_back(attack_one(beside_others(releases, i)));
    return made;
}

}  // namespace cifra::attack
