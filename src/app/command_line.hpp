#pragma once

#include "app/command.hpp"

#include <CLI/App.hpp>
#include <string>

namespace cifra::app {

/// Everything that the command line can set.
struct Arguments {
    CheckSettings check;
    PublishSettings publish;
    VerifySettings verify;
    SimulateSettings simulate;
    TabulateSettings tabulate;
    std::string language;   ///< --lang of every command but publish.
    std::string languages;  ///< --lang of publish.
};

/// Gives a parser the commands and options, with their help in a language. Both must outlive the parsing.
void define_command_line(CLI::App& app, Arguments& arguments, base::Language language);

}  // namespace cifra::app
