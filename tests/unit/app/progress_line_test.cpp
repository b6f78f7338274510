#include "app/progress_line.hpp"

#include "../base/temporary_folder.hpp"
#include "../base/typed_at_terminal.hpp"
#include "base/file.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <poll.h>
#include <csignal>

namespace cifra::app {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

base::LocalText const WHAT{"Reading the rows", "Leyendo las filas"};

TEST(ProgressLine, ShowsHowMuchIsDoneAndIsErased) {
    auto const shown = base::typed_at_terminal(
        [] {
            ProgressLine line(WHAT, base::Language::es, {STDERR_FILENO, 10});
            auto const told = line.told();
            told(3, 7);
            ::usleep(300'000);
            told(7, 7);
            ::usleep(300'000);
            return 0;
        },
        {});
    EXPECT_EQ(shown.exit_code, 0);
    EXPECT_THAT(shown.screen, AllOf(HasSubstr("\rLeyendo las filas: 42 %"), HasSubstr("\rLeyendo las filas: 100 %"),
                                    EndsWith("\r" + std::string(24, ' ') + "\r")));
}

TEST(ProgressLine, TurnsWhereNobodySaysHowMuchIsDone) {
    auto const shown = base::typed_at_terminal(
        [] {
            ProgressLine const line(WHAT, base::Language::en, {STDERR_FILENO, 10});
            ::usleep(500'000);
            return 0;
        },
        {});
    EXPECT_THAT(shown.screen, AllOf(HasSubstr("\rReading the rows |"), HasSubstr("\rReading the rows /")));
}

TEST(ProgressLine, ShowsNothingOfWhatIsQuick) {
    auto const shown = base::typed_at_terminal(
        [] {
            ProgressLine line(WHAT, base::Language::en);
            line.told()(1, 2);
            return 0;
        },
        {});
    EXPECT_EQ(shown.screen, "");
}

TEST(ProgressLine, ShowsNothingWhereThereIsNoTerminal) {
    base::TemporaryFolder const folder;
    auto const path = folder.path() / "err";
    int const file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    {
        ProgressLine line(WHAT, base::Language::en, {file, 0});
        EXPECT_FALSE(line.told());
        ::usleep(50'000);
    }
    ::close(file);
    EXPECT_EQ(base::read_file(path).value(), "");
}

/// The program at what takes far longer than a second. What it has written when it is stopped goes with the folder.
class LongSimulation {
public:
    /// \param start  a fork whose child's outputs are what is read
    explicit LongSimulation(std::function<pid_t(int&)> const& start) {
        auto const out = (m_folder.path() / "made_up.csv").string();
        m_child = start(m_shown);
        if (m_child != 0) return;
        ::execl(CIFRA_PROGRAM, CIFRA_PROGRAM, "simulate", "--records", "100000000", "--schema",
                CIFRA_SOURCE_DIR "/programmes/corett/schema/victims.toml", "--out", out.c_str(), "--lang", "en",
                nullptr);
        ::_exit(127);
    }
    LongSimulation(LongSimulation const&) = delete;
    LongSimulation& operator=(LongSimulation const&) = delete;
    ~LongSimulation() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        ::close(m_shown);
    }

    /// What comes within so long.
    std::string shown_within(int milliseconds) const {
        pollfd waiting{m_shown, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) != 1) return {};
        std::array<char, 4096> buffer{};
        auto const count = ::read(m_shown, buffer.data(), buffer.size());
        return count > 0 ? std::string(buffer.data(), static_cast<std::size_t>(count)) : std::string();
    }

private:
    base::TemporaryFolder m_folder;
    int m_shown = -1;
    pid_t m_child = -1;
};

TEST(ProgressLine, IsShownByTheProgramOnATerminal) {
    LongSimulation const running([](int& shown) { return ::forkpty(&shown, nullptr, nullptr, nullptr); });
    EXPECT_THAT(running.shown_within(30'000), testing::MatchesRegex("\rMaking up records: [0-9]+ % *"));
}

TEST(ProgressLine, IsNotShownByTheProgramOnAPipe) {
    LongSimulation const running([](int& shown) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return pid_t{-1};
        auto const child = ::fork();
        if (child == 0)
            for (int const output : {STDOUT_FILENO, STDERR_FILENO}) ::dup2(ends[1], output);
        ::close(ends[1]);
        shown = ends[0];
        return child;
    });
    EXPECT_EQ(running.shown_within(1500), "");
}

}  // namespace
}  // namespace cifra::app
