#include "base/confinement.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace cifra::base {
namespace {

bool set_limit(int resource, std::uint64_t soft, std::uint64_t hard) {
    rlimit const limit{soft, hard};
    return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limit) == 0;
}

bool set_limits(ConfinedLimits const& limits, std::uint64_t held_bytes) {
    auto const seconds = static_cast<std::uint64_t>(limits.cpu_seconds);
    // The soft limit sends SIGXCPU, which says what happened; the hard one kills.
    bool const set =
        set_limit(RLIMIT_CORE, 0, 0) && set_limit(RLIMIT_FSIZE, 0, 0) && set_limit(RLIMIT_CPU, seconds, seconds + 1);
    if (!CONFINES_FULLY) return set;
    auto const space = held_bytes + limits.memory_bytes;
    return set && set_limit(RLIMIT_NOFILE, 0, 0) && set_limit(RLIMIT_AS, space, space);
}

void close_range_of(unsigned first, unsigned last) {
    if (first > last || ::syscall(SYS_close_range, first, last, 0U) == 0) return;
    // A kernel before 5.9 has no close_range.
    auto const most = static_cast<unsigned>(::sysconf(_SC_OPEN_MAX));
    for (unsigned number = first; number <= last && number < most; ++number) ::close(static_cast<int>(number));
}

void close_others(int kept) {
    auto const number = static_cast<unsigned>(kept);
    // Sanitizers say on 2 what they found.
    unsigned const first = CONFINES_FULLY ? 0 : 3;
    if (number > first) close_range_of(first, number - 1);
    close_range_of(number + 1, ~0U);
}

void reset_signals() {
    // Handlers of the program are code for the program; a limit must be able to end this process.
    for (int number = 1; number < NSIG; ++number) static_cast<void>(::signal(number, SIG_DFL));
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

#if defined(__x86_64__)
constexpr unsigned ARCHITECTURE = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned ARCHITECTURE = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned ARCHITECTURE = 0;
#endif

constexpr unsigned DENY = SECCOMP_RET_ERRNO | EPERM;

/// A list of the system calls that stay allowed; all others answer EPERM.
class CallFilter {
public:
    CallFilter() {
        load(offsetof(seccomp_data, arch));
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
        answer(SECCOMP_RET_KILL_PROCESS);
        load(offsetof(seccomp_data, nr));
    }

    void allow(long call) {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
        answer(SECCOMP_RET_ALLOW);
    }

    /// Only with this first argument.
    void allow_on(long call, int first_argument) {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
        load(offsetof(seccomp_data, args[0]));
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(first_argument), 0, 1));
        answer(SECCOMP_RET_ALLOW);
        answer(DENY);
    }

    /// Only for memory that cannot be executed.
    void allow_memory(long call) {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 4));
        load(offsetof(seccomp_data, args[2]));
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0));
        answer(SECCOMP_RET_ALLOW);
        answer(DENY);
    }

    bool install() {
        answer(DENY);
        sock_fprog const program{static_cast<unsigned short>(m_code.size()), m_code.data()};
        return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
    }

private:
    void load(std::size_t offset) {
        m_code.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)));
    }
    void answer(unsigned what) { m_code.push_back(BPF_STMT(BPF_RET | BPF_K, what)); }

    std::vector<sock_filter> m_code;
};

bool filter_calls(int kept) {
    if (ARCHITECTURE == 0 || !CONFINES_FULLY) return true;
    CallFilter filter;
    for (long const call : {SYS_exit_group, SYS_exit, SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex,
                            SYS_getrandom, SYS_getpid, SYS_gettid, SYS_rt_sigreturn, SYS_rt_sigprocmask})
        filter.allow(call);
    filter.allow_on(SYS_write, kept);
    filter.allow_on(SYS_tgkill, ::getpid());  // abort() ends the process by it
    filter.allow_memory(SYS_mmap);
    filter.allow_memory(SYS_mprotect);
    return filter.install();
}

}  // namespace

std::uint64_t address_space_bytes() {
    auto* const file = std::fopen("/proc/self/statm", "re");
    if (file == nullptr) return 0;
    unsigned long pages = 0;
    int const read = std::fscanf(file, "%lu", &pages);
    std::fclose(file);
    return read == 1 ? pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

bool confine_this_process(int kept, ConfinedLimits const& limits, std::uint64_t held_bytes) {
    if (CONFINES_FULLY) reset_signals();
    close_others(kept);
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           set_limits(limits, held_bytes) && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && filter_calls(kept);
}

}  // namespace cifra::base
