#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"
#include "restricted/edition.hpp"

#include <filesystem>
#include <vector>

namespace cifra::app {

/// The refusal to publish while findings block: one line a finding, with the file and line of a figure that it is
/// about, and what to do. Nothing is released yet, so it holds no figure: those are for `cifra check` to show to
/// whoever prepares the edition. Needs at least one finding that blocks. \param edition  that the findings are of
/// \param folder   where it was read
base::Error unsettled(std::vector<audit::Finding> const& findings, restricted::Edition const& edition,
                      std::filesystem::path const& folder);

}  // namespace cifra::app
