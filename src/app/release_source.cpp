#include "app/release_source.hpp"

#include "app/workspace_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <utility>

namespace cifra::app {
namespace {

constexpr std::string_view SQLITE = "sqlite:";
constexpr char const* SCHEMA = "release";
/// A file that changes while it is read is read again; publishing takes moments.
constexpr int MOST_READINGS = 5;

/// What tells one state of a file from another: where it is, how long, when it was written.
std::string file_mark(std::filesystem::path const& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return "none";
    return fmt::format("{}.{}.{}.{}.{}", found.st_dev, found.st_ino, found.st_size, found.st_mtim.tv_sec,
                       found.st_mtim.tv_nsec);
}

tl::unexpected<base::Error> no_database(std::filesystem::path const& file) {
    return base::fail(
        base::ErrorCode::not_found, {"there is no release database", "no está la base de publicaciones"},
        {"put it back from the last backup: cifra restore", "restitúyala del último respaldo: cifra restore"},
        {file.string(), 0, 0});
}

tl::unexpected<base::Error> never_at_rest(std::filesystem::path const& file) {
    return base::fail(
        base::ErrorCode::io, {"the release database changes all the time", "la base de publicaciones cambia sin cesar"},
        {"wait until nobody writes in it, and try again", "espere a que nadie escriba en ella e inténtelo de nuevo"},
        {file.string(), 0, 0});
}

}  // namespace

base::Result<ReleaseSource> ReleaseSource::of_workspace(std::filesystem::path const& folder) {
    CIFRA_TRY(auto const settings, read_workspace_file(folder));
    if (!settings.database.empty()) return ReleaseSource(settings.database);
    return ReleaseSource(std::string(SQLITE) + (folder / "release.db").string());
}

ReleaseSource::ReleaseSource(std::string url) : m_url(std::move(url)) {
    if (m_url.starts_with(SQLITE)) m_file = m_url.substr(SQLITE.size());
}

base::Result<std::string> ReleaseSource::file_state() const {
    auto mark = file_mark(m_file);
    if (mark == "none") return no_database(m_file);
    return mark + " " + file_mark(m_file.string() + "-wal");
}

base::Result<db::Connection*> ReleaseSource::server() {
    if (!m_server) {
        CIFRA_TRY(auto opened, db::Connection::open(m_url, db::Access::read_only, SCHEMA));
        m_server.emplace(std::move(opened));
    }
    return &*m_server;
}

base::Result<std::string> ReleaseSource::server_state() {
    CIFRA_TRY(auto* const connection, server());
    auto const rows = connection->query("SELECT COUNT(*), COALESCE(MAX(number), 0) FROM released_edition");
    if (rows) return fmt::format("{} {}", rows->front().integer(0), rows->front().integer(1));
    m_server.reset();  // the server may have been restarted: the next look opens it anew
    return base::fail(rows.error());
}

base::Result<std::string> ReleaseSource::state() {
    return m_file.empty() ? server_state() : file_state();
}

base::Result<std::shared_ptr<release::ReleaseArchive const>> ReleaseSource::read() {
    if (m_file.empty()) {
        CIFRA_TRY(auto* const connection, server());
        auto read = release::ReleaseArchive::read(*connection);
        if (!read) m_server.reset();
        return read;
    }
    for (int reading = 0; reading < MOST_READINGS; ++reading) {
        CIFRA_TRY(auto const before, file_state());
        CIFRA_TRY(auto connection, db::Connection::open(m_url, db::Access::read_only, SCHEMA));
        auto read = release::ReleaseArchive::read(connection);
        CIFRA_TRY(auto const after, file_state());
        // A file that nobody had open is read without locks: what was read counts when nobody wrote meanwhile.
        if (before == after) return read;
    }
    return never_at_rest(m_file);
}

}  // namespace cifra::app
