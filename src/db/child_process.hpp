#pragma once

#include "base/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::db {

/// Another program, found on the PATH.
struct ChildCommand {
    std::string program;
    std::vector<std::string> arguments;              ///< Others on the machine can read them: no secrets.
    std::map<std::string, std::string> environment;  ///< Beside ours, or instead.
    std::string package;                             ///< Debian's package that holds it, for the message.
};

/// How a program ended.
struct ChildEnd {
    int exit_code = 0;   ///< 128 and the signal's number when a signal ended it.
    std::string output;  ///< What it wrote, its errors included; at most the first megabyte.
};

/// Runs a program and waits for its end.
/// \error io  it is not installed, or cannot be started
base::Result<ChildEnd> run_child(ChildCommand const& command);

}  // namespace cifra::db
