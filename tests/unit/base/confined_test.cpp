#include "base/confined.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <vector>

namespace cifra::base {
namespace {

using testing::HasSubstr;

std::string problem(std::function<Result<std::string>()> const& work, ConfinedLimits const& limits = {},
                    Language language = Language::en) {
    auto const result = run_confined(work, limits);
    return result ? "no problem: " + *result : to_string(result.error(), language);
}

/// Loops that a compiler may not take away.
volatile unsigned g_counter = 0;

[[noreturn]] Result<std::string> loop() {
    while (true) g_counter = g_counter + 1;
}

Result<std::string> take_memory_without_end() {
    std::vector<std::string> taken;
    while (g_counter < 1'000'000) {
        taken.emplace_back(1U << 20U, 'x');
        g_counter = g_counter + 1;
    }
    return taken.front();
}

TEST(Confined, GivesBackWhatTheWorkReturns) {
    EXPECT_EQ(run_confined([] { return Result<std::string>("answer"); }).value(), "answer");
    std::string const long_answer(5'000'000, 'y');
    EXPECT_EQ(run_confined([&] { return Result<std::string>(long_answer); }).value(), long_answer);
}

TEST(Confined, GivesBackAnErrorWithEverythingItSays) {
    auto const result = run_confined([]() -> Result<std::string> {
        Error error{ErrorCode::not_found, {"a", "b"}, {"c", "d"}, {"f", 3, 4}, {}};
        error.also.push_back({ErrorCode::bad_input, {"e", "e"}, {}, {"f", 5, 0}, {}});
        return fail(error);
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::not_found);
    EXPECT_EQ(to_string(result.error(), Language::en), "f:3:4: a; c\nf:5: e\n");
    EXPECT_EQ(to_string(result.error(), Language::es), "f:3:4: b; d\nf:5: e\n");
}

TEST(Confined, ChangesNothingInTheProgram) {
    int number = 1;
    ASSERT_TRUE(run_confined([&] {
        number = 2;
        return Result<std::string>("");
    }));
    EXPECT_EQ(number, 1);
}

TEST(Confined, SaysThatWorkCrashed) {
    EXPECT_THAT(problem([]() -> Result<std::string> { std::abort(); }), HasSubstr("stopped short (signal 6)"));
    EXPECT_THAT(problem([]() -> Result<std::string> { std::abort(); }, {}, Language::es), HasSubstr("señal 6"));
    EXPECT_THAT(problem([]() -> Result<std::string> { ::_exit(0); }), HasSubstr("stopped short (no answer)"));
    if (!CONFINES_FULLY) return;
    EXPECT_THAT(problem([]() -> Result<std::string> {
                    std::raise(SIGSEGV);
                    return {};
                }),
                HasSubstr("stopped short (signal 11)"));
}

TEST(Confined, StopsWorkThatComputesTooLong) {
    EXPECT_THAT(problem(loop, {.cpu_seconds = 1}), HasSubstr("more than the 1 seconds of computing"));
}

TEST(Confined, StopsWorkThatWaitsTooLong) {
    auto const wait = []() -> Result<std::string> {
        // Seen from outside, a process that does nothing.
        std::raise(SIGSTOP);
        return loop();
    };
    EXPECT_THAT(problem(wait, {.wall_seconds = 1}), HasSubstr("longer than the 1 seconds"));
}

TEST(Confined, StopsWorkThatTakesTooMuchMemory) {
    if (!CONFINES_FULLY) GTEST_SKIP() << "a sanitizer's memory cannot be limited";
    EXPECT_THAT(problem(take_memory_without_end, {.memory_bytes = 64U << 20U}),
                HasSubstr("more than the 64 MB of memory"));
    // What the work takes beyond what the program holds counts, and the default suffices for this much.
    EXPECT_EQ(problem([] { return Result<std::string>(std::string(100U << 20U, 'x').substr(0, 1)); }), "no problem: x");
}

TEST(Confined, StopsAnAnswerThatIsTooLong) {
    EXPECT_THAT(problem([] { return Result<std::string>(std::string(3U << 20U, 'x')); }, {.result_bytes = 2U << 20U}),
                HasSubstr("larger than the 2 MB"));
}

/// What a process in other hands might send instead of an answer.
TEST(Confined, DoesNotPassOnTextsThatAreNotFitToBeShown) {
    for (std::string const text : {"\xFF", "\x1B[31m", ""}) {
        auto const lie = [&]() -> Result<std::string> {
            return fail(ErrorCode::bad_input, {text, "algo"}, {"a", "b"}, {});
        };
        EXPECT_THAT(problem(lie), HasSubstr("makes no sense"));
    }
    auto const flood = []() -> Result<std::string> {
        return fail(ErrorCode::bad_input, {std::string(1'000'000, 'x'), "x"});
    };
    EXPECT_THAT(problem(flood), HasSubstr("makes no sense"));
}

/// Each of these succeeds outside: that it fails within is the confinement.
TEST(Confined, OpensNoFileNoConnectionAndNoProcess) {
    if (!CONFINES_FULLY) GTEST_SKIP() << "sanitizers need these calls";
    std::vector<std::pair<char const*, std::function<bool()>>> const deeds = {
        {"open", [] { return ::open("/etc/passwd", O_RDONLY) >= 0; }},
        {"connect", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        {"pipe",
         [] {
             int ends[2];
             return ::pipe(ends) == 0;
         }},
        {"kill", [] { return ::kill(::getppid(), 0) == 0; }},
        {"fork",
         [] {
             auto const child = ::fork();
             if (child == 0) ::_exit(0);
             if (child > 0) ::waitpid(child, nullptr, 0);
             return child > 0;
         }},
        {"execute",
         [] {
             return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
                    MAP_FAILED;
         }},
        {"unlimit",
         [] {
             rlimit limit{};
             return ::getrlimit(RLIMIT_AS, &limit) == 0;
         }},
    };
    for (auto const& [name, deed] : deeds) {
        EXPECT_TRUE(deed()) << name;
        EXPECT_EQ(problem([&] { return Result<std::string>(deed() ? "done" : "refused"); }), "no problem: refused")
            << name;
    }
}

TEST(Confined, HoldsNoDescriptorOfTheProgram) {
    if (!CONFINES_FULLY) GTEST_SKIP() << "sanitizers write to descriptor 2";
    int const file = ::open("/dev/null", O_WRONLY);
    ASSERT_GE(file, 0);
    auto const work = [&] {
        bool const written = ::write(file, "x", 1) == 1 || ::write(STDERR_FILENO, "x", 1) == 1;
        return Result<std::string>(written ? "written" : "refused");
    };
    EXPECT_EQ(work().value(), "written");
    EXPECT_EQ(run_confined(work).value(), "refused");
    ::close(file);
}

TEST(Confined, LeavesNoProcessBehind) {
    ASSERT_TRUE(run_confined([] { return Result<std::string>(""); }));
    problem(loop, {.wall_seconds = 1});
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

TEST(Confined, WorksWhileOtherThreadsAllocateAndConfine) {
    std::vector<std::thread> threads;
    std::vector<int> right(4);
    for (std::size_t i = 0; i < right.size(); ++i)
        threads.emplace_back([&, i] {
            for (int round = 0; round < 20; ++round) {
                auto const text = std::to_string(i) + std::string(1000 * (i + 1), 'x');
                auto const answer = run_confined([&] { return Result<std::string>(text + text); });
                right[i] += answer && *answer == text + text ? 1 : 0;
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(right, testing::Each(20));
}

}  // namespace
}  // namespace cifra::base
