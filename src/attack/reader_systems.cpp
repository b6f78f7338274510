#include "attack/reader_systems.hpp"

#include "attack/area_equations.hpp"
#include "attack/block_equations.hpp"
#include "attack/blocks.hpp"
#include "attack/margin_equations.hpp"
#include "attack/margins.hpp"
#include "attack/own_code_equations.hpp"
#include "attack/product_equations.hpp"
#include "attack/share_bounds.hpp"

namespace cifra::attack {
namespace {

/// What the data and the programme say, in so many words.
LinearSystem declared_system(release::ReleasedEdition const& edition, Supposition supposition) {
    SystemBuilder builder(edition, supposition);
    for (auto const& key : withheld_cells(edition)) builder.add_withheld(key);
    auto const blocks = find_blocks(edition);
    add_block_equations(builder, edition, blocks, Apart::in_part);
    add_area_equations(builder, edition, blocks);
    add_share_bounds(builder, edition);
    add_product_equations(builder, edition);
    add_own_code_equations(builder, edition, blocks);
    return builder.system();
}

/// The same, and what a reader supposes beyond: that every dimension sums, and where the categories printed apart are.
LinearSystem supposed_system(release::ReleasedEdition const& edition, Supposition supposition, Apart apart) {
    SystemBuilder builder(edition, supposition);
    for (auto const& key : withheld_cells(edition)) builder.add_withheld(key);
    auto blocks = find_blocks(edition);
    auto const margins = find_margins(edition, blocks);
    blocks.cells.insert(margins.sums.begin(), margins.sums.end());
    add_block_equations(builder, edition, blocks, apart);
    add_area_equations(builder, edition, blocks);
    add_share_bounds(builder, edition);
    add_product_equations(builder, edition);
    add_own_code_equations(builder, edition, blocks);
    add_margin_equations(builder, edition, margins, apart);
    add_part_bounds(builder, edition);
    return builder.system();
}

}  // namespace

std::set<programme::CellKey> withheld_cells(release::ReleasedEdition const& edition) {
    std::set<programme::CellKey> cells;
    for (auto const& table : edition.tables)
        for (auto const& observation : table.observations())
            if (is_withheld(observation)) cells.insert(observation.key);
    return cells;
}

LinearSystem reader_system(release::ReleasedEdition const& edition, Supposition supposition,
                           std::optional<Apart> apart) {
    return apart ? supposed_system(edition, supposition, *apart) : declared_system(edition, supposition);
}

}  // namespace cifra::attack
