#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace cifra::app {

/// Settings of `cifra init`.
struct InitSettings {
    std::string workspace;
    std::string programme;
    std::string database;                          ///< Empty: embedded.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra status`.
struct StatusSettings {
    std::string workspace;
    std::string year;                              ///< Empty: all.
    std::string format = "text";                   ///< Or "json".
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra consolidate`.
struct ConsolidateSettings {
    std::string workspace;
    std::string year;
    std::string by = "secretariat";
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra adopt-programme`.
struct AdoptProgrammeSettings {
    std::string workspace;
    std::string reason;                            ///< Why the programme changed, one line.
    std::string by = "secretariat";                ///< Who answers for it.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra trail`.
struct TrailSettings {
    std::string workspace;
    bool verify = false;
    std::vector<std::string> heads;  ///< Files that --export-head wrote earlier.
    std::string export_head;         ///< File to write the newest head to, signed with the workspace's key.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra backup` and `cifra restore`.
struct BackupSettings {
    std::string from;                              ///< A workspace, or (restore) a backup's folder.
    std::string out;                               ///< A backup's folder, or (restore) the workspace to make.
    std::string database;                          ///< restore: empty: embedded; else an empty PostgreSQL database.
    bool verify = false;                           ///< restore: try it in a folder aside, and keep nothing.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Makes a workspace. \error as create_workspace
base::Result<int> init(InitSettings const& settings, std::ostream& out);
/// Prints where every return stands.
base::Result<int> status(StatusSettings const& settings, std::ostream& out);
/// Puts a year's accepted returns together and prints which areas are in.
base::Result<int> consolidate(ConsolidateSettings const& settings, std::ostream& out);
/// Records in the trail that editions are published by the programme as it now stands in the workspace.
base::Result<int> adopt_programme(AdoptProgrammeSettings const& settings, std::ostream& out);
/// Prints what was done, or verifies it. \returns Exit code 1 when something is wrong with it
base::Result<int> trail(TrailSettings const& settings, std::ostream& out);
/// Copies a workspace while it is in use, by the engines' own means.
base::Result<int> backup(BackupSettings const& settings, std::ostream& out);
/// Makes a workspace from a backup, or proves that it could be made.
base::Result<int> restore(BackupSettings const& settings, std::ostream& out);

}  // namespace cifra::app
