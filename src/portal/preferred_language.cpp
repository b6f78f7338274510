#include "portal/preferred_language.hpp"

#include "http/header_list.hpp"

#include <optional>

namespace cifra::portal {
namespace {

constexpr int FULL_QUALITY = 1000;

/// English stands for any.
std::optional<base::Language> language_of(std::string_view range) {
    auto const primary = range.substr(0, range.find('-'));
    if (primary == "*") return base::Language::en;
    for (auto const language : base::LANGUAGES)
        if (http::equal_ignoring_case(primary, base::code_of(language))) return language;
    return std::nullopt;
}

int quality_of(http::ListElements parameters) {
    for (std::string_view parameter; parameters.next(parameter);)
        if (http::equal_ignoring_case(parameter.substr(0, 2), "q=")) return http::read_quality(parameter.substr(2));
    return FULL_QUALITY;
}

}  // namespace

base::Language preferred_language(std::string_view accept_language) {
    auto best = base::Language::en;
    int most = 0;
    http::ListElements elements(accept_language);
    for (std::string_view element; elements.next(element);) {
        http::ListElements parts(element, ';');
        std::string_view range;
        if (!parts.next(range)) continue;
        auto const language = language_of(range);
        int const quality = quality_of(parts);
        if (!language || quality <= most) continue;
        most = quality;
        best = *language;
    }
    return best;
}

}  // namespace cifra::portal
