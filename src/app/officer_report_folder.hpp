#pragma once

#include "base/result.hpp"
#include "report/protected_edition.hpp"

#include <filesystem>
#include <string>

namespace cifra::app {

/// Where the officer's reports of a workspace stand, one folder a release below it.
std::filesystem::path officer_reports_of(std::filesystem::path const& workspace);

/// The folder of a release's report below that: "EDITION.VERSION".
std::string officer_report_name(std::string const& edition, int version);

/// Withheld values must not be published with the bundle.
/// \error usage  one of the two folders stands in the other
base::Result<void> check_apart(std::filesystem::path const& report, std::filesystem::path const& bundle);

/// \error usage  the folder holds something else than a report
base::Result<void> check_report_folder(std::filesystem::path const& folder);

/// Writes en.html and es.html aside and lets them take the folder's place. Folder and files are their owner's alone
/// (modes 0700 and 0600). Its parent is made when missing, for the owner alone too.
/// \error io  the folder cannot be written
base::Result<void> write_officer_report(report::ProtectedEdition const& edition, std::filesystem::path const& folder);

}  // namespace cifra::app
