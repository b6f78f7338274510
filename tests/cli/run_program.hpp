#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cifra::cli {

/// How a program ended and what it said.
struct Ended {
    int exit_code = -1;  ///< 128 + signal when a signal ended it, as shells say it.
    std::string out;
    std::string err;
};

/// Runs a shell command. `log` is where its error output is kept meanwhile.
Ended run_shell(std::string const& command, std::filesystem::path const& log);

/// One word for the shell.
std::string quoted(std::string const& word);

std::string slurp(std::filesystem::path const& path);
void spill(std::filesystem::path const& path, std::string const& bytes);

/// Relative path -> bytes of every file below a folder.
std::map<std::string, std::string> files_below(std::filesystem::path const& folder);

/// Names of what lies directly in a folder, hidden ones too, sorted.
std::vector<std::string> names_in(std::filesystem::path const& folder);

}  // namespace cifra::cli
