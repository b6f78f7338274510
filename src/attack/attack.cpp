#include "attack/attack.hpp"

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

using Recovered = std::map<programme::CellKey, std::string>;

/// How readers are taken to reckon.
struct Reckoning {
    Supposition supposition;
    CountsAsKnown const& counts;
};

void recover(LinearSystem const& system, Reckoning const& reckoning, Recovered& recovered) {
    for (auto const& component : components(system)) recovered.merge(solve_component(component, reckoning.counts));
}

/// Adds to the report what the edition gives away together with some earlier releases, and not yet.
void recover_joined(std::vector<release::ReleasedEdition const*> const& releases, std::string const& with,
                    Reckoning const& reckoning, std::set<programme::CellKey> const& hidden, AttackReport& report) {
    Recovered declared;
    recover(joined_system(releases, reckoning.supposition, std::nullopt), reckoning, declared);
    auto recovered = declared;
    for (auto const apart : {Apart::outside, Apart::inside})
        recover(joined_system(releases, reckoning.supposition, apart), reckoning, recovered);
    for (auto const& [key, method] : recovered) {
        bool const known = std::any_of(report.recovered.begin(), report.recovered.end(),
                                       [&, &cell = key](RecoveredCell const& other) { return other.key == cell; });
        if (hidden.count(key) > 0 && !known) report.recovered.push_back({key, method, with, declared.count(key) == 0});
    }
}

void recover_with_vintages(release::ReleasedEdition const& edition, Reckoning const& reckoning,
                           std::vector<Vintage> const& vintages, std::set<programme::CellKey> const& hidden,
                           AttackReport& report) {
    std::vector<release::ReleasedEdition const*> all{&edition};
    std::string names;
    for (auto const& vintage : vintages) {
        recover_joined({&edition, &vintage.edition}, vintage.name, reckoning, hidden, report);
        all.push_back(&vintage.edition);
        names += (names.empty() ? "" : "; ") + vintage.name;
    }
    if (vintages.size() > 1) recover_joined(all, names, reckoning, hidden, report);
    std::sort(report.recovered.begin(), report.recovered.end(),
              [](RecoveredCell const& a, RecoveredCell const& b) { return a.key < b.key; });
}

}  // namespace

AttackReport attack(release::ReleasedEdition const& edition, Supposition supposition, CountsAsKnown const& counts) {
    auto const withheld = withheld_cells(edition);
    if (withheld.empty()) return {};

    auto const system = reader_system(edition, supposition, std::nullopt);
    Reckoning const reckoning{supposition, counts};
    Recovered declared;
    recover(system, reckoning, declared);
    for (auto const& text : edition.texts)
        for (auto const& key : text.figures)
            if (withheld.count(key) > 0) declared.insert_or_assign(key, "text");
    auto recovered = declared;
    for (auto const apart : {Apart::outside, Apart::inside})
        recover(reader_system(edition, supposition, apart), reckoning, recovered);

    AttackReport report;
    report.withheld_cells = static_cast<int>(withheld.size());
    report.equations = static_cast<int>(system.constraints.size());
    auto const vintages = vintages_of(edition);
    auto const hidden = still_hidden(withheld, vintages);
    for (auto const& [key, method] : recovered)
        if (hidden.count(key) > 0) report.recovered.push_back({key, method, {}, declared.count(key) == 0});
    recover_with_vintages(edition, reckoning, vintages, hidden, report);
    return report;
}

}  // namespace cifra::attack
