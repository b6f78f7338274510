#include "language/list.hpp"

#include <initializer_list>
#include <string_view>

namespace cifra::language {
namespace {

std::string join_with(std::vector<std::string> const& items, std::string_view last_link) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? last_link : std::string_view(", ");
        text += items[i];
    }
    return text;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    for (auto const beginning : beginnings)
        if (text.substr(0, beginning.size()) == beginning) return true;
    return false;
}

/// True for the sound i: "Italia", "Hispania"; not for the glides of "hielo", "Ia".
bool sounds_like_i(std::string_view word) {
    if (starts_with_any(word, {"hia", "hie", "hio", "Hia", "Hie", "Hio", "ia", "ie", "io", "Ia", "Ie", "Io"}))
        return false;
    return starts_with_any(word, {"i", "I", "í", "Í", "hi", "Hi", "hí", "Hí"});
}

/// True for the sound o: "Oaxaca", "Honduras", and the digits 8 and 11 ("ocho", "once").
bool sounds_like_o(std::string_view word) {
    if (starts_with_any(word, {"8"})) return true;
    if (starts_with_any(word, {"11"})) return word.size() == 2 || word[2] < '0' || word[2] > '9';
    return starts_with_any(word, {"o", "O", "ó", "Ó", "ho", "Ho", "hó", "Hó"});
}

}  // namespace

std::string list_and(std::vector<std::string> const& items, base::Language language) {
    if (language == base::Language::en) return join_with(items, " and ");
    return join_with(items, !items.empty() && sounds_like_i(items.back()) ? " e " : " y ");
}

std::string list_or(std::vector<std::string> const& items, base::Language language) {
    if (language == base::Language::en) return join_with(items, " or ");
    return join_with(items, !items.empty() && sounds_like_o(items.back()) ? " u " : " o ");
}

std::string list_neither(std::vector<std::string> const& items, base::Language language) {
    return join_with(items, language == base::Language::en ? " and " : " ni ");
}

}  // namespace cifra::language
