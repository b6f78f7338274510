#include "app/usage.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::app {
namespace {

std::vector<std::string> const COMMANDS = {"check", "publish", "verify"};
std::vector<std::string> const OPTIONS = {"--format", "--help", "--lang", "--list-rules", "--out", "--version"};

bool is_known(std::vector<std::string> const& known, std::string const& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
}

base::LocalText unknown_word(std::string const& word, std::vector<std::string> const& known) {
    auto const near = base::suggestion(word, known);
    base::LocalText text{"there is no '" + word + "'", "no existe «" + word + "»"};
    if (near.empty()) return text;
    return {text.en + "; " + near.en, text.es + "; " + near.es};
}

}  // namespace

std::string usage_message(std::vector<std::string> const& arguments, std::string const& problem,
                          base::Language language) {
    base::LocalText text{problem, "los argumentos no son correctos (" + problem + ")"};
    if (arguments.empty())
        text = {"a command is needed: check, publish or verify", "hace falta una orden: check, publish o verify"};
    else if (!is_known(COMMANDS, arguments.front()) && arguments.front().rfind("-", 0) != 0)
        text = unknown_word(arguments.front(), COMMANDS);
    else
        for (auto const& argument : arguments) {
            auto const name = argument.substr(0, argument.find('='));
            if (name.size() > 2 && name.substr(0, 2) == "--" && !is_known(OPTIONS, name))
                text = unknown_word(name, OPTIONS);
        }
    auto const advice = base::LocalText{"; run `cifra --help`", "; consulte `cifra --help`"};
    return base::replace_all(text.in(language), "\n", " ") + advice.in(language);
}

}  // namespace cifra::app
