#include "app/command_words.hpp"

#include "app/help_format.hpp"
#include "app/usage.hpp"
#include "base/text.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Option.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <map>
#include <memory>
#include <string_view>

namespace cifra::app {

void Help::frame(CLI::App& app) const {
    app.option_defaults()->group((*this)("Options", "Opciones"));
    app.set_help_flag("-h,--help", (*this)("Show this help", "Mostrar esta ayuda"));
    auto const formatter = std::make_shared<HelpFormat>();
    app.formatter(formatter);
    formatter->label("Usage", (*this)("Usage", "Uso"));
    formatter->label("OPTIONS", (*this)("OPTIONS", "OPCIONES"));
    formatter->label("SUBCOMMAND", (*this)("COMMAND", "ORDEN"));
    formatter->label("Positionals", (*this)("Arguments", "Argumentos"));
    formatter->label("REQUIRED", (*this)("(needed)", "(obligatorio)"));
    formatter->label("TEXT", (*this)("TEXT", "TEXTO"));
}

std::string Help::argument_name(std::string const& name) const {
    static std::map<std::string, std::string> const SPANISH = {
        {"workspace", "espacio"}, {"file", "archivo"}, {"folder", "carpeta"},   {"source", "origen"},
        {"bundles", "paquetes"},  {"area", "área"},    {"year", "año"},         {"first", "primera"},
        {"second", "segunda"},    {"key", "clave"},    {"finding", "hallazgo"}, {"backup", "respaldo"},
    };
    auto const known = SPANISH.find(name);
    return language == base::Language::en || known == SPANISH.end() ? name : known->second;
}

std::string Help::value_name(std::string const& type) const {
    if (type == "TEXT") return (*this)("TEXT", "TEXTO");
    if (type == "INT" || type == "UINT" || type == "FLOAT") return (*this)("NUMBER", "NÚMERO");
    return type;
}

void Definition::workspace(std::string& folder) const {
    argument("workspace", folder, "The workspace's folder", "Carpeta del espacio de trabajo");
}

void Definition::messages_language() const {
    m_command.add_option("--lang", m_language,
                         m_help("Language of the messages: en or es", "Idioma de los mensajes: en o es"));
}

void Definition::page_languages() const {
    m_command.add_option("--lang", m_language,
                         m_help("Languages of the pages: en,es (default), en or es",
                                "Idiomas de las páginas: en,es (por defecto), en o es"));
}

void takes_a_year(CLI::Option* option) {
    option->check([](std::string const& text) -> std::string {
        bool const digits = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
        return digits && text > "1900" ? "" : NO_YEAR;
    });
}

void takes_a_text(CLI::Option* option) {
    option->check([](std::string const& text) -> std::string { return text.empty() ? NO_TEXT : ""; });
}

void takes_numbers(CLI::Option* option, NumberRange range) {
    // Zeros in front go: the parser would read what follows as octal.
    option->transform(CLI::Validator(
        [range](std::string& text) -> std::string {
            std::int64_t number = -1;
            auto const* const end = text.data() + text.size();
            auto const [rest, error] = std::from_chars(text.data(), end, number);
            bool const whole = error == std::errc() && rest == end && number >= range.lowest && number <= range.highest;
            if (!whole) return fmt::format("{} {} {}", NO_NUMBER_OF, range.lowest, range.highest);
            text = std::to_string(number);
            return {};
        },
        ""));
}

base::Language terminal_language() {
    for (char const* const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const* const value = std::getenv(variable);
        if (value != nullptr && *value != '\0')
            return std::string_view(value).substr(0, 2) == "es" ? base::Language::es : base::Language::en;
    }
    return base::Language::en;
}

base::Result<std::vector<base::Language>> parse_languages(std::string const& text) {
    std::vector<base::Language> languages;
    for (auto const& code : base::split(text, ',')) {
        auto const* const known = std::find_if(std::begin(base::LANGUAGES), std::end(base::LANGUAGES),
                                               [&](base::Language l) { return code == base::code_of(l); });
        if (known == std::end(base::LANGUAGES))
            return base::fail(
                base::ErrorCode::usage,
                {"--lang: there is no language '" + code + "' here", "--lang: no existe aquí el idioma «" + code + "»"},
                {"write en or es", "escriba en o es"});
        if (std::find(languages.begin(), languages.end(), *known) == languages.end()) languages.push_back(*known);
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

base::Result<base::Language> one_language(std::string const& text) {
    if (text.empty()) return terminal_language();
    CIFRA_TRY(auto const languages, parse_languages(text));
    if (languages.size() == 1) return languages.front();
    return base::fail(base::ErrorCode::usage, {"--lang takes one language here", "--lang admite aquí un solo idioma"},
                      {"write en or es", "escriba en o es"});
}

std::vector<Command> all_commands() {
    std::vector<Command> commands;
    for (auto const& group : {edition_commands(), workspace_commands(), return_commands(), key_commands(),
                              record_commands(), serve_commands()})
        commands.insert(commands.end(), group.begin(), group.end());
    return commands;
}

}  // namespace cifra::app
