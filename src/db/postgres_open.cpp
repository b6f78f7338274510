#include "db/engine_error.hpp"
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

/// The URL's settings, and ours beside or above them.
std::map<std::string, std::string> settings_of(PostgresUrl const& url) {
    auto settings = url.settings;
    // A server that is gone without a word is noticed within a minute.
    settings.insert({{"connect_timeout", "10"},
                     {"keepalives_idle", "30"},
                     {"keepalives_interval", "10"},
                     {"keepalives_count", "3"}});
    settings["application_name"] = "cifra";
    settings["client_encoding"] = "UTF8";
    if (!url.password.empty()) settings["password"] = url.password;
    return settings;
}

PostgresPointer connect(PostgresUrl const& url) {
    auto const settings = settings_of(url);
    std::vector<char const*> keywords;
    std::vector<char const*> values;
    for (auto const& [keyword, value] : settings) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    PostgresPointer connection(PQconnectdbParams(keywords.data(), values.data(), 0));
    if (connection != nullptr)
        PQsetNoticeProcessor(
            connection.get(), [](void*, char const*) {}, nullptr);
    return connection;
}

/// libpq's words, unless the password stands in them.
base::LocalText why_not(PGconn const* connection, PostgresUrl const& url) {
    auto words = std::string(PQerrorMessage(connection));
    while (!words.empty() && words.back() == '\n') words.pop_back();
    if (!url.password.empty() && words.find(url.password) != std::string::npos)
        return {"the server cannot be reached, or does not accept the user",
                "no se puede llegar al servidor, o no acepta al usuario"};
    return as_it_says(words);
}

}  // namespace

base::Result<std::unique_ptr<Session>> PostgresSession::open(std::string const& url, Access access,
                                                             std::string const& schema) {
    CIFRA_TRY(auto const parsed, parse_postgres_url(url));
    auto connection = connect(parsed);
    if (connection == nullptr) return cannot_open(parsed.name, {"no memory is left", "no queda memoria"});
    if (PQstatus(connection.get()) != CONNECTION_OK) return cannot_open(parsed.name, why_not(connection.get(), parsed));
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
