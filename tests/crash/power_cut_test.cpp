#include "disk.hpp"
#include "site.hpp"

// The power is cut at a random moment of a step: what was not synced may be on the disk or not, in pieces of 512 bytes.
namespace cifra::crash {
namespace {

constexpr std::uint64_t SEED = 220;

class PowerCut : public Site {
protected:
    /// \param bug  a seeded one, or none
    Tally cut_often(Step step, int count, Faults bug = {}) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return tally;
        std::vector<std::string> const but = {"kept", "scratch", "programme"};
        Disk disk(folder(), but);
        bug["LOG"] = (scratch() / "log").string();
        auto const run = strike(bug);
        EXPECT_TRUE(says_so(run));
        auto const calls = read_log(scratch() / "log");
        disk.follow(calls);
        EXPECT_TRUE(disk.whole().files == files_on_disk(folder(), but)) << "the shim misses a call";
        auto const said = static_cast<std::int64_t>(
            std::find_if(calls.begin(), calls.end(), [](auto const& call) { return call.kind == "say"; }) -
            calls.begin());
        EXPECT_LT(said, static_cast<std::int64_t>(calls.size()))
            << "the log does not know when the step was said to be taken";
        base::Random random(SEED + static_cast<std::uint64_t>(step));
        for (int i = 0; i < count; ++i) {
            // Most cuts fall somewhere, some after all is done.
            auto const end = static_cast<std::int64_t>(calls.size());
            auto const done = i % 4 == 0 ? end : random.between(1, end);
            auto const image = disk.after_cut(static_cast<std::size_t>(done), random);
            clear();
            write_image(image, folder());
            ++tally.planned;
            ++tally.fired;
            m_pieces_lost += image.lost;
            look("cut after call " + std::to_string(done) + " of " + std::to_string(end), done > said, tally);
        }
        EXPECT_GT(m_pieces_lost, 0) << "a cut that loses nothing shows nothing";
        RecordProperty("pieces_lost", std::to_string(m_pieces_lost));
        return tally;
    }

private:
    std::int64_t m_pieces_lost = 0;
};

TEST_P(PowerCut, LosesNoReturnThatWasHandedIn) {
    expect_nothing_lost(cut_often(Step::submit, points(80)));
}

TEST_P(PowerCut, LosesNoReturnThatWasAccepted) {
    expect_nothing_lost(cut_often(Step::accept, points(60)));
}

TEST_P(PowerCut, LosesNoEditionThatWasPublished) {
    expect_nothing_lost(cut_often(Step::publish, points(30)));
}

TEST_P(PowerCut, LeavesNoDatabaseHalfMigrated) {
    expect_nothing_lost(cut_often(Step::migrate, points(40)));
}

TEST_P(PowerCut, NoticesADatabaseThatDoesNotSync) {
    auto const tally = cut_often(Step::accept, 30, {{"SYNCHRONOUS_OFF", "seeded"}});
    EXPECT_GT(tally.lost, 0);
    EXPECT_GT(tally.damaged, 0);
}

TEST_P(PowerCut, NoticesAReceiptWhoseFolderIsNotSynced) {
    EXPECT_GT(cut_often(Step::submit, 20, {{"FOLDERS_UNSYNCED", "seeded"}}).lost, 0);
}

// A server's disk is the server's affair: PostgreSQL tests itself.
INSTANTIATE_TEST_SUITE_P(Embedded, PowerCut, testing::Values(db::Engine::sqlite),
                         [](auto const&) { return std::string("Sqlite"); });

}  // namespace
}  // namespace cifra::crash
