#include "db/sqlite_backup.hpp"

#include "db/integrity.hpp"
#include "db/sqlite_error.hpp"
#include "db/staged_copy.hpp"

namespace cifra::db {
namespace {

namespace fs = std::filesystem;

constexpr int BUSY_TIMEOUT_MS = 5000;
constexpr int ALL_PAGES = -1;

/// All pages in one step: it reads the database as it was at one moment, and no writer waits for it.
base::Result<void> copy_pages(sqlite3* source, sqlite3* target, fs::path const& target_name) {
    auto const name = target_name.string();
    sqlite3_busy_timeout(target, BUSY_TIMEOUT_MS);
    sqlite3_backup* const copying = sqlite3_backup_init(target, "main", source, "main");
    if (copying == nullptr) return sqlite_error(target, name);
    sqlite3_backup_step(copying, ALL_PAGES);
    if (sqlite3_backup_finish(copying) != SQLITE_OK) return sqlite_error(target, name);
    // A copy with a write-ahead log could not be read from a folder that cannot be written.
    if (sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlite_error(target, name);
    return {};
}

base::Result<void> check_copy(fs::path const& copy) {
    CIFRA_TRY(auto connection, Connection::open("sqlite:" + copy.string(), Access::read_only));
    return check_integrity(connection);
}

}  // namespace

base::Result<void> copy_sqlite(sqlite3* source, std::string const& name, fs::path const& target) {
    CIFRA_TRY(auto staged, StagedCopy::open(target));
    sqlite3* opened = nullptr;
    int const code = sqlite3_open_v2(fs::absolute(staged.path()).c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    SqlitePointer copy(opened);
    if (code != SQLITE_OK) return sqlite_error(copy.get(), target.string());
    if (auto const copied = copy_pages(source, copy.get(), target); !copied) {
        auto error = copied.error();
        error.where.file = name + " → " + target.string();
        return base::fail(std::move(error));
    }
    copy.reset();
    CIFRA_CHECK(check_copy(fs::absolute(staged.path())));
    return staged.commit();
}

base::Result<void> restore_sqlite(fs::path const& backup, fs::path const& target) {
    for (char const* companion : {"", "-wal", "-journal"}) {
        std::error_code ignored;
        // A log of another database would be played back into this one.
        if (fs::exists(target.string() + companion, ignored))
            return base::fail(base::ErrorCode::io,
                              {"a database, or what is left of one, stands there already",
                               "ya hay una base de datos, o lo que queda de una"},
                              {"move it away first, with its -wal, -shm and -journal files",
                               "muévala primero, junto con sus archivos -wal, -shm y -journal"},
                              {target.string() + companion, 0, 0});
    }
    CIFRA_TRY(auto const session, SqliteSession::open(backup.string(), Access::read_only));
    auto* const source = static_cast<SqliteSession&>(*session).database();
    return copy_sqlite(source, backup.string(), target);
}

}  // namespace cifra::db
