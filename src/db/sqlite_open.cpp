#include "base/text.hpp"
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

/// How SQLite is told to open a file.
struct OpenMode {
    int flags;
    char const* query;  ///< Of a "file:" name; null: the name is a path.
};

constexpr OpenMode TO_WRITE{SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr};
constexpr OpenMode TO_READ{SQLITE_OPEN_READONLY, nullptr};
/// Reads beside a writer and makes none of the files that a reader otherwise leaves for the writer, who may be another
/// user and unable to open them.
constexpr OpenMode TO_READ_BESIDE{SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, "?readonly_shm=1"};
/// For a file that nobody has open: it needs no companion, even in a folder that can only be read.
constexpr OpenMode TO_READ_AT_REST{SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, "?immutable=1"};

std::string name_for(std::string const& path, OpenMode const& mode) {
    // "file:…" and ":…" would mean something else to SQLite.
    bool const plain = path == MEMORY || (path.rfind("file:", 0) != 0 && path.front() != ':');
    auto const name = plain ? path : "./" + path;
    if (mode.query == nullptr) return name;
    auto escaped = base::replace_all(name, "%", "%25");
    escaped = base::replace_all(base::replace_all(std::move(escaped), "?", "%3F"), "#", "%23");
    return "file:" + escaped + mode.query;
}

base::Result<SqlitePointer> open_as(std::string const& path, OpenMode const& mode) {
    sqlite3* opened = nullptr;
    int const code = sqlite3_open_v2(name_for(path, mode).c_str(), &opened,
                                     SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | mode.flags, nullptr);
    SqlitePointer database(opened);
    if (database == nullptr) return cannot_open(path, as_it_says(sqlite3_errstr(code)));
    if (code != SQLITE_OK) return sqlite_error(database.get(), path);
    sqlite3_busy_timeout(database.get(), BUSY_TIMEOUT_MS);
    if (!defend(database.get()))
        return cannot_open(path, {"this SQLite lacks the defensive mode", "este SQLite no tiene el modo defensivo"});
    if (mode.flags == TO_WRITE.flags) CIFRA_CHECK(use_write_ahead_log(database.get(), path));
    if (sqlite3_exec(database.get(), SETTINGS, nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqlite_error(database.get(), path);
    CIFRA_CHECK(check_readable(database.get(), path));
    return database;
}

bool is_empty_or_missing(std::string const& path) {
    std::error_code error;
    auto const size = std::filesystem::file_size(path, error);
    return error || size == 0;
}

OpenMode const& mode_to_read(std::string const& path) {
    auto const index = path + "-shm";
    if (!is_empty_or_missing(index) && ::access(index.c_str(), R_OK) == 0) return TO_READ_BESIDE;
    return is_empty_or_missing(path + "-wal") ? TO_READ_AT_REST : TO_READ;
}

}  // namespace

base::Result<std::unique_ptr<Session>> SqliteSession::open(std::string const& path, Access access) {
    bool const in_memory = path == MEMORY;
    std::error_code ignored;
    if (access == Access::read_only && !in_memory && !std::filesystem::exists(path, ignored)) return no_database(path);
    if (access == Access::read_write && !in_memory) make_for_owner_alone(path);
    auto const& mode = access == Access::read_write ? TO_WRITE : in_memory ? TO_READ : mode_to_read(path);
    auto database = open_as(path, mode);
    if (!database) return base::fail(std::move(database).error());
    return std::make_unique<SqliteSession>(std::move(*database), path);
}

}  // namespace cifra::db
