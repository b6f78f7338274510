#include "app/help_format.hpp"

#include "app/text_table.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Option.hpp>

namespace cifra::app {

std::string HelpFormat::make_option(CLI::Option const* option, bool is_positional) const {
    auto line = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    auto const description = make_option_desc(option);
    if (description.empty()) return line + '\n';
    auto const column = get_column_width();
    auto const width = width_of(line);
    if (width < column)
        line.append(column - width, ' ');
    else
        line.append("\n").append(column, ' ');
    return line + description + '\n';
}

}  // namespace cifra::app
