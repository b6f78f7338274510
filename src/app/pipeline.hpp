#pragma once

#include "audit/finding.hpp"
#include "base/result.hpp"
#include "publish/write_bundle.hpp"
#include "restricted/edition_store.hpp"

#include <filesystem>
#include <vector>

namespace cifra::app {

/// Where the pipeline keeps what it made on the way.
struct Stores {
    restricted::EditionStore editions;
};

/// What a run of the pipeline leaves behind.
struct Published {
    std::vector<audit::Finding> findings;    ///< Of the edition before protection.
    std::vector<publish::BundleFile> files;  ///< As written, the manifest last.
};

/// From a prepared edition to a published bundle: the whole program on a page.
///
/// \param folder  The edition (docs/reference/edition.md).
/// \param out     The bundle's folder; replaced as a whole, or left as it was when anything fails.
/// \error unsettled   a blocking finding is not settled (exit code 3)
/// \error disclosive  publishing would disclose (exit code 4)
base::Result<Published> publish_edition(std::filesystem::path const& folder, std::filesystem::path const& out,
                                        publish::BundleSettings const& settings, Stores& stores);

}  // namespace cifra::app
