#pragma once

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cifra::base {

/// How something ended that was typed to, and what the terminal showed.
struct Typed {
    int exit_code = -1;
    std::string screen;
};

/// Runs `work` in a process with a terminal of its own. As soon as the screen ends with the first part of the next
/// entry, its second part is typed. What `work` returns is the exit code.
inline Typed typed_at_terminal(std::function<int()> const& work,
                               std::vector<std::pair<std::string, std::string>> const& entries) {
    int terminal = -1;
    auto const child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) ::_exit(work());
    Typed typed;
    std::array<char, 256> buffer{};
    auto next = entries.begin();
    while (true) {
        auto const count = ::read(terminal, buffer.data(), buffer.size());
        if (count <= 0) break;
        typed.screen.append(buffer.data(), static_cast<std::size_t>(count));
        bool const asked = next != entries.end() && typed.screen.size() >= next->first.size() &&
                           typed.screen.substr(typed.screen.size() - next->first.size()) == next->first;
        if (!asked) continue;
        // Typing counts only once the program has silenced the terminal and dropped what was typed ahead.
        ::usleep(300'000);
        auto const line = next->second + "\n";
        static_cast<void>(::write(terminal, line.data(), line.size()) < 0);
        ++next;
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    typed.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return typed;
}

/// The same for a program.
inline Typed typed_at_terminal(std::vector<std::string> const& command,
                               std::vector<std::pair<std::string, std::string>> const& entries) {
    return typed_at_terminal(
        [&] {
            std::vector<char*> arguments;
            for (auto const& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
            arguments.push_back(nullptr);
            ::execvp(arguments.front(), arguments.data());
            return 127;
        },
        entries);
}

}  // namespace cifra::base
