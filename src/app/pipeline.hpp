#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"
#include "publish/write_bundle.hpp"

#include <filesystem>
#include <vector>

namespace cifra::app {

/// What a run of the pipeline leaves behind.
struct Published {
    std::vector<audit::Finding> findings;
    std::vector<publish::BundleFile> files;
};

/// From a prepared edition to a published bundle: the whole program on a page.
/// \error unsettled   a blocking finding is not settled (exit code 3)
/// \error disclosive  publishing would disclose (exit code 4)
base::Result<Published> publish_edition(std::filesystem::path const& edition, std::filesystem::path const& out,
                                        publish::BundleSettings const& settings);

}  // namespace cifra::app
