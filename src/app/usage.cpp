#include "app/usage.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::app {
namespace {

std::vector<std::string> const COMMANDS = {"check", "publish", "verify", "simulate", "tabulate"};
std::vector<std::string> const OPTIONS = {"--format",       "--help",   "--lang",    "--length",    "--list-rules",
                                          "--memory-limit", "--no-png", "--out",     "--records",   "--schema",
                                          "--seed",         "--table",  "--threads", "--threshold", "--version"};

bool is_known(std::vector<std::string> const& known, std::string const& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

base::LocalText unknown_word(std::string const& word, std::vector<std::string> const& known) {
    auto const near = base::suggestion(word, known);
    base::LocalText text{"there is no '" + word + "'", "no existe «" + word + "»"};
    if (near.empty()) return text;
    return {text.en + "; " + near.en, text.es + "; " + near.es};
}

/// The parser's words begin with the name of what they speak of.
base::LocalText in_our_words(ParserProblem const& problem) {
    if (problem.kind == "RequiredError") {
        auto const name = problem.words.substr(0, problem.words.find(" is required"));
        return {"'" + name + "' is missing", "falta «" + name + "»"};
    }
    auto const name = problem.words.substr(0, problem.words.find(':'));
    if (problem.kind == "ArgumentMismatch") return {name + " lacks its value", "falta el valor de " + name};
    if (problem.kind == "ValidationError") {
        auto const choice = problem.words.substr(std::min(problem.words.find('{'), problem.words.size()));
        return {name + " takes one of " + choice, name + " admite uno de " + choice};
    }
    if (problem.kind == "ConversionError") {
        auto const option = problem.words.substr(std::min(problem.words.find("--"), problem.words.size()));
        return {option + " takes a whole number", option + " admite un número entero"};
    }
    if (problem.kind == "ExtrasError") return {"there are arguments too many", "sobran argumentos"};
    return {"the arguments are not understood", "no se entienden los argumentos"};
}

}  // namespace

std::string usage_message(std::vector<std::string> const& arguments, ParserProblem const& problem,
                          base::Language language) {
    auto text = in_our_words(problem);
    if (arguments.empty())
        text = {"a command is needed: check, publish, verify, simulate or tabulate",
                "hace falta una orden: check, publish, verify, simulate o tabulate"};
    else if (!is_known(COMMANDS, arguments.front()) && arguments.front().rfind("-", 0) != 0)
        text = unknown_word(arguments.front(), COMMANDS);
    else
        for (auto const& argument : arguments) {
            auto const name = argument.substr(0, argument.find('='));
            if (name.size() > 2 && name.substr(0, 2) == "--" && !is_known(OPTIONS, name))
                text = unknown_word(name, OPTIONS);
        }
    bool const of_command = !arguments.empty() && is_known(COMMANDS, arguments.front());
    auto const help = "`cifra " + (of_command ? arguments.front() + " " : std::string()) + "--help`";
    auto const advice = base::LocalText{"; run " + help, "; consulte " + help};
    return text.in(language) + advice.in(language);
}

}  // namespace cifra::app
