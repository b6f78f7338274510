#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace cifra::app {

/// Runs the program: parses the arguments, calls one command, prints an error once.
/// \param arguments  Without the program's own name.
/// \returns The exit code: docs/reference/exit_codes.md.
int run(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err);

}  // namespace cifra::app
