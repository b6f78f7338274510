#pragma once

#include "collect/write_template.hpp"

namespace cifra::collect {

/// The member that a template is made for. \error usage  no such area, or a year that is none
base::Result<programme::Member const*> ordered_member(programme::Programme const& programme,
                                                      TemplateOrder const& order);

/// The figure of the same cell a year before, or nullptr.
restricted::Observation const* figure_before(std::vector<restricted::Observation> const& last_year,
                                             programme::CellKey key);

}  // namespace cifra::collect
