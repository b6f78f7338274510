#include "attack/block_equations.hpp"

#include "attack/members_part.hpp"

namespace cifra::attack {
namespace {

using programme::CellKey;

class BlockEquation {
public:
    BlockEquation(SystemBuilder& builder, release::ReleasedEdition const& edition, Block const& block)
        : m_builder(builder), m_edition(edition), m_block(block) {
        m_builder.add_cell(m_sum, -1, block.total);
    }

    void add_category(CellKey const& category) {
        m_builder.add_cell(m_sum, 1, category);
        add_shortfall(category);
        if (category.ref_area != m_edition.programme.region) return;
        for (auto const& member : m_edition.programme.members) add_members_difference(category, member.code);
    }

    /// The total holds nothing of it, or all: something in between.
    void add_apart(CellKey const& category) {
        auto const value = m_builder.value(category);
        int const slack = m_builder.add_slack(m_sum, 1, value);
        if (value) return;
        Constraint at_most_the_category;
        at_most_the_category.relation = Relation::at_least;
        m_builder.add_cell(at_most_the_category, 1, category);
        at_most_the_category.terms[slack] = -1;
        m_builder.keep(std::move(at_most_the_category));
    }

    void keep() { m_builder.keep(std::move(m_sum)); }

private:
    /// The total of the region holds a member that the category lacks, or the other way round.
    void add_members_difference(CellKey const& category, std::string const& member) {
        int const in_total = is_left_out(m_edition, m_block.total, member) ? 0 : 1;
        int const in_category = is_left_out(m_edition, category, member) ? 0 : 1;
        auto key = category;
        key.ref_area = member;
        if (in_total != in_category) m_builder.add_cell(m_sum, in_total - in_category, key);
        if (in_category == 1) add_shortfall(key);
    }

    void add_shortfall(CellKey const& key) {
        if (may_fall_short(m_edition, key)) m_builder.add_slack(m_sum, 1);
    }

    SystemBuilder& m_builder;
    release::ReleasedEdition const& m_edition;
    Block const& m_block;
    Constraint m_sum;
};

void add_partition(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks,
                   Block const& block) {
    BlockEquation equation(builder, edition, block);
    for (auto const& category : block.breakdown->categories) {
        auto const key = category_key(block.total, category);
        if (blocks.cells.count(key) == 0) continue;
        if (category.apart)
            equation.add_apart(key);
        else
            equation.add_category(key);
    }
    equation.keep();
}

void add_multiple_response(SystemBuilder& builder, release::ReleasedEdition const& edition, Block const& block) {
    for (auto const& category : block.breakdown->categories) {
        auto const key = category_key(block.total, category);
        if (category.apart || edition.find(key) == nullptr) continue;
        Constraint within_total;
        within_total.relation = Relation::at_least;
        builder.add_cell(within_total, 1, block.total);
        builder.add_cell(within_total, -1, key);
        builder.keep(std::move(within_total));
    }
}

}  // namespace

void add_block_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks) {
    for (auto const& block : blocks.blocks) {
        if (block.breakdown->kind == programme::BreakdownKind::partition)
            add_partition(builder, edition, blocks, block);
        else
            add_multiple_response(builder, edition, block);
    }
}

}  // namespace cifra::attack
