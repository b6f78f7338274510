#pragma once

#include "db/connection.hpp"
#include "release/release_archive.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace cifra::app {

/// Where a portal's releases are read from: the release database of a workspace, for reading only. Not for several
/// threads at a time.
class ReleaseSource {
public:
    /// Reads workspace.toml to learn where it is. \error as read_workspace_file
    static base::Result<ReleaseSource> of_workspace(std::filesystem::path const& folder);
    /// \param url  as db::Connection::open; on PostgreSQL the schema `release`
    explicit ReleaseSource(std::string url);

    /// A text that changes whenever something else may be read. Cheap. \error not_found, io  the database is not there
    base::Result<std::string> state();
    /// Everything that stands there. \error as db::Connection::open, release::ReleaseArchive::read
    base::Result<std::shared_ptr<release::ReleaseArchive const>> read();

private:
    base::Result<std::string> file_state() const;
    base::Result<std::string> server_state();
    base::Result<db::Connection*> server();

    std::string m_url;
    std::filesystem::path m_file;            ///< On SQLite.
    std::optional<db::Connection> m_server;  ///< On PostgreSQL: kept, since each opening asks the server for a process.
};

}  // namespace cifra::app
