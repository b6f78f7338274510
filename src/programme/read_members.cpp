#include "programme/programme_reader.hpp"

#include <fmt/format.h>

namespace cifra::programme {
namespace {

base::Language read_language(TomlTable& table, char const* key) {
    auto const code = table.placed_text(key);
    if (code.text == "en") return base::Language::en;
    if (code.text != "es" && !code.text.empty())
        table.problem(code.where,
                      {fmt::format("'{}' is not a language of Cifra", code.text),
                       fmt::format("«{}» no es un idioma de Cifra", code.text)},
                      {"write en or es", "escriba en o es"});
    return base::Language::es;
}

/// "es-DO"
bool is_locale(std::string const& text) {
    auto const lower = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
    auto const capital = [&](std::size_t i) { return text[i] >= 'A' && text[i] <= 'Z'; };
    return text.size() == 5 && lower(0) && lower(1) && text[2] == '-' && capital(3) && capital(4);
}

Member read_member(TomlTable table, std::vector<std::string> const& taken) {
    Member member;
    member.code = read_id(table, "code", Spelling::capitals_3, taken);
    member.name = table.local_text("name");
    member.name_in_sentence = table.local_text("name_in_sentence");
    member.body.name = table.local_text("body");
    member.body.official = read_language(table, "body_official");
    member.locale = table.text("locale");
    if (!member.locale.empty() && !is_locale(member.locale))
        table.problem(table.where("locale"), {"'locale' is not a locale", "«locale» no es una configuración regional"},
                      {"write language and country, as in es-DO", "escriba idioma y país, como en es-DO"});
    member.currency = read_id(table, "currency", Spelling::capitals_3, {});
    table.refuse_other_keys();
    return member;
}

}  // namespace

void read_members(TomlTable file, ProgrammeReading& reading) {
    std::vector<std::string> taken{reading.programme.region};
    for (auto& table : file.tables("member")) {
        reading.programme.members.push_back(read_member(table, taken));
        taken.push_back(reading.programme.members.back().code);
    }
    if (reading.programme.members.empty())
        file.problem(file.where(), {"no member is listed", "no figura ningún miembro"},
                     {"add a table [[member]] for each member", "agregue una tabla [[member]] por cada miembro"});
    file.refuse_other_keys();
}

}  // namespace cifra::programme
