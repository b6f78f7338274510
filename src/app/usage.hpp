#pragma once

#include "base/local_text.hpp"

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace cifra::app {

/// What checks of options answer; usage_message has the sentences.
inline constexpr char const* NO_YEAR = "no year";
inline constexpr char const* NO_TEXT = "no text";
inline constexpr char const* NO_NUMBER_OF = "no number of";  ///< Then the lowest and the highest.

/// What the parser found wrong.
struct ParserProblem {
    std::string kind;   ///< The name of its exception: "RequiredError".
    std::string words;  ///< Its own words, in English.
};

/// What is wrong with a command line and what to write instead.
std::string usage_message(CLI::App const& app, std::vector<std::string> const& arguments, ParserProblem const& problem,
                          base::Language language);

}  // namespace cifra::app
