#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <vector>

namespace cifra::publish {

/// Audits a published bundle with nothing else at hand: reads it back, recomputes its shares, sums and products, and
/// holds its files against its manifest.
/// \returns The findings that stand in its audit.json while nobody has changed the bundle. Otherwise those of its
///          figures as they are, one for each decision that has lapsed, and a blocking one (rule "manifest") for each
///          file that is not as it was published.
/// \error not_found, bad_input  as release::read_bundle
base::Result<std::vector<audit::Finding>> check_bundle(std::filesystem::path const& folder);

}  // namespace cifra::publish
