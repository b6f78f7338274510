#include "app/run.hpp"

#include "app/command_line.hpp"
#include "app/usage.hpp"
#include "base/text.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <ostream>
#include <string_view>

namespace cifra::app {
namespace {

/// Without --lang, messages follow the terminal's language. Published files never do.
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
        auto const known = std::find_if(std::begin(base::LANGUAGES), std::end(base::LANGUAGES),
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

base::Result<int> run_check(Arguments& arguments, std::ostream& out) {
    CIFRA_TRY(arguments.check.language, one_language(arguments.language));
    if (arguments.check.folder.empty() && !arguments.check.list_rules)
        return base::fail(base::ErrorCode::usage, {"check: no folder is given", "check: falta la carpeta"},
                          {"name an edition or a bundle: cifra check editions/NAME",
                           "indique una edición o un paquete publicado: cifra check editions/NAME"});
    return check(arguments.check, out);
}

base::Result<int> run_publish(Arguments& arguments, std::ostream& out) {
    if (arguments.publish.out.empty())
        return base::fail(
            base::ErrorCode::usage, {"publish: --out names no folder", "publish: --out no indica ninguna carpeta"},
            {"name the folder of the bundle: --out out/NAME", "indique la carpeta del paquete: --out out/NOMBRE"});
    if (!arguments.languages.empty()) {
        CIFRA_TRY(arguments.publish.languages, parse_languages(arguments.languages));
    }
    arguments.publish.messages = terminal_language();
    if (arguments.publish.languages.size() == 1) arguments.publish.messages = arguments.publish.languages.front();
    return publish(arguments.publish, out);
}

base::Result<int> run_verify(Arguments& arguments, std::ostream& out) {
    CIFRA_TRY(arguments.verify.language, one_language(arguments.language));
    return verify(arguments.verify, out);
}

base::Result<int> run_simulate(Arguments& arguments, std::ostream& out) {
    CIFRA_TRY(arguments.simulate.language, one_language(arguments.language));
    return simulate(arguments.simulate, out);
}

base::Result<int> run_tabulate(Arguments& arguments, std::ostream& out) {
    CIFRA_TRY(arguments.tabulate.language, one_language(arguments.language));
    return tabulate(arguments.tabulate, out);
}

base::Result<int> dispatch(CLI::App const& app, Arguments& arguments, std::ostream& out) {
    if (app.got_subcommand("check")) return run_check(arguments, out);
    if (app.got_subcommand("publish")) return run_publish(arguments, out);
    if (app.got_subcommand("simulate")) return run_simulate(arguments, out);
    if (app.got_subcommand("tabulate")) return run_tabulate(arguments, out);
    return run_verify(arguments, out);
}

/// A full disk or a closed pipe behind the standard output.
base::Result<void> unwritten() {
    return base::fail(base::ErrorCode::io,
                      {"the output could not be written whole", "la salida no se pudo escribir completa"},
                      {"check the space left where it goes", "revise el espacio disponible en su destino"});
}

base::Language language_of_errors(Arguments const& arguments) {
    for (auto const& text : {arguments.language, arguments.languages})
        if (auto const languages = parse_languages(text); !text.empty() && languages && languages->size() == 1)
            return languages->front();
    return terminal_language();
}

}  // namespace

int run(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err) {
    auto const language = terminal_language();
    Arguments values;
    CLI::App app;
    define_command_line(app, values, language);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (CLI::Success const& request) {
        return app.exit(request, out, err);
    } catch (CLI::ParseError const& problem) {
        err << "cifra: " << usage_message(arguments, {problem.get_name(), problem.what()}, language) << '\n';
        return base::exit_code(base::ErrorCode::usage);
    }
    try {
        auto const result = dispatch(app, values, out);
        if (result && out.flush()) return *result;
        if (result) {
            err << "cifra: " << base::to_string(unwritten().error(), language_of_errors(values));
            return base::exit_code(base::ErrorCode::io);
        }
        err << "cifra: " << base::to_string(result.error(), language_of_errors(values));
        return base::exit_code(result.error().code);
    } catch (std::exception const& problem) {
        err << "cifra: " << problem.what() << '\n';
        return 1;
    }
}

}  // namespace cifra::app
