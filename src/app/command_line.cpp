#include "app/command_line.hpp"

namespace cifra::app {
namespace {

constexpr char const* VERSION = "cifra " CIFRA_VERSION;

}  // namespace

void define_command_line(CLI::App& app, std::vector<Command> const& commands, std::string& asked_language,
                         base::Language language) {
    Help const help{language};
    app.name("cifra");
    app.description(help("Cifra: checks, protects and publishes the figures of a statistical programme",
                         "Cifra: revisa, protege y publica las cifras de un programa estadístico"));
    help.frame(app);
    app.set_version_flag("--version", VERSION, help("Show the version", "Mostrar la versión"));
    app.require_subcommand(1);
    for (auto const& command : commands) {
        auto* const added = app.add_subcommand(command.name, command.summary.in(language));
        added->group(help("Commands", "Órdenes"));
        help.frame(*added);
        command.define(Definition(*added, help, asked_language));
    }
}

}  // namespace cifra::app
