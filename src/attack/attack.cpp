#include "attack/attack.hpp"

#include "attack/area_equations.hpp"
#include "attack/block_equations.hpp"
#include "attack/blocks.hpp"
#include "attack/components.hpp"
#include "attack/margin_equations.hpp"
#include "attack/margins.hpp"
#include "attack/product_equations.hpp"
#include "attack/share_bounds.hpp"
#include "attack/solve_component.hpp"
#include "attack/system_builder.hpp"
#include "attack/vintages.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cifra::attack {
namespace {

std::set<programme::CellKey> withheld_cells(release::ReleasedEdition const& edition) {
    std::set<programme::CellKey> cells;
    for (auto const& table : edition.tables)
        for (auto const& observation : table.observations())
            if (is_withheld(observation)) cells.insert(observation.key);
    return cells;
}

/// What the data and the programme say, in so many words.
LinearSystem declared_system(release::ReleasedEdition const& edition, std::set<programme::CellKey> const& withheld,
                             Supposition supposition) {
    SystemBuilder builder(edition, supposition);
    for (auto const& key : withheld) builder.add_withheld(key);
    auto const blocks = find_blocks(edition);
    add_block_equations(builder, edition, blocks, Apart::in_part);
    add_area_equations(builder, edition, blocks);
    add_share_bounds(builder, edition);
    add_product_equations(builder, edition);
    return builder.system();
}

/// The same, and what a reader supposes beyond: that every dimension sums, and where the categories printed apart are.
LinearSystem supposed_system(release::ReleasedEdition const& edition, std::set<programme::CellKey> const& withheld,
                             Supposition supposition, Apart apart) {
    SystemBuilder builder(edition, supposition);
    for (auto const& key : withheld) builder.add_withheld(key);
    auto blocks = find_blocks(edition);
    auto const margins = find_margins(edition, blocks);
    blocks.cells.insert(margins.sums.begin(), margins.sums.end());
    add_block_equations(builder, edition, blocks, apart);
    add_area_equations(builder, edition, blocks);
    add_share_bounds(builder, edition);
    add_product_equations(builder, edition);
    add_margin_equations(builder, edition, margins, apart);
    add_part_bounds(builder, edition);
    return builder.system();
}

using Recovered = std::map<programme::CellKey, std::string>;

void recover(LinearSystem const& system, Recovered& recovered) {
    for (auto const& component : components(system)) recovered.merge(solve_component(component));
}

/// The equations of some releases together; every one withholds cells of its own.
/// \param apart  Nothing: what is declared alone.
LinearSystem joined_system(std::vector<release::ReleasedEdition const*> const& releases, Supposition supposition,
                           std::optional<Apart> apart) {
    LinearSystem system;
    for (auto const* release : releases) {
        auto const withheld = withheld_cells(*release);
        join(system, apart ? supposed_system(*release, withheld, supposition, *apart)
                           : declared_system(*release, withheld, supposition));
    }
    add_known_values(system, releases);
    return system;
}

/// Adds to the report what the edition gives away together with some earlier releases, and not yet.
void recover_joined(std::vector<release::ReleasedEdition const*> const& releases, std::string const& with,
                    Supposition supposition, std::set<programme::CellKey> const& hidden, AttackReport& report) {
    Recovered recovered;
    for (auto const apart : {std::optional<Apart>{}, std::optional(Apart::outside), std::optional(Apart::inside)})
        recover(joined_system(releases, supposition, apart), recovered);
    for (auto const& [key, method] : recovered) {
        bool const known = std::any_of(report.recovered.begin(), report.recovered.end(),
                                       [&, &cell = key](RecoveredCell const& other) { return other.key == cell; });
        if (hidden.count(key) > 0 && !known) report.recovered.push_back({key, method, with});
    }
}

void recover_with_vintages(release::ReleasedEdition const& edition, Supposition supposition,
                           std::vector<Vintage> const& vintages, std::set<programme::CellKey> const& hidden,
                           AttackReport& report) {
    std::vector<release::ReleasedEdition const*> all{&edition};
    std::string names;
    for (auto const& vintage : vintages) {
        recover_joined({&edition, &vintage.edition}, vintage.name, supposition, hidden, report);
        all.push_back(&vintage.edition);
        names += (names.empty() ? "" : "; ") + vintage.name;
    }
    if (vintages.size() > 1) recover_joined(all, names, supposition, hidden, report);
    std::sort(report.recovered.begin(), report.recovered.end(),
              [](RecoveredCell const& a, RecoveredCell const& b) { return a.key < b.key; });
}

}  // namespace

AttackReport attack(release::ReleasedEdition const& edition, Supposition supposition) {
    auto const withheld = withheld_cells(edition);
    if (withheld.empty()) return {};

    auto const system = declared_system(edition, withheld, supposition);
    Recovered recovered;
    recover(system, recovered);
    for (auto const apart : {Apart::outside, Apart::inside})
        recover(supposed_system(edition, withheld, supposition, apart), recovered);
    for (auto const& text : edition.texts)
        for (auto const& key : text.figures)
            if (withheld.count(key) > 0) recovered.insert_or_assign(key, "text");

    AttackReport report;
    report.withheld_cells = static_cast<int>(withheld.size());
    report.equations = static_cast<int>(system.constraints.size());
    auto const vintages = vintages_of(edition);
    auto const hidden = still_hidden(withheld, vintages);
    for (auto const& [key, method] : recovered)
        if (hidden.count(key) > 0) report.recovered.push_back({key, method, {}});
    recover_with_vintages(edition, supposition, vintages, hidden, report);
    return report;
}

}  // namespace cifra::attack
