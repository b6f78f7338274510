#include "db/backup.hpp"

#include "base/assert.hpp"
#include "db/connection_impl.hpp"
#include "db/integrity.hpp"
#include "db/postgres_backup.hpp"
#include "db/sqlite_backup.hpp"

namespace cifra::db {
namespace {

constexpr std::string_view SQLITE_PREFIX = "sqlite:";

base::Result<void> check_restored(std::string const& url, std::string const& schema) {
    CIFRA_TRY(auto restored, Connection::open(url, Access::read_only, schema));
    return check_integrity(restored);
}

}  // namespace

base::Result<void> Backup::write(Connection& connection, std::filesystem::path const& target) {
    auto& impl = *connection.m_impl;
    CIFRA_ASSERT(!impl.in_transaction());
    if (connection.engine() == Engine::sqlite)
        return copy_sqlite(static_cast<SqliteSession&>(impl.session()).database(), impl.session().name(), target);
    return dump_postgres(static_cast<PostgresSession&>(impl.session()), target);
}

base::Result<void> Backup::restore(std::filesystem::path const& backup, std::string const& url,
                                   std::string const& schema) {
    if (std::error_code ignored; !std::filesystem::exists(backup, ignored))
        return base::fail(base::ErrorCode::not_found, {"the backup does not exist", "la copia de seguridad no existe"},
                          {"check the path", "revise la ruta"}, {backup.string(), 0, 0});
    if (url.rfind(SQLITE_PREFIX, 0) == 0) {
        CIFRA_CHECK(restore_sqlite(backup, url.substr(SQLITE_PREFIX.size())));
    } else {
        CIFRA_CHECK(restore_postgres(backup, url, schema));
    }
    return check_restored(url, schema);
}

}  // namespace cifra::db
