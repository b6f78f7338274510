#include "programme/definition.hpp"

#include <algorithm>

namespace cifra::programme {

bool is_definition_code(std::string const& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::optional<std::string> counted_by(Indicator const* indicator, StatedDefinition const& figure,
                                      StatedDefinition const& total) {
    auto const& code = figure.code.empty() ? total.code : figure.code;
    if (code.empty()) return figure.differs || total.differs ? std::nullopt : std::optional<std::string>("");
    bool const own = indicator != nullptr && !indicator->definitions.empty() && indicator->definitions.front() == code;
    return own ? std::string() : code;
}

}  // namespace cifra::programme
