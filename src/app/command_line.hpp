#pragma once

#include "app/command_words.hpp"

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace cifra::app {

/// Gives a parser the commands and options, with their help in a language. All must outlive the parsing.
/// \param asked_language  takes what --lang is given
void define_command_line(CLI::App& app, std::vector<Command> const& commands, std::string& asked_language,
                         base::Language language);

}  // namespace cifra::app
