#include "db/remote_error.hpp"

#include "db/postgres_error.hpp"

namespace cifra::db {
namespace {

tl::unexpected<base::Error> advised(base::Error error, base::LocalText advice) {
    error.what_to_do = std::move(advice);
    return base::fail(std::move(error));
}

}  // namespace

tl::unexpected<base::Error> remote_error(PGresult const* result, std::string const& name) {
    auto const state = std::string(sqlstate_of(result));
    if (state.empty() || state.rfind("08", 0) == 0 || state.rfind("57P", 0) == 0) return remote_lost(name);
    if (state == "57014") return remote_silent(name);
    auto error = postgres_error(result, name).value();
    if (state.rfind("42", 0) == 0 || state.rfind("3F", 0) == 0)
        return advised(std::move(error), {"check the table, the names of its columns and the user's right to read it",
                                          "revise la tabla, los nombres de sus columnas y el permiso de lectura"});
    return advised(std::move(error), {"ask whoever keeps the server, then begin again",
                                      "consulte a quien mantiene el servidor y comience de nuevo"});
}

tl::unexpected<base::Error> remote_lost(std::string const& name) {
    return base::fail(base::ErrorCode::io,
                      {"the server ended the connection, or cannot be reached any more",
                       "el servidor cerró la conexión, o ya no se puede llegar a él"},
                      {"check that it runs, then begin again: nothing is counted without it",
                       "revise que funcione y comience de nuevo: sin él no se cuenta nada"},
                      {name, 0, 0});
}

tl::unexpected<base::Error> remote_silent(std::string const& name) {
    return base::fail(
        base::ErrorCode::io,
        {"the server did not answer within the time allowed", "el servidor no respondió en el tiempo permitido"},
        {"check that it runs, or raise --shard-timeout", "revise que funcione, o aumente --shard-timeout"},
        {name, 0, 0});
}

}  // namespace cifra::db
