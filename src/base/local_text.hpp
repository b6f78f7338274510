#pragma once

#include <compare>
#include <string>

namespace cifra::base {

/// The languages in which everything is published.
enum class Language { en, es };

inline constexpr Language LANGUAGES[] = {Language::en, Language::es};

/// ISO 639-1 code: "en" or "es".
inline char const* code_of(Language language) {
    return language == Language::en ? "en" : "es";
}

/// One text in both languages, UTF-8. Both are filled wherever it is shown to somebody.
struct LocalText {
    std::string en;
    std::string es;

    std::string const& in(Language language) const { return language == Language::en ? en : es; }
    bool empty() const { return en.empty() && es.empty(); }
    auto operator<=>(LocalText const&) const = default;
};

}  // namespace cifra::base
