#include "app/run.hpp"

#include "app/command_line.hpp"
#include "app/usage.hpp"

#include <CLI/CLI.hpp>
#include <exception>
#include <ostream>

namespace cifra::app {
namespace {

base::Result<int> dispatch(CLI::App const& app, std::vector<Command> const& commands, std::string const& language,
                           std::ostream& out) {
    for (auto const& command : commands)
        if (app.got_subcommand(command.name)) return command.run(language, out);
    return base::fail(base::ErrorCode::usage, {"there is no command", "no hay ninguna orden"});
}

/// A full disk or a closed pipe behind the standard output.
base::Result<void> unwritten() {
    return base::fail(base::ErrorCode::io,
                      {"the output could not be written whole", "la salida no se pudo escribir completa"},
                      {"check the space left where it goes", "revise el espacio disponible en su destino"});
}

base::Language language_of_errors(std::string const& asked) {
    if (auto const languages = parse_languages(asked); !asked.empty() && languages && languages->size() == 1)
        return languages->front();
    return terminal_language();
}

}  // namespace

int run(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err) {
    auto const language = terminal_language();
    auto const commands = all_commands();
    std::string asked_language;
    CLI::App app;
    define_command_line(app, commands, asked_language, language);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (CLI::Success const& request) {
        return app.exit(request, out, err);
    } catch (CLI::ParseError const& problem) {
        err << "cifra: " << usage_message(app, arguments, {problem.get_name(), problem.what()}, language) << '\n';
        return base::exit_code(base::ErrorCode::usage);
    }
    try {
        auto const result = dispatch(app, commands, asked_language, out);
        if (result && out.flush()) return *result;
        auto const error = result ? unwritten().error() : result.error();
        err << "cifra: " << base::to_string(error, language_of_errors(asked_language));
        return base::exit_code(error.code);
    } catch (std::exception const& problem) {
        err << "cifra: " << problem.what() << '\n';
        return 1;
    }
}

}  // namespace cifra::app
