#include "db/sqlite_error.hpp"

#include "db/engine_error.hpp"

#include <fmt/format.h>
#include <cerrno>

namespace cifra::db {
namespace {

tl::unexpected<base::Error> no_space(base::Where const& where) {
    return base::fail(base::ErrorCode::io,
                      {"no space is left for the database", "no queda espacio para la base de datos"},
                      {"free some space and try again", "libere espacio e inténtelo de nuevo"}, where);
}

/// SQLite calls it an error of reading or writing when there is no room for a file that it keeps beside the database.
bool is_for_want_of_space(sqlite3* database) {
    int const reason = sqlite3_system_errno(database);
    return reason == ENOSPC || reason == EDQUOT;
}

}  // namespace

tl::unexpected<base::Error> sqlite_error(sqlite3* database, std::string const& name) {
    int const extended = sqlite3_extended_errcode(database);
    base::Where const where{name, 0, 0};
    switch (extended & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return locked(name);
        case SQLITE_READONLY:
            return read_only(name);
        case SQLITE_FULL:
            return no_space(where);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return base::fail(base::ErrorCode::io,
                              {"the file is no SQLite database, or it is damaged",
                               "el archivo no es una base de datos SQLite, o está dañado"},
                              {"open it again; if this stays, restore the last backup",
                               "ábralo de nuevo; si esto persiste, restaure la última copia de seguridad"},
                              where);
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            if (is_for_want_of_space(database)) return no_space(where);
            return base::fail(
                base::ErrorCode::io,
                {fmt::format("the database's file cannot be read or written (SQLite error {})", extended),
                 fmt::format("no se puede leer o escribir el archivo de la base de datos (error de "
                             "SQLite {})",
                             extended)},
                {"check the path, its permissions and the disk", "revise la ruta, sus permisos y el disco"}, where);
        default:
            return refused(name, as_it_says(sqlite3_errmsg(database)));
    }
}

}  // namespace cifra::db
