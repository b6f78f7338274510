#include "served.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace cifra::serve {
namespace {

namespace fs = std::filesystem;

constexpr int PATIENCE_MS = 20000;

[[noreturn]] void become(std::vector<std::string> const& words, int out, fs::path const& log) {
    std::vector<char*> arguments;
    for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644), STDERR_FILENO);
    ::setenv("LC_ALL", "C", 1);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

}  // namespace

Served::Served(std::vector<std::string> const& arguments, fs::path const& log, std::vector<std::string> const& before)
    : m_log(log) {
    auto words = before;
    for (auto const* const word : {CIFRA_PROGRAM, "serve"}) words.emplace_back(word);
    words.insert(words.end(), arguments.begin(), arguments.end());
    for (auto const* const word : {"--port", "0", "--no-metrics", "--public-url", "http://site.example"})
        words.emplace_back(word);
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    m_child = ::fork();
    if (m_child == 0) become(words, ends[1], log);
    ::close(ends[1]);
    m_out = ends[0];
    m_line = read_line();
    auto const at = m_line.find("://127.0.0.1:");
    EXPECT_NE(at, std::string::npos) << m_line << this->log();
    if (at != std::string::npos) m_port = std::atoi(m_line.c_str() + at + 13);
}

Served::~Served() {
    if (m_child > 0) stop(SIGKILL);
    ::close(m_out);
}

std::string Served::read_line() {
    std::string line;
    pollfd waiting{m_out, POLLIN, 0};
    char c = 0;
    while (::poll(&waiting, 1, PATIENCE_MS) == 1 && ::read(m_out, &c, 1) == 1 && c != '\n') line += c;
    return line;
}

http::RawAnswer Served::get(std::string const& target) const {
    return http::RawClient(m_port).get(target);
}

bool Served::soon(std::function<bool()> const& holds) {
    for (int i = 0; i < 100; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

int Served::stop(int signal) {
    ::kill(m_child, signal);
    int status = 0;
    for (int i = 0; i < PATIENCE_MS / 10; ++i) {
        if (::waitpid(m_child, &status, WNOHANG) == m_child) {
            m_child = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "it does not end";
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, &status, 0);
    m_child = -1;
    return -1;
}

void ServedWorkspace::SetUp() {
    std::string pattern = (fs::temp_directory_path() / "cifra-serve-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    m_folder = pattern;
    fs::permissions(m_folder, fs::perms(0755));
    fs::copy(CIFRA_SOURCE_DIR "/tests/data/programme_three", m_folder / "programme_three");
}

void ServedWorkspace::TearDown() {
    std::error_code ignored;
    fs::permissions(workspace(), fs::perms(0755), ignored);
    fs::remove_all(m_folder, ignored);
}

cli::Ended ServedWorkspace::cifra(std::vector<std::string> const& arguments, int exit_code) const {
    std::string command = "LC_ALL=C timeout 60 " + cli::quoted(CIFRA_PROGRAM);
    for (auto const& argument : arguments) command += " " + cli::quoted(argument);
    auto ended = cli::run_shell(command, m_folder / "stderr.log");
    EXPECT_EQ(ended.exit_code, exit_code) << command << "\n" << ended.out << ended.err;
    return ended;
}

void ServedWorkspace::init(std::vector<std::string> const& options) const {
    std::vector<std::string> arguments{"init", workspace().string(), "--programme",
                                       (m_folder / "programme_three").string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    cifra(arguments);
}

fs::path ServedWorkspace::publish(std::string const& year, bool png) const {
    auto const edition = m_folder / ("edition-" + year);
    fs::copy(CIFRA_SOURCE_DIR "/tests/data/edition_three", edition, fs::copy_options::recursive);
    auto const changed =
        cli::run_shell("find " + cli::quoted(edition.string()) + " -type f -exec sed -i 's/2021/" + year + "/g' {} +",
                       m_folder / "sed.log");
    EXPECT_EQ(changed.exit_code, 0) << changed.err;
    auto const out = m_folder / ("bundle-" + year);
    std::vector<std::string> arguments{"publish", edition.string(), "--workspace", workspace().string(),
                                       "--out",   out.string()};
    if (!png) arguments.emplace_back("--no-png");
    cifra(arguments);
    return out;
}

std::unique_ptr<Served> ServedWorkspace::serve(std::vector<std::string> const& options,
                                               std::vector<std::string> const& before) const {
    std::vector<std::string> arguments{workspace().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return std::make_unique<Served>(arguments, m_folder / "serve.log", before);
}

}  // namespace cifra::serve
