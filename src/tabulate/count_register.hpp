#pragma once

#include "restricted/register_count.hpp"
#include "tabulate/register_plan.hpp"

#include <filesystem>

namespace cifra::tabulate {

/// Counts the persons of a register into the figures of one area and year (docs/methods/counting_a_register.md).
/// \param threads  at least 1; the result does not depend on it
/// \error as read_microdata; bad_input  as plan_register; no record is of the area and year
/// Cost: linear in the records; those of the year once a cell.
base::Result<restricted::RegisterCount> count_register(programme::Programme const& programme,
                                                       programme::RegisterCounting const& counting,
                                                       std::filesystem::path const& path, CountedReturn const& wanted,
                                                       int threads);

}  // namespace cifra::tabulate
