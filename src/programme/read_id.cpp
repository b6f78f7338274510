#include "programme/read_id.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool fits(std::string const& id, Spelling spelling) {
    switch (spelling) {
        case Spelling::lower_case:
            return std::all_of(id.begin(), id.end(),
                               [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; });
        case Spelling::component:
            return std::all_of(id.begin(), id.end(),
                               [](char c) { return is_lower(c) || is_capital(c) || is_digit(c) || c == '_'; });
        case Spelling::capitals_3:
            return id.size() == 3 && std::all_of(id.begin(), id.end(), is_capital);
    }
    return false;
}

LocalText how_to_spell(Spelling spelling) {
    switch (spelling) {
        case Spelling::lower_case:
            return {"write it with the letters a to z, digits, '_' and '-'",
                    "escríbalo con las letras de la a a la z, dígitos, «_» y «-»"};
        case Spelling::component:
            return {"write it with the letters A to Z, digits and '_'",
                    "escríbalo con las letras de la A a la Z, dígitos y «_»"};
        case Spelling::capitals_3:
            return {"write three capital letters", "escriba tres letras mayúsculas"};
    }
    return {};
}

}  // namespace

std::string read_id(TomlTable& table, char const* key, Spelling spelling, std::vector<std::string> const& taken) {
    auto const id = table.placed_text(key);
    if (id.text.empty()) return {};
    if (!fits(id.text, spelling))
        table.problem(id.where,
                      {fmt::format("'{}' is not written as an identifier", id.text),
                       fmt::format("«{}» no está escrito como identificador", id.text)},
                      how_to_spell(spelling));
    if (std::find(taken.begin(), taken.end(), id.text) != taken.end())
        table.problem(id.where,
                      {fmt::format("'{}' stands twice", id.text), fmt::format("«{}» está dos veces", id.text)},
                      {"remove one of them, or give it another identifier", "elimine uno, o dele otro identificador"});
    return id.text;
}

}  // namespace cifra::programme
