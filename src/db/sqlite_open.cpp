#include "db/engine_error.hpp"
#include "db/sqlite_error.hpp"
#include "db/sqlite_session.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <filesystem>

namespace cifra::db {
namespace {

constexpr int BUSY_TIMEOUT_MS = 5000;
constexpr char const* MEMORY = ":memory:";

constexpr char const* SETTINGS =
    "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
    "PRAGMA foreign_keys=ON";

/// Defences that no statement can lift. A text in double quotes means a name only, as on PostgreSQL.
bool defend(sqlite3* database) {
    struct Setting {
        int what;
        int on;
    };
    for (auto const& [what, on] :
         {Setting{SQLITE_DBCONFIG_DEFENSIVE, 1}, Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, Setting{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
          Setting{SQLITE_DBCONFIG_DQS_DML, 0}, Setting{SQLITE_DBCONFIG_DQS_DDL, 0}})
        if (sqlite3_db_config(database, what, on, nullptr) != SQLITE_OK) return false;
    return true;
}

/// SQLite would make the file readable for everybody, and its companions take their mode from it.
void make_for_owner_alone(std::string const& path) {
    int const descriptor = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
}

base::Result<void> use_write_ahead_log(sqlite3* database, std::string const& name) {
    std::string mode;
    auto const take = [](void* into, int, char** values, char**) {
        *static_cast<std::string*>(into) = values[0];
        return 0;
    };
    if (sqlite3_exec(database, "PRAGMA journal_mode=WAL", take, &mode, nullptr) != SQLITE_OK)
        return sqlite_error(database, name);
    if (mode != "wal" && mode != "memory")
        return cannot_open(name,
                           {"its file system does not let SQLite keep a write-ahead log",
                            "su sistema de archivos no permite que SQLite lleve un registro de escritura anticipada"});
    return {};
}

base::Result<void> check_readable(sqlite3* database, std::string const& name) {
    if (sqlite3_exec(database, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlite_error(database, name);
    return {};
}

}  // namespace

base::Result<std::unique_ptr<Session>> SqliteSession::open(std::string const& path, Access access) {
    bool const in_memory = path == MEMORY;
    std::error_code ignored;
    if (access == Access::read_only && !in_memory && !std::filesystem::exists(path, ignored)) return no_database(path);
    if (access == Access::read_write && !in_memory) make_for_owner_alone(path);

    int const flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    // "file:…" and ":…" would mean something else to SQLite.
    bool const plain = in_memory || (path.rfind("file:", 0) != 0 && path.front() != ':');
    sqlite3* opened = nullptr;
    int const code = sqlite3_open_v2((plain ? path : "./" + path).c_str(), &opened, flags, nullptr);
    SqlitePointer database(opened);
    if (database == nullptr) return cannot_open(path, as_it_says(sqlite3_errstr(code)));
    if (code != SQLITE_OK) return sqlite_error(database.get(), path);

    sqlite3_busy_timeout(database.get(), BUSY_TIMEOUT_MS);
    if (!defend(database.get()))
        return cannot_open(path, {"this SQLite lacks the defensive mode", "este SQLite no tiene el modo defensivo"});
    if (access == Access::read_write) CIFRA_CHECK(use_write_ahead_log(database.get(), path));
    if (sqlite3_exec(database.get(), SETTINGS, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlite_error(database.get(), path);
    CIFRA_CHECK(check_readable(database.get(), path));
    return std::make_unique<SqliteSession>(std::move(database), path);
}

}  // namespace cifra::db
