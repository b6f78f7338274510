#include "app/usage.hpp"

#include "base/text.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::app {
namespace {

std::vector<std::string> commands_of(CLI::App const& app) {
    std::vector<std::string> names;
    for (auto const* const command : app.get_subcommands([](CLI::App const*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// The long options of a command.
std::vector<std::string> options_of(CLI::App const& command) {
    std::vector<std::string> names;
    for (auto const* const option : command.get_options())
        for (auto const& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::vector<std::string> options_of_all(CLI::App const& app) {
    auto names = options_of(app);
    for (auto const* const command : app.get_subcommands([](CLI::App const*) { return true; }))
        for (auto const& name : options_of(*command)) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

bool is_known(std::vector<std::string> const& known, std::string const& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

base::LocalText unknown_word(std::string const& word, std::vector<std::string> const& known) {
    auto const near = base::suggestion(word, known);
    base::LocalText text{"there is no '" + word + "'", "no existe «" + word + "»"};
    if (near.empty()) return text;
    return {text.en + "; " + near.en, text.es + "; " + near.es};
}

/// \param words  NO_NUMBER_OF, the lowest and the highest
base::LocalText number_words(std::string const& name, std::vector<std::string> const& words) {
    auto const bound = [&](std::size_t from_end, base::Language language) {
        return language::number(std::stoll(words[words.size() - from_end]), language);
    };
    using base::Language;
    return {fmt::format("{} takes a whole number from {} to {}", name, bound(2, Language::en), bound(1, Language::en)),
            fmt::format("{} admite un número entero de {} a {}", name, bound(2, Language::es), bound(1, Language::es))};
}

/// The parser's words begin with the name of what they speak of.
base::LocalText in_our_words(ParserProblem const& problem) {
    if (problem.kind == "RequiredError") {
        auto const name = problem.words.substr(0, problem.words.find(" is required"));
        return {"'" + name + "' is missing", "falta «" + name + "»"};
    }
    auto const name = problem.words.substr(0, problem.words.find(':'));
    if (problem.kind == "ArgumentMismatch") return {name + " lacks its value", "falta el valor de " + name};
    auto const what = problem.words.substr(std::min(name.size() + 2, problem.words.size()));
    if (what == NO_YEAR)
        return {name + " takes a year of four digits, as in 2020",
                name + " admite un año de cuatro dígitos, como 2020"};
    if (what == NO_TEXT) return {name + " lacks its value", "falta el valor de " + name};
    if (what.rfind(NO_NUMBER_OF, 0) == 0) return number_words(name, base::split(what, ' '));
    if (problem.kind == "ValidationError") {
        auto const choice = problem.words.substr(std::min(problem.words.find('{'), problem.words.size()));
        return {name + " takes one of " + choice, name + " admite uno de " + choice};
    }
    if (problem.kind == "ConversionError") {
        // "Could not convert: --variance = 2x"
        auto const begin = problem.words.find(": ");
        auto const option = begin == std::string::npos ? name : problem.words.substr(begin + 2);
        return {option + ": this takes a number", option + ": aquí va un número"};
    }
    if (problem.kind == "ExtrasError") return {"there are arguments too many", "sobran argumentos"};
    return {"the arguments are not understood", "no se entienden los argumentos"};
}

}  // namespace

std::string usage_message(CLI::App const& app, std::vector<std::string> const& arguments, ParserProblem const& problem,
                          base::Language language) {
    auto const commands = commands_of(app);
    bool const of_command = !arguments.empty() && is_known(commands, arguments.front());
    auto const options = of_command ? options_of(*app.get_subcommand(arguments.front())) : options_of_all(app);
    auto text = in_our_words(problem);
    if (arguments.empty())
        text = {"a command is needed, for example check or publish",
                "hace falta una orden, por ejemplo check o publish"};
    else if (!of_command && arguments.front().rfind("-", 0) != 0)
        text = unknown_word(arguments.front(), commands);
    else
        for (auto const& argument : arguments) {
            auto const name = argument.substr(0, argument.find('='));
            if (name.size() > 2 && name.substr(0, 2) == "--" && !is_known(options, name))
                text = unknown_word(name, options);
        }
    auto const help = "`cifra " + (of_command ? arguments.front() + " " : std::string()) + "--help`";
    auto const advice = base::LocalText{"; run " + help, "; consulte " + help};
    return text.in(language) + advice.in(language);
}

}  // namespace cifra::app
