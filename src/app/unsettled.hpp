#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace cifra::app {

/// The refusal to publish while findings block: one line a finding, with what to do. Needs at least one that blocks.
base::Error unsettled(std::vector<audit::Finding> const& findings, std::filesystem::path const& edition);

}  // namespace cifra::app
