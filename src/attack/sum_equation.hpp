#pragma once

#include "attack/system_builder.hpp"

#include <string>

namespace cifra::attack {

/// The equation total = sum of parts, with unknowns for what the notes say that one side lacks.
class SumEquation {
public:
    /// Both must outlive the equation.
    SumEquation(SystemBuilder& builder, release::ReleasedEdition const& edition, programme::CellKey total);

    void add_part(programme::CellKey const& part);

    /// A part printed apart: the total holds nothing of it, or all, or something in between.
    void add_apart(programme::CellKey const& part);

    void keep() { m_builder.keep(std::move(m_sum)); }

private:
    void add_what_total_holds(programme::CellKey const& part);
    void add_members_difference(programme::CellKey const& part, std::string const& member);
    void add_shortfall(programme::CellKey const& key);

    SystemBuilder& m_builder;
    release::ReleasedEdition const& m_edition;
    programme::CellKey m_total;
    Constraint m_sum;
};

}  // namespace cifra::attack
