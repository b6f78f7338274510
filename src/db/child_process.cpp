#include "db/child_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace cifra::db {
namespace {

constexpr std::size_t MAX_OUTPUT_BYTES = 1024 * 1024;

/// What the program is started with: nothing to read, and one pipe for all that it writes.
class Actions {
public:
    explicit Actions(int output) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDERR_FILENO);
    }
    Actions(Actions const&) = delete;
    Actions& operator=(Actions const&) = delete;
    ~Actions() { posix_spawn_file_actions_destroy(&m_actions); }
    posix_spawn_file_actions_t const* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

std::vector<std::string> environment_of(ChildCommand const& command) {
    std::vector<std::string> lines;
    for (char** line = environ; *line != nullptr; ++line) {
        auto const text = std::string(*line);
        if (command.environment.count(text.substr(0, text.find('='))) == 0) lines.push_back(text);
    }
    for (auto const& [name, value] : command.environment) lines.push_back(fmt::format("{}={}", name, value));
    return lines;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// To its end, so that the program is never kept waiting.
std::string read_all(int descriptor) {
    std::string output;
    std::array<char, 4096> piece{};
    for (;;) {
        auto const count = ::read(descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return output;
        if (output.size() < MAX_OUTPUT_BYTES) output.append(piece.data(), static_cast<std::size_t>(count));
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

tl::unexpected<base::Error> cannot_start(ChildCommand const& command, int error) {
    auto const& program = command.program;
    if (error == ENOENT)
        return base::fail(base::ErrorCode::io,
                          {fmt::format("the program {} is not installed", program),
                           fmt::format("el programa {} no está instalado", program)},
                          {fmt::format("install the package {}", command.package),
                           fmt::format("instale el paquete {}", command.package)});
    return base::fail(
        base::ErrorCode::io,
        {fmt::format("the program {} cannot be started (system error {})", program, error),
         fmt::format("no se puede iniciar el programa {} (error de sistema {})", program, error)},
        {"check its permissions and the memory that is left", "revise sus permisos y la memoria que queda"});
}

}  // namespace

base::Result<ChildEnd> run_child(ChildCommand const& command) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(command, errno);
    auto arguments = command.arguments;
    arguments.insert(arguments.begin(), command.program);
    auto environment = environment_of(command);
    pid_t child = 0;
    int const error = ::posix_spawnp(&child, command.program.c_str(), Actions(ends[1]).get(), nullptr,
                                     pointers_to(arguments).data(), pointers_to(environment).data());
    ::close(ends[1]);
    ChildEnd end;
    if (error == 0) {
        end.output = read_all(ends[0]);
        end.exit_code = wait_for(child);
    }
    ::close(ends[0]);
    if (error != 0) return cannot_start(command, error);
    return end;
}

}  // namespace cifra::db
