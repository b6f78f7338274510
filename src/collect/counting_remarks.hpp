#pragma once

#include "programme/programme.hpp"
#include "restricted/national_return.hpp"
#include "restricted/register_count.hpp"

#include <vector>

namespace cifra::collect {

/// What the area should know of a count of its register: where it comes from, who could not be placed, what the
/// register does not give. None of them blocks.
std::vector<restricted::ReadingFinding> counting_findings(programme::Programme const& programme,
                                                          restricted::RegisterCount const& count,
                                                          restricted::RegisterFile const& file);

}  // namespace cifra::collect
