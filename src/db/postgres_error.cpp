#include "db/postgres_error.hpp"

#include "db/engine_error.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace cifra::db {
namespace {

/// Classes of states whose main sentence names tables, columns, constraints, roles or the statement, but no value.
/// Class 22 (a value that does not fit) quotes the value.
constexpr std::array<std::string_view, 17> WITHOUT_VALUES = {"08", "0A", "23", "25", "26", "28", "3D", "3F", "40",
                                                             "42", "53", "54", "55", "57", "58", "F0", "P0"};

bool is_without_values(std::string_view state) {
    return std::find(WITHOUT_VALUES.begin(), WITHOUT_VALUES.end(), state.substr(0, 2)) != WITHOUT_VALUES.end();
}

}  // namespace

std::string_view sqlstate_of(PGresult const* result) {
    char const* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state == nullptr ? std::string_view() : std::string_view(state);
}

tl::unexpected<base::Error> connection_lost(std::string const& name) {
    return base::fail(base::ErrorCode::io,
                      {"the connection to the database broke", "se cortó la conexión con la base de datos"},
                      {"check that the server runs and can be reached, and try again",
                       "revise que el servidor funcione y que se pueda llegar a él, e inténtelo de nuevo"},
                      {name, 0, 0});
}

tl::unexpected<base::Error> postgres_error(PGresult const* result, std::string const& name) {
    auto const state = sqlstate_of(result);
    if (state.empty()) return connection_lost(name);
    if (state == "55P03" || state == "40P01") return locked(name);
    if (state == "25006") return read_only(name);
    char const* const primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (primary != nullptr && is_without_values(state))
        return refused(name, as_it_says(fmt::format("{} (SQLSTATE {})", primary, state)));
    return refused(name, as_it_says(fmt::format("SQLSTATE {}", state)));
}

}  // namespace cifra::db
