#include "db/migration.hpp"

#include "base/assert.hpp"
#include "base/hash.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::db {
namespace {

// The one text in which the engines differ only by STRICT.
constexpr char const* MAKE_TABLE_SQLITE =
    "CREATE TABLE IF NOT EXISTS migration "
    "(number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT";
constexpr char const* MAKE_TABLE_POSTGRES =
    "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)";
constexpr char const* FIND_TABLE_SQLITE =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
constexpr char const* FIND_TABLE_POSTGRES =
    "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'";

bool on_sqlite(Connection const& connection) {
    return connection.engine() == Engine::sqlite;
}

std::string const& text_of(Migration const& migration, Connection const& connection) {
    return on_sqlite(connection) ? migration.sqlite : migration.postgres;
}

base::Result<std::vector<Row>> applied(Connection& connection) {
    CIFRA_TRY(auto const found, connection.query(on_sqlite(connection) ? FIND_TABLE_SQLITE : FIND_TABLE_POSTGRES));
    if (found.front().integer(0) == 0) return std::vector<Row>();
    return connection.query("SELECT number, name, sha256 FROM migration ORDER BY number");
}

tl::unexpected<base::Error> newer(std::int64_t number, std::size_t known) {
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("the database stands at migration {}, and this program knows {} only", number, known),
         fmt::format("la base de datos está en la migración {}, y este programa conoce solo {}", number, known)},
        {"use the newer program that made it", "use el programa más nuevo que la hizo"});
}

tl::unexpected<base::Error> changed(std::int64_t number, std::string const& name) {
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("migration {} ({}) of the program is not the one that the database was made with", number, name),
         fmt::format("la migración {} ({}) del programa no es la misma con la que se hizo la base de datos", number,
                     name)},
        {"use the program that made it, and write each further change as a migration of its own",
         "use el programa que la hizo, y escriba cada cambio como una migración nueva"});
}

/// The number that the database stands at, when all of its migrations are the program's.
base::Result<int> known_number(Connection& connection, std::vector<Migration> const& migrations) {
    CIFRA_TRY(auto const rows, applied(connection));
    if (rows.size() > migrations.size()) return newer(rows.back().integer(0), migrations.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& ours = migrations[i];
        if (rows[i].integer(0) != ours.number || rows[i].text(1) != ours.name ||
            rows[i].text(2) != base::sha256_hex(text_of(ours, connection)))
            return changed(ours.number, ours.name);
    }
    return static_cast<int>(rows.size());
}

base::Result<void> apply(Connection& connection, Migration const& migration) {
    CIFRA_CHECK(connection.execute(on_sqlite(connection) ? MAKE_TABLE_SQLITE : MAKE_TABLE_POSTGRES));
    CIFRA_CHECK(connection.execute(text_of(migration, connection)));
    CIFRA_CHECK(connection.change(
        "INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)",
        {std::int64_t{migration.number}, migration.name, base::sha256_hex(text_of(migration, connection))}));
    return {};
}

base::Error named(base::Error error, Migration const& migration) {
    auto const place = fmt::format("{:03}_{}", migration.number, migration.name);
    error.message.en = fmt::format("migration {}: {}", place, error.message.en);
    error.message.es = fmt::format("migración {}: {}", place, error.message.es);
    return error;
}

}  // namespace

base::Result<int> migrate(Connection& connection, std::vector<Migration> const& migrations, int upto) {
    for (std::size_t i = 0; i < migrations.size(); ++i) CIFRA_ASSERT(migrations[i].number == static_cast<int>(i) + 1);
    auto const goal = upto == 0 ? static_cast<int>(migrations.size()) : upto;
    CIFRA_ASSERT(goal <= static_cast<int>(migrations.size()));
    // Looked at before anything is written, so that a database that is as it should be needs no lock.
    CIFRA_TRY(auto number, known_number(connection, migrations));
    while (number < goal) {
        CIFRA_TRY(auto transaction, Transaction::begin(connection));
        // Another program may have brought it further meanwhile.
        CIFRA_TRY(number, known_number(connection, migrations));
        if (number >= goal) break;
        auto const& next = migrations[static_cast<std::size_t>(number)];
        if (auto const done = apply(connection, next); !done) return base::fail(named(done.error(), next));
        CIFRA_CHECK(transaction.commit());
        ++number;
    }
    return number;
}

base::Result<int> migration_number(Connection& connection) {
    CIFRA_TRY(auto const rows, applied(connection));
    return rows.empty() ? 0 : static_cast<int>(rows.back().integer(0));
}

}  // namespace cifra::db
