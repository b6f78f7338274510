#include "attack/sum_equation.hpp"

#include "attack/members_part.hpp"

#include <utility>

namespace cifra::attack {

using programme::CellKey;

SumEquation::SumEquation(SystemBuilder& builder, release::ReleasedEdition const& edition, CellKey total)
    : m_builder(builder), m_edition(edition), m_total(std::move(total)) {
    m_builder.add_cell(m_sum, -1, m_total);
}

void SumEquation::add_part(CellKey const& part) {
    add_what_total_holds(part);
    add_shortfall(part);
    if (part.ref_area != m_edition.programme.region) return;
    for (auto const& member : m_edition.programme.members) add_members_difference(part, member.code);
}

void SumEquation::add_apart(CellKey const& part) {
    auto const value = m_builder.value(part);
    int const slack = m_builder.add_slack(m_sum, 1, value);
    if (value) return;
    Constraint at_most_the_part;
    at_most_the_part.relation = Relation::at_least;
    m_builder.add_cell(at_most_the_part, 1, part);
    at_most_the_part.terms[slack] = -1;
    m_builder.keep(std::move(at_most_the_part));
}

/// The total of the region holds a member that the part lacks, or the other way round.
void SumEquation::add_members_difference(CellKey const& part, std::string const& member) {
    int const in_total = is_left_out(m_edition, m_total, member) ? 0 : 1;
    int const in_part = is_left_out(m_edition, part, member) ? 0 : 1;
    auto key = part;
    key.ref_area = member;
    if (in_total > in_part) add_what_total_holds(key);
    if (in_total < in_part) m_builder.add_cell(m_sum, -1, key);
    if (in_part == 1) add_shortfall(key);
}

/// A part by another definition says nothing of how many of it are in the total.
void SumEquation::add_what_total_holds(CellKey const& part) {
    if (counts_otherwise(m_edition, part))
        m_builder.add_slack(m_sum, 1);
    else
        m_builder.add_cell(m_sum, 1, part);
}

void SumEquation::add_shortfall(CellKey const& key) {
    if (may_fall_short(m_edition, key)) m_builder.add_slack(m_sum, 1);
}

}  // namespace cifra::attack
