#include "base/csv_problem.hpp"

#include <fmt/format.h>

namespace cifra::base {
namespace {

LocalText mend_width(std::size_t found, std::size_t expected) {
    if (found < expected) return {"add the missing commas", "agregue las comas que faltan"};
    return {"put fields that hold a comma in quotation marks",
            "ponga entre comillas los campos que contienen una coma"};
}

Error bad_input(LocalText message, LocalText what_to_do, Where where) {
    return {ErrorCode::bad_input, std::move(message), std::move(what_to_do), std::move(where), {}};
}

}  // namespace

Error not_utf8(Where where) {
    return bad_input({"the file is not UTF-8 here", "el archivo no es UTF-8 en este lugar"},
                     {"save it as UTF-8", "guárdelo como UTF-8"}, std::move(where));
}

Error text_after_quote(Where where) {
    return bad_input({"text follows a closing quotation mark", "hay texto después de unas comillas de cierre"},
                     {"double the quotation marks inside the field", "duplique las comillas dentro del campo"},
                     std::move(where));
}

Error never_closed(Where where) {
    return bad_input(
        {"a quotation mark is never closed", "unas comillas nunca se cierran"},
        {"close it, or double it if it belongs to the text", "ciérrelas, o duplíquelas si son parte del texto"},
        std::move(where));
}

Error wrong_width(std::size_t found, std::size_t expected, Where where) {
    return bad_input({fmt::format("the line has {} fields where the header has {}", found, expected),
                      fmt::format("la línea tiene {} campos y el encabezado {}", found, expected)},
                     mend_width(found, expected), std::move(where));
}

}  // namespace cifra::base
