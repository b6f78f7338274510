#include "attack/block_equations.hpp"

#include "attack/members_part.hpp"
#include "attack/sum_equation.hpp"

namespace cifra::attack {
namespace {

void add_apart(SumEquation& equation, programme::CellKey const& key, Apart apart) {
    if (apart == Apart::in_part) equation.add_apart(key);
    if (apart == Apart::inside) equation.add_part(key);
}

void add_partition(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks,
                   Block const& block, Apart apart) {
    SumEquation equation(builder, edition, block.total);
    for (auto const& category : block.breakdown->categories) {
        auto const key = category_key(block.total, category);
        if (blocks.cells.count(key) == 0) continue;
        if (category.apart)
            add_apart(equation, key, apart);
        else
            equation.add_part(key);
    }
    equation.keep();
}

void add_multiple_response(SystemBuilder& builder, release::ReleasedEdition const& edition, Block const& block) {
    for (auto const& category : block.breakdown->categories) {
        auto const key = category_key(block.total, category);
        if (category.apart || edition.find(key) == nullptr || counts_otherwise(edition, key)) continue;
        Constraint within_total;
        within_total.relation = Relation::at_least;
        builder.add_cell(within_total, 1, block.total);
        builder.add_cell(within_total, -1, key);
        builder.keep(std::move(within_total));
    }
}

}  // namespace

void add_block_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks,
                         Apart apart) {
    for (auto const& block : blocks.blocks) {
        if (block.breakdown->kind == programme::BreakdownKind::partition)
            add_partition(builder, edition, blocks, block, apart);
        else
            add_multiple_response(builder, edition, block);
    }
}

}  // namespace cifra::attack
