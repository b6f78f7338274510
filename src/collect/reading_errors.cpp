#include "collect/reading_errors.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::collect {

base::Error damaged(std::string const& file, std::string en, std::string es) {
    return {base::ErrorCode::bad_input,
            {std::move(en), std::move(es)},
            {"open it in a spreadsheet program and save it again as .xlsx",
             "ábralo en un programa de hojas de cálculo y guárdelo de nuevo como .xlsx"},
            {file, 0, 0},
            {}};
}

base::Error too_much(std::string const& file, std::string en, std::string es) {
    return {base::ErrorCode::bad_input,
            {std::move(en), std::move(es)},
            {"check that it is the right file; copy what you filled into a new template and send that",
             "revise que sea el archivo correcto; copie lo que llenó en una plantilla nueva y envíe esa"},
            {file, 0, 0},
            {}};
}

base::Error too_large(std::string const& file, std::size_t limit_bytes) {
    return too_much(file, fmt::format("it is larger than the {} MB that are read", limit_bytes >> 20U),
                    fmt::format("supera los {} MB que se leen", limit_bytes >> 20U));
}

std::string shown(std::string_view name) {
    constexpr std::size_t MOST = 60;
    std::string text;
    for (std::size_t at = 0; at < name.size() && text.size() < MOST;) {
        std::size_t size = 1;
        while (at + size < name.size() && (static_cast<unsigned char>(name[at + size]) & 0xC0U) == 0x80) ++size;
        auto const letter = name.substr(at, size);
        bool const fit = !base::first_invalid_utf8(letter) && !base::first_control_character(letter) &&
                         letter != "\n" && letter != "\t";
        text += fit ? letter : "?";
        at += size;
    }
    return "'" + text + (text.size() < MOST ? "'" : "…'");
}

}  // namespace cifra::collect
