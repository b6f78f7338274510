#include "run_program.hpp"

#include <sys/wait.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cifra::cli {

namespace fs = std::filesystem;

Ended run_shell(std::string const& command, fs::path const& log) {
    Ended ended;
    // A subshell, so that a signal is told in the exit code and not to us.
    FILE* const pipe = ::popen(("( " + command + " ) 2>" + quoted(log.string())).c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run a shell");
    std::array<char, 65536> buffer{};
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), pipe)) ended.out.append(buffer.data(), count);
    int const status = ::pclose(pipe);
    ended.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ended.err = slurp(log);
    return ended;
}

std::string quoted(std::string const& word) {
    std::string text = "'";
    for (char const c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string slurp(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void spill(fs::path const& path, std::string const& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::map<std::string, std::string> files_below(fs::path const& folder) {
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).generic_string()] = slurp(entry.path());
    return files;
}

std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace cifra::cli
