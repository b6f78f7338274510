#include "attack/attack.hpp"

#include "attack/area_equations.hpp"
#include "attack/block_equations.hpp"
#include "attack/blocks.hpp"
#include "attack/components.hpp"
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

LinearSystem build_system(release::ReleasedEdition const& edition, std::set<programme::CellKey> const& withheld,
                          Supposition supposition) {
    SystemBuilder builder(edition, supposition);
    for (auto const& key : withheld) builder.add_withheld(key);
    auto const blocks = find_blocks(edition);
    add_block_equations(builder, edition, blocks);
    add_area_equations(builder, edition, blocks);
    add_share_bounds(builder, edition);
    add_product_equations(builder, edition);
    return builder.system();
}

}  // namespace

AttackReport attack(release::ReleasedEdition const& edition, Supposition supposition) {
    auto const withheld = withheld_cells(edition);
    if (withheld.empty()) return {};

    auto const system = build_system(edition, withheld, supposition);
    std::map<programme::CellKey, std::string> recovered;
    for (auto const& component : components(system)) recovered.merge(solve_component(component));
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
