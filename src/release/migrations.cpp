#include "release/migrations.hpp"

#include "release/assets.hpp"

namespace cifra::release {
namespace {

// A name cannot be bound to a statement; format(%I) quotes it where it stands.
constexpr char const* GRANT = R"(
DO $$
DECLARE
    portal text := current_setting('cifra.portal');
    place text := current_schema();
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = portal) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', portal);
    END IF;
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', place, portal);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', place, portal);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', place, portal);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', place, portal);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO %I', place, portal);
END
$$)";

}  // namespace

std::vector<db::Migration> migrations() {
    return db::migrations_of({
        {"001_releases.sqlite.sql", std::string(asset("001_releases.sqlite.sql"))},
        {"001_releases.postgres.sql", std::string(asset("001_releases.postgres.sql"))},
    });
}

base::Result<void> grant_portal(db::Connection& connection, std::string const& role) {
    if (connection.engine() == db::Engine::sqlite) return {};
    CIFRA_CHECK(connection.query("SELECT set_config('cifra.portal', $1, false)", {role}));
    return connection.execute(GRANT);
}

}  // namespace cifra::release
