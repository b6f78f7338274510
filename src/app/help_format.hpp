#pragma once

#include <CLI/App.hpp>
#include <CLI/FormatterFwd.hpp>
#include <string>

namespace cifra::app {

/// The parser's help with columns that stand below each other in every language: the parser counts bytes, and "NÚMERO"
/// has one more of these than letters.
class HelpFormat : public CLI::Formatter {
public:
    std::string make_option(CLI::Option const* option, bool is_positional) const override;
};

}  // namespace cifra::app
