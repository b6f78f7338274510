#include "shim_fault.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

// Nothing here may call what shim_calls.cpp replaces: system calls are made by their numbers.
namespace cifra::crash {
namespace {

constexpr int MAX_DESCRIPTOR = 1024;
constexpr int LOG_DESCRIPTOR = 900;

Fault the_fault;
bool active = false;
thread_local bool within = false;
pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
std::int64_t calls = 0;
std::int64_t found_no_space = 0;
std::int64_t space_left = 0;
int log_descriptor = -1;
char* paths[MAX_DESCRIPTOR] = {};

/// Getenv does not know the environment yet when this library begins.
char** environment = nullptr;

char const* setting(char const* name) {
    auto const length = std::strlen(name);
    for (char** entry = environment; *entry != nullptr; ++entry)
        if (std::strncmp(*entry, "CIFRA_CRASH_", 12) == 0 && std::strncmp(*entry + 12, name, length) == 0 &&
            (*entry)[12 + length] == '=')
            return (*entry)[13 + length] == '\0' ? nullptr : *entry + 13 + length;
    return nullptr;
}

std::int64_t number(char const* name, std::int64_t otherwise) {
    char const* const value = setting(name);
    return value == nullptr ? otherwise : std::strtoll(value, nullptr, 10);
}

int open_for_writing(char const* path) {
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
}

void put(int descriptor, void const* bytes, std::size_t size) {
    auto const* at = static_cast<char const*>(bytes);
    while (size > 0) {
        auto const written = syscall(SYS_write, descriptor, at, size);
        if (written <= 0) std::abort();
        at += written;
        size -= static_cast<std::size_t>(written);
    }
}

void put_line(Logged const& line) {
    char head[2 * PATH_MAX + 128];
    int const length = std::snprintf(head, sizeof(head), "%s\t%s\t%s\t%lld\t%zu\n", line.kind, line.path,
                                     line.second_path, static_cast<long long>(line.offset), line.size);
    put(log_descriptor, head, static_cast<std::size_t>(length));
    put(log_descriptor, line.bytes, line.size);
}

/// What the program says goes through here: the C library writes it by itself, past every call that could be replaced.
ssize_t say(void* /*unused*/, char const* bytes, std::size_t size) {
    Call const call(true);
    if (call.is_last()) {
        put(STDOUT_FILENO, bytes, torn_size(size));
        die();
    }
    put(STDOUT_FILENO, bytes, size);
    call.log({"say", "", "", 0, bytes, size});
    return static_cast<ssize_t>(size);
}

void stay_out_of_children() {
    active = false;
}

/// Runs before the C++ library's beginning (linked with -z initfirst), which takes stdout as it finds it.
__attribute__((constructor)) void begin(int /*count*/, char** /*words*/, char** variables) {
    environment = variables;
    the_fault.root = setting("ROOT");
    if (the_fault.root == nullptr) return;
    the_fault.kill_at = number("KILL_AT", 0);
    the_fault.torn = setting("TORN") != nullptr;
    the_fault.space = number("SPACE", -1);
    the_fault.log = setting("LOG");
    the_fault.report = setting("REPORT");
    the_fault.acknowledge_first = setting("ACKNOWLEDGE_FIRST");
    the_fault.synchronous_off = setting("SYNCHRONOUS_OFF") != nullptr;
    the_fault.folders_unsynced = setting("FOLDERS_UNSYNCED") != nullptr;
    the_fault.no_transaction = setting("NO_TRANSACTION") != nullptr;
    space_left = the_fault.space;
    if (the_fault.log != nullptr) {
        int const opened = open_for_writing(the_fault.log);
        log_descriptor = static_cast<int>(syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, LOG_DESCRIPTOR));
        syscall(SYS_close, opened);
    }
    stdout = fopencookie(nullptr, "w", {nullptr, say, nullptr, nullptr});
    pthread_atfork(nullptr, nullptr, stay_out_of_children);
    active = true;
}

__attribute__((destructor)) void end() {
    if (!active) return;
    std::fflush(stdout);
    {
        // The last moment: everything was said.
        Call const call(true);
        if (call.is_last()) die();
    }
    active = false;
    if (the_fault.report == nullptr) return;
    char line[96];
    int const length =
        std::snprintf(line, sizeof(line), "%lld %lld %lld\n", static_cast<long long>(calls),
                      static_cast<long long>(found_no_space), static_cast<long long>(the_fault.space - space_left));
    put(open_for_writing(the_fault.report), line, static_cast<std::size_t>(length));
}

bool is_below(char const* path, char const* root) {
    auto const length = std::strlen(root);
    return std::strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/// Where a relative name begins: a path without its '/' at the end, or nullptr.
char const* start_of(int folder, char* space, std::size_t size) {
    if (folder != AT_FDCWD) return path_of(folder);
    return syscall(SYS_getcwd, space, size) > 0 ? space : nullptr;
}

}  // namespace

Fault const& fault() {
    return the_fault;
}

Call::Call(bool concerns_us) : m_watched(concerns_us && active && !within) {
    if (!m_watched) return;
    pthread_mutex_lock(&one_at_a_time);
    within = true;
    ++calls;
}

Call::~Call() {
    if (!m_watched) return;
    within = false;
    pthread_mutex_unlock(&one_at_a_time);
}

bool Call::is_last() const {
    return m_watched && calls == the_fault.kill_at;
}

void Call::log(Logged const& line) const {
    if (m_watched && log_descriptor >= 0) put_line(line);
}

std::size_t Call::fits(int descriptor, std::int64_t offset, std::size_t size) const {
    struct stat status {};
    if (!m_watched || the_fault.space < 0 || ::fstat(descriptor, &status) != 0) return size;
    auto const growth = offset + static_cast<std::int64_t>(size) - status.st_size;
    if (growth <= 0) return size;
    auto const given = growth < space_left ? growth : space_left;
    space_left -= given;
    auto const missing = static_cast<std::size_t>(growth - given);
    return missing < size ? size - missing : 0;
}

int Call::no_space() const {
    ++found_no_space;
    errno = ENOSPC;
    return -1;
}

bool Call::disk_is_full() const {
    return m_watched && the_fault.space >= 0 && space_left <= 0;
}

void die() {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    std::abort();
}

std::size_t torn_size(std::size_t size) {
    return the_fault.torn ? size / 2 : 0;
}

void acknowledge() {
    static bool said = false;
    if (!active || said || the_fault.acknowledge_first == nullptr) return;
    said = true;
    put(STDOUT_FILENO, the_fault.acknowledge_first, std::strlen(the_fault.acknowledge_first));
    if (log_descriptor >= 0) put_line({"say"});
}

char const* below_root(int folder, char const* name, int slot) {
    static thread_local char found[2][PATH_MAX];
    if (!active || within || name == nullptr) return nullptr;
    char* const path = found[slot];
    if (name[0] == '/') {
        std::snprintf(path, PATH_MAX, "%s", name);
    } else {
        char space[PATH_MAX];
        char const* const start = start_of(folder, space, sizeof(space));
        if (start == nullptr || std::snprintf(path, PATH_MAX, "%s/%s", start, name) >= PATH_MAX) return nullptr;
    }
    return is_below(path, the_fault.root) ? path : nullptr;
}

char const* path_of(int descriptor) {
    return active && descriptor >= 0 && descriptor < MAX_DESCRIPTOR ? paths[descriptor] : nullptr;
}

void remember(int descriptor, char const* path) {
    if (!active || descriptor < 0 || descriptor >= MAX_DESCRIPTOR) return;
    std::free(paths[descriptor]);
    paths[descriptor] = path == nullptr ? nullptr : ::strdup(path);
}

}  // namespace cifra::crash
