#include "db/engine_error.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

using base::ErrorCode;
using base::LocalText;

tl::unexpected<base::Error> about(std::string const& database, LocalText message, LocalText what_to_do,
                                  ErrorCode code = ErrorCode::io) {
    return base::fail(code, std::move(message), std::move(what_to_do), {database, 0, 0});
}

LocalText with_words(char const* en, char const* es, LocalText const& words) {
    return {fmt::format("{}: {}", en, words.en), fmt::format("{}: {}", es, words.es)};
}

}  // namespace

LocalText as_it_says(std::string const& words) {
    return {words, words};
}

tl::unexpected<base::Error> refused(std::string const& database, LocalText const& words) {
    return about(database, with_words("the database refuses", "la base de datos lo rechaza", words),
                 {"correct the statement or the data", "corrija la instrucción o los datos"});
}

tl::unexpected<base::Error> locked(std::string const& database) {
    return about(database,
                 {"another program has been writing to the database for more than five seconds",
                  "otro programa lleva más de cinco segundos escribiendo en la base de datos"},
                 {"wait for it to end and try again", "espere a que termine e inténtelo de nuevo"});
}

tl::unexpected<base::Error> read_only(std::string const& database) {
    return about(database, {"the database was opened for reading only", "la base de datos se abrió solo para lectura"},
                 {"open it for writing", "ábrala para escritura"});
}

tl::unexpected<base::Error> cannot_open(std::string const& database, LocalText const& words) {
    return about(database, with_words("the database cannot be opened", "no se puede abrir la base de datos", words),
                 {"check that it is the right one, that it can be reached, and its permissions",
                  "revise que sea la correcta, que se pueda llegar a ella y sus permisos"});
}

tl::unexpected<base::Error> no_database(std::string const& database) {
    return about(database, {"there is no such database", "no existe esa base de datos"},
                 {"check its name, or make it first", "revise su nombre, o créela primero"}, ErrorCode::not_found);
}

tl::unexpected<base::Error> wrong_parameters(std::string const& database) {
    return about(database,
                 {"the statement does not have one parameter $1, $2, … for each of its values",
                  "la instrucción no tiene un parámetro $1, $2, … para cada uno de sus valores"},
                 {"correct the statement", "corrija la instrucción"});
}

tl::unexpected<base::Error> unreadable_column(std::string const& database, int column) {
    return about(
        database,
        {fmt::format("column {} of the result is neither a whole number of 64 bits, nor text, nor bytes", column + 1),
         fmt::format("la columna {} del resultado no es un número entero de 64 bits, ni texto, ni bytes", column + 1)},
        {"convert it in the statement", "conviértala en la instrucción"});
}

tl::unexpected<base::Error> transaction_failed(std::string const& database) {
    return about(database,
                 {"an earlier statement of this transaction failed, so it can only be ended",
                  "falló una instrucción anterior de esta transacción, por lo que solo se puede terminar"},
                 {"begin again", "comience de nuevo"});
}

tl::unexpected<base::Error> transaction_ended(std::string const& database) {
    return about(database,
                 {"the statement ended the transaction in which it ran",
                  "la instrucción terminó la transacción en la que se ejecutó"},
                 {"remove COMMIT and ROLLBACK from it", "quítele COMMIT y ROLLBACK"});
}

tl::unexpected<base::Error> nothing_kept(std::string const& database) {
    return about(database, {"nothing of the transaction was kept", "no se conservó nada de la transacción"},
                 {"begin again", "comience de nuevo"});
}

tl::unexpected<base::Error> perhaps_kept(std::string const& database, LocalText const& words) {
    return about(database,
                 with_words("it is not known whether the transaction was kept",
                            "no se sabe si la transacción se conservó", words),
                 {"open the database again and look before doing it again",
                  "abra de nuevo la base de datos y mire antes de repetirla"});
}

}  // namespace cifra::db
