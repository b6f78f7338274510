#include "base/text.hpp"
#include "collect/template_choices.hpp"
#include "collect/template_sheet.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

constexpr std::size_t MOST_LETTERS = 31;

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string first_letters(std::string const& text, std::size_t most) {
    auto end = text.size();
    while (letters(std::string_view(text).substr(0, end)) > most) do
            --end;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
    return text.substr(0, end);
}

std::string without_forbidden(std::string name) {
    for (char const* const sign : {"[", "]", ":", "*", "?", "/", "\\", "'"})
        name = base::replace_all(std::move(name), sign, " ");
    return std::string(base::trim(name));
}

/// Cut between words, and not after a short one ("Persecución penal y acceso", not "… acceso a la").
std::string shortened(std::string const& name, std::size_t most) {
    if (letters(name) <= most) return name;
    std::string result;
    std::string kept;
    for (auto const& word : base::split(name, ' ')) {
        auto const longer = result.empty() ? word : result + " " + word;
        if (letters(longer) > most) break;
        result = longer;
        if (letters(word) > 2) kept = result;
    }
    return kept.empty() ? first_letters(name, most) : kept;
}

}  // namespace

std::vector<std::string> sheet_names(std::vector<base::LocalText> const& titles, base::Language language) {
    std::vector<std::string> names;
    for (auto const& title : titles) {
        auto const whole = without_forbidden(title.in(language));
        auto name = shortened(whole, MOST_LETTERS);
        auto const taken = [&] {
            return std::any_of(names.begin(), names.end(),
                               [&](std::string const& other) { return folded(other) == folded(name); });
        };
        for (int i = 2; name.empty() || taken(); ++i)
            name = shortened(whole, MOST_LETTERS - 4) + " " + std::to_string(i);
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace cifra::collect
