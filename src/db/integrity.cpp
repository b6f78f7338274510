#include "db/integrity.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

constexpr char const* BAD_PAGES =
    "SELECT coalesce(sum(checksum_failures), 0) FROM pg_catalog.pg_stat_database WHERE datname = current_database()";
constexpr char const* BROKEN_INDEXES =
    "SELECT count(*) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = current_schema() AND NOT (i.indisvalid AND i.indisready)";
constexpr char const* UNCHECKED_CONSTRAINTS =
    "SELECT count(*) FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace"
    " WHERE n.nspname = current_schema() AND NOT c.convalidated";

tl::unexpected<base::Error> damaged(std::string const& what_en, std::string const& what_es) {
    return base::fail(
        base::ErrorCode::io,
        {fmt::format("the database is damaged: {}", what_en), fmt::format("la base de datos está dañada: {}", what_es)},
        {"stop writing to it, keep a copy of it as it is, and restore the last backup",
         "deje de escribir en ella, guarde una copia tal como está y restaure la última copia de "
         "seguridad"});
}

base::Result<void> check_sqlite(Connection& connection) {
    CIFRA_TRY(auto const found, connection.query("PRAGMA integrity_check(1)"));
    if (found.empty() || found.front().text_or_empty(0) != "ok") {
        auto const words = found.empty() ? std::string("?") : found.front().text_or_empty(0);
        return damaged(words, words);
    }
    CIFRA_TRY(auto const orphans, connection.query("PRAGMA foreign_key_check"));
    if (orphans.empty()) return {};
    auto const& table = orphans.front().text(0);
    return damaged(fmt::format("{} rows refer to none, the first one in the table {}", orphans.size(), table),
                   fmt::format("{} filas remiten a ninguna, la primera en la tabla {}", orphans.size(), table));
}

base::Result<void> check_postgres(Connection& connection) {
    CIFRA_TRY(auto const pages, connection.query(BAD_PAGES));
    if (auto const count = pages.front().integer(0); count > 0)
        return damaged(fmt::format("{} pages had a wrong checksum", count),
                       fmt::format("{} páginas tenían una suma de control incorrecta", count));
    CIFRA_TRY(auto const indexes, connection.query(BROKEN_INDEXES));
    if (auto const count = indexes.front().integer(0); count > 0)
        return damaged(fmt::format("{} indexes are broken", count), fmt::format("{} índices están rotos", count));
    CIFRA_TRY(auto const constraints, connection.query(UNCHECKED_CONSTRAINTS));
    if (auto const count = constraints.front().integer(0); count > 0)
        return damaged(fmt::format("{} constraints were never checked", count),
                       fmt::format("{} restricciones nunca se comprobaron", count));
    return {};
}

}  // namespace

base::Result<void> check_integrity(Connection& connection) {
    return connection.engine() == Engine::sqlite ? check_sqlite(connection) : check_postgres(connection);
}

}  // namespace cifra::db
