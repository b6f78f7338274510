#include "db/engine_error.hpp"
#include "db/postgres_connect.hpp"
#include "db/postgres_error.hpp"
#include "db/postgres_session.hpp"
#include "db/postgres_url.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

constexpr int OLDEST_SERVER = 150000;

constexpr char const* SETTINGS =
    "SET lock_timeout = '5s'; SET synchronous_commit = on; SET client_min_messages = error; SET bytea_output = hex;"
    "SET DateStyle = 'ISO'; SET standard_conforming_strings = on";

}  // namespace

base::Result<std::unique_ptr<Session>> PostgresSession::open(std::string const& url, Access access,
                                                             std::string const& schema) {
    CIFRA_TRY(auto const parsed, parse_postgres_url(url));
    auto connection = connect_postgres(parsed);
    if (connection == nullptr) return cannot_open(parsed.name, {"no memory is left", "no queda memoria"});
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return cannot_open(parsed.name, why_not_connected(connection.get(), parsed));
    if (PQserverVersion(connection.get()) < OLDEST_SERVER)
        return cannot_open(parsed.name,
                           {"the server is older than PostgreSQL 15", "el servidor es anterior a PostgreSQL 15"});
    auto session = std::make_unique<PostgresSession>(std::move(connection), parsed.name);
    CIFRA_CHECK(session->prepare_session(access, schema));
    return session;
}

base::Result<void> PostgresSession::prepare_session(Access access, std::string const& schema) {
    CIFRA_CHECK(execute(SETTINGS));
    if (!schema.empty()) CIFRA_CHECK(use_schema(access, schema));
    if (access == Access::read_only) CIFRA_CHECK(execute("SET default_transaction_read_only = on"));
    return {};
}

base::Result<void> PostgresSession::use_schema(Access access, std::string const& schema) {
    bool found = false;
    auto const note = [&](Values&&) -> base::Result<void> {
        found = true;
        return {};
    };
    // Looked for first: IF NOT EXISTS asks for the right to make one even where it is there.
    CIFRA_CHECK(each("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", {schema}, note));
    if (!found && access == Access::read_only) return no_database(m_name + " (" + schema + ")");
    if (!found) {
        auto const made = run(fmt::format("CREATE SCHEMA \"{}\"", schema));
        auto const state = sqlstate_of(made.get());
        // Another program may have made it at the same moment.
        if (state != "42P06" && state != "23505") CIFRA_CHECK(checked(made.get()));
    }
    CIFRA_CHECK(
        change("SELECT pg_catalog.set_config('search_path', $1, false)", {fmt::format("\"{}\", pg_temp", schema)}));
    return {};
}

}  // namespace cifra::db
