#include "db/value_check.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::db {
namespace {

// PostgreSQL writes bytes in hexadecimal and cannot hold more than a gigabyte in one piece.
constexpr std::size_t MAX_VALUE_BYTES = 500'000'000;

tl::unexpected<base::Error> refused(std::size_t index, base::LocalText const& why, base::LocalText advice,
                                    std::string const& database) {
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("value {} of the statement {}", index + 1, why.en),
                       fmt::format("el valor {} de la instrucción {}", index + 1, why.es)},
                      std::move(advice), {database, 0, 0});
}

base::Result<void> check_text(std::string const& text, std::size_t index, std::string const& database) {
    if (text.find('\0') != std::string::npos)
        return refused(index, {"is a text with a NUL character", "es un texto con un carácter NUL"},
                       {"remove the character, or keep it as bytes", "quite el carácter, o guárdelo como bytes"},
                       database);
    if (base::first_invalid_utf8(text))
        return refused(index, {"is a text that is not UTF-8", "es un texto que no está en UTF-8"},
                       {"save its source in UTF-8", "guarde su fuente en UTF-8"}, database);
    return {};
}

}  // namespace

base::Result<void> check_values(Values const& values, std::string const& database) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const* const text = std::get_if<std::string>(&values[i]);
        auto const* const bytes = std::get_if<Bytes>(&values[i]);
        auto const size = text != nullptr ? text->size() : bytes != nullptr ? bytes->bytes.size() : 0;
        if (size > MAX_VALUE_BYTES)
            return refused(i,
                           {fmt::format("is larger than {} bytes", MAX_VALUE_BYTES),
                            fmt::format("supera los {} bytes", MAX_VALUE_BYTES)},
                           {"keep it in smaller pieces", "guárdelo en partes más pequeñas"}, database);
        if (text != nullptr) CIFRA_CHECK(check_text(*text, i, database));
    }
    return {};
}

}  // namespace cifra::db
