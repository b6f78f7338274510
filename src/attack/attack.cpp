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

#include <map>
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
    for (auto const& [key, method] : recovered) report.recovered.push_back({key, method});
    return report;
}

}  // namespace cifra::attack
