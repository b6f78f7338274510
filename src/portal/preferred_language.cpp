#include "portal/preferred_language.hpp"

#include "http/header_list.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace cifra::portal {
namespace {

constexpr int FULL_QUALITY = 1000;

/// One of the header's wishes.
struct Wish {
    std::string_view range;  ///< Its primary language, or *.
    int quality = FULL_QUALITY;
};

int quality_of(http::ListElements parameters) {
    for (std::string_view parameter; parameters.next(parameter);)
        if (http::equal_ignoring_case(parameter.substr(0, 2), "q=")) return http::read_quality(parameter.substr(2));
    return FULL_QUALITY;
}

std::vector<Wish> wishes_of(std::string_view accept_language) {
    std::vector<Wish> wishes;
    http::ListElements elements(accept_language);
    for (std::string_view element; elements.next(element);) {
        http::ListElements parts(element, ';');
        std::string_view range;
        if (parts.next(range)) wishes.push_back({range.substr(0, range.find('-')), quality_of(parts)});
    }
    return wishes;
}

/// The first language that a range means; `*` stands for those that no other range names.
std::optional<base::Language> language_of(std::string_view range, std::vector<Wish> const& wishes) {
    for (auto const language : base::LANGUAGES) {
        auto const is_named = [&](Wish const& wish) {
            return http::equal_ignoring_case(wish.range, base::code_of(language));
        };
        if (http::equal_ignoring_case(range, base::code_of(language))) return language;
        if (range == "*" && std::none_of(wishes.begin(), wishes.end(), is_named)) return language;
    }
    return std::nullopt;
}

}  // namespace

base::Language preferred_language(std::string_view accept_language) {
    auto best = base::Language::en;
    int most = 0;
    auto const wishes = wishes_of(accept_language);
    for (auto const& [range, quality] : wishes) {
        auto const language = language_of(range, wishes);
        if (!language || quality <= most) continue;
        most = quality;
        best = *language;
    }
    return best;
}

}  // namespace cifra::portal
