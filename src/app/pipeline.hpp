#pragma once

#include "app/workspace.hpp"
#include "audit/finding.hpp"
#include "base/result.hpp"
#include "publish/write_bundle.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace cifra::app {

/// What a run of the pipeline leaves behind.
struct Published {
    std::string edition;                     ///< Id.
    int version = 1;                         ///< Of the edition's releases from its workspace.
    std::vector<audit::Finding> findings;    ///< Of the edition before protection.
    std::vector<publish::BundleFile> files;  ///< As written, the manifest last.
    std::size_t withheld = 0;                ///< Cells without their figure, to protect victims.
    std::size_t secondary = 0;               ///< Of these, for the sake of others.
    std::filesystem::path officer_report;    ///< Folder of the officer's report; empty: none was written.
};

/// Where a bundle goes and what it holds.
struct BundleOrder {
    std::filesystem::path out;  ///< Replaced as a whole, or left as it was when anything fails.
    publish::BundleSettings settings;
    /// Folder of the data protection officer's report; empty: none, or below the workspace where there is one.
    std::filesystem::path officer_report = {};
};

/// From a prepared edition to a published bundle.
///
/// \param folder     The edition (docs/reference/edition.md).
/// \param workspace  Where it is released into, or null: then nothing is kept but the bundle.
/// \error unsettled   a blocking finding is not settled (exit code 3)
/// \error disclosive  publishing would disclose (exit code 4)
/// \error usage       the officer's report and the bundle would not stand apart
base::Result<Published> publish_edition(std::filesystem::path const& folder, BundleOrder const& order,
                                        Workspace* workspace, store::Actor const& actor);

/// From the newest consolidation of a year's returns to a published bundle.
/// \error bad_input   the year is not consolidated, or a return was accepted since
/// \error unsettled, disclosive  as publish_edition
base::Result<Published> publish_year(Workspace& workspace, std::string const& time_period, BundleOrder const& order,
                                     store::Actor const& actor);

}  // namespace cifra::app
