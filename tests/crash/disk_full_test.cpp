#include "base/random.hpp"
#include "site.hpp"
#include "small_disk.hpp"

#include <gmock/gmock.h>
#include <cstdlib>

// The disk fills up after so many bytes of a step: a clear error, nothing half done, and with space again all is well.
namespace cifra::crash {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

constexpr std::uint64_t SEED = 28;
constexpr std::int64_t WIDE = std::int64_t{1} << 40;

class DiskFull : public Site {
protected:
    std::int64_t bytes_taken() {
        auto const taken = strike({{"SPACE", std::to_string(WIDE)}}).taken;
        EXPECT_GT(taken, 1000);
        return taken;
    }

    /// What a run said that found no space, and what it left.
    void judge(StrickenRun const& run, std::int64_t space, Tally& tally) {
        auto const what = "full after " + std::to_string(space) + " bytes";
        ++tally.planned;
        // A step that is on the disk already may still fail to tidy up, and need not speak of it.
        if (run.exit_code != 0) {
            EXPECT_THAT(run.err, HasSubstr("space")) << what << run.out;
            EXPECT_THAT(run.err, AnyOf(HasSubstr("free some space"), HasSubstr("check the space"))) << what;
            EXPECT_EQ(run.out, "") << what;
        }
        look(what, says_so(run), tally);
    }

    Tally fill_often(Step step, int count) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return tally;
        auto const taken = bytes_taken();
        base::Random random(SEED + static_cast<std::uint64_t>(step));
        for (int i = 0; i < count; ++i) {
            auto const space = random.between(0, taken - 1);
            restore();
            auto const run = strike({{"SPACE", std::to_string(space)}});
            if (run.no_space > 0) ++tally.fired;
            judge(run, space, tally);
        }
        return tally;
    }
};

TEST_P(DiskFull, IsSaidAndLeavesNoReturnHalfHandedIn) {
    expect_nothing_lost(fill_often(Step::submit, points(15)));
}

TEST_P(DiskFull, IsSaidAndLeavesNoReturnHalfAccepted) {
    expect_nothing_lost(fill_often(Step::accept, points(15)));
}

TEST_P(DiskFull, IsSaidAndLeavesNoEditionHalfPublished) {
    expect_nothing_lost(fill_often(Step::publish, points(15)));
}

TEST_P(DiskFull, IsSaidAndLeavesNoDatabaseHalfMigrated) {
    expect_nothing_lost(fill_often(Step::migrate, points(15)));
}

INSTANTIATE_TEST_SUITE_P(Embedded, DiskFull, testing::Values(db::Engine::sqlite),
                         [](auto const&) { return std::string("Sqlite"); });

/// The same on a real file system of a few megabytes.
class SmallDisk : public DiskFull {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "cifra-small-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_place = pattern;
        std::filesystem::create_directories(m_place / "disk");
        std::filesystem::create_directories(m_place / "scratch");
        if (!mount_small_disk(m_place / "disk", DISK_BYTES))
            GTEST_SKIP() << "this system mounts no tmpfs for us; DiskFull does the same without one";
        char const* const usual = std::getenv("TMPDIR");
        std::string const before = usual == nullptr ? "" : usual;
        ::setenv("TMPDIR", (m_place / "disk").c_str(), 1);
        DiskFull::SetUp();
        before.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", before.c_str(), 1);
        keep_scratch_in(m_place / "scratch");
    }

    void TearDown() override {
        if (!folder().empty()) DiskFull::TearDown();
        std::error_code ignored;
        std::filesystem::remove_all(m_place, ignored);
    }

    void fill(Step step, int count) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return;
        auto const taken = bytes_taken();
        auto const ballast = folder() / "ballast";
        base::Random random(SEED);
        for (int i = 0; i < count; ++i) {
            auto const space = random.between(0, taken);
            restore();
            leave_space(ballast, space);
            auto const run = strike({});
            std::filesystem::remove(ballast);
            if (run.exit_code != 0) ++tally.fired;
            judge(run, space, tally);
        }
        EXPECT_GT(2 * tally.fired, tally.planned) << "a disk with space for all shows nothing";
        tally.fired = tally.planned;
        expect_nothing_lost(tally);
    }

private:
    static constexpr std::int64_t DISK_BYTES = 40'000'000;
    std::filesystem::path m_place;
};

TEST_P(SmallDisk, TakesAReturnWholeOrNotAtAll) {
    fill(Step::submit, points(10));
}

TEST_P(SmallDisk, TakesAnEditionWholeOrNotAtAll) {
    fill(Step::publish, points(10));
}

INSTANTIATE_TEST_SUITE_P(Embedded, SmallDisk, testing::Values(db::Engine::sqlite),
                         [](auto const&) { return std::string("Sqlite"); });

}  // namespace
}  // namespace cifra::crash
