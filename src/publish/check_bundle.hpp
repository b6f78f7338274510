#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace cifra::publish {

/// Audits a published bundle with nothing else at hand: reads it back and recomputes its shares, sums and products.
/// \returns The same findings as stand in its audit.json.
/// \error not_found, bad_input  as release::read_bundle
base::Result<std::vector<audit::Finding>> check_bundle(std::filesystem::path const& folder);

}  // namespace cifra::publish
