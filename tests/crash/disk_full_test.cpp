#include "base/random.hpp"
#include "site.hpp"
#include "small_disk.hpp"

#include <gmock/gmock.h>
#include <unistd.h>
#include <cstdlib>

// The disk fills up after so many bytes of a step: a clear error, nothing half done, and with space again all is well.
namespace cifra::crash {
namespace {

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

    static std::string about(std::int64_t space) { return "full after " + std::to_string(space) + " bytes"; }

    /// What a run said that found no space. A step that is on the disk already may still fail to tidy up, and need not
    /// speak of it.
    static void judge(StrickenRun const& run, std::int64_t space) {
        if (run.exit_code == 0) return;
        EXPECT_EQ(run.exit_code, 1) << about(space);
        EXPECT_THAT(run.err, HasSubstr("space is left")) << about(space);
        EXPECT_THAT(run.err, HasSubstr("free some space")) << about(space);
        EXPECT_EQ(run.out, "") << about(space);
    }

    /// \param bug  a seeded one, or none
    Tally fill_often(Step step, int count, Faults bug = {}) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return tally;
        auto const taken = bytes_taken();
        if (bug.count("ACKNOWLEDGE_FIRST") > 0) bug["ACKNOWLEDGE_FIRST"] = words();
        base::Random random(SEED + static_cast<std::uint64_t>(step));
        for (int i = 0; i < count; ++i) {
            auto const space = random.between(0, taken - 1);
            restore();
            auto faults = bug;
            faults["SPACE"] = std::to_string(space);
            auto const run = strike(faults);
            ++tally.planned;
            if (run.no_space > 0) ++tally.fired;
            if (bug.empty()) judge(run, space);
            look(about(space), says_so(run), tally);
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
    expect_nothing_lost(fill_often(Step::publish, points(10)));
}

TEST_P(DiskFull, IsSaidAndLeavesNoDatabaseHalfMigrated) {
    expect_nothing_lost(fill_often(Step::migrate, points(10)));
}

TEST_P(DiskFull, NoticesAnAcknowledgementBeforeTheCommit) {
    auto const tally = fill_often(Step::submit, 15, {{"ACKNOWLEDGE_FIRST", "seeded"}});
    EXPECT_EQ(tally.fired, tally.planned);
    EXPECT_GT(tally.lost, 0);
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
        set_up_in(m_place / "disk");
        keep_scratch_in(m_place / "scratch");
    }

    void TearDown() override {
        if (!folder().empty()) DiskFull::TearDown();
        unmount_small_disk(m_place / "disk");
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
            ++tally.planned;
            if (run.exit_code != 0) ++tally.fired;
            judge(run, space);
            look(about(space), says_so(run), tally);
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
    fill(Step::publish, points(6));
}

INSTANTIATE_TEST_SUITE_P(Embedded, SmallDisk, testing::Values(db::Engine::sqlite),
                         [](auto const&) { return std::string("Sqlite"); });

}  // namespace
}  // namespace cifra::crash
