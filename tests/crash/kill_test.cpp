#include "base/random.hpp"
#include "site.hpp"

// kill -9 at a random one of the calls by which a step changes the world: before it, or after half of its bytes.
namespace cifra::crash {
namespace {

constexpr std::uint64_t SEED = 9;

class Kill : public Site {
protected:
    /// \param bug  a seeded one, or none
    Tally kill_often(Step step, int count, Faults const& bug = {}) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return tally;
        auto faults = bug;
        if (bug.count("ACKNOWLEDGE_FIRST") > 0) faults["ACKNOWLEDGE_FIRST"] = words();
        auto const all = bug.empty() ? calls() : strike(faults).calls;
        base::Random random(SEED + static_cast<std::uint64_t>(step));
        for (int i = 0; i < count; ++i) {
            // On a server the time between the acknowledgement and the commit is one call, one of the last.
            bool const late = m_late && all > LAST_CALLS;
            // The last one is the end of the program: all was said by then.
            auto const anywhere = i % 10 == 0 ? all : random.between(1, all);
            auto const call = late ? all - i % LAST_CALLS : anywhere;
            faults["KILL_AT"] = std::to_string(call);
            faults["TORN"] = random.between(0, 1) == 1 ? "1" : "";
            restore();
            auto const run = strike(faults);
            ++tally.planned;
            if (run.killed) ++tally.fired;
            look("killed at call " + std::to_string(call) + " of " + std::to_string(all), says_so(run), tally);
        }
        EXPECT_TRUE(!bug.empty() || tally.acknowledged > 0);
        return tally;
    }

    /// Only the last calls are killed, one after the other.
    void kill_late() { m_late = true; }

    int on_this_engine(int sqlite, int postgres) const {
        return points(GetParam() == db::Engine::sqlite ? sqlite : postgres);
    }

private:
    static constexpr int LAST_CALLS = 10;
    bool m_late = false;
};

TEST_P(Kill, LosesNoReturnThatWasHandedIn) {
    expect_nothing_lost(kill_often(Step::submit, on_this_engine(70, 20)));
}

TEST_P(Kill, LosesNoReturnThatWasAccepted) {
    expect_nothing_lost(kill_often(Step::accept, on_this_engine(60, 20)));
}

TEST_P(Kill, LosesNoEditionThatWasPublished) {
    expect_nothing_lost(kill_often(Step::publish, on_this_engine(30, 10)));
}

TEST_P(Kill, LeavesNoDatabaseHalfMigrated) {
    expect_nothing_lost(kill_often(Step::migrate, on_this_engine(50, 20)));
}

TEST_P(Kill, NoticesAnAcknowledgementBeforeTheCommit) {
    if (GetParam() == db::Engine::postgres) kill_late();
    auto const tally = kill_often(Step::accept, 15, {{"ACKNOWLEDGE_FIRST", "seeded"}});
    EXPECT_EQ(tally.fired, tally.planned);
    EXPECT_GT(tally.lost, 0);
}

TEST_P(Kill, NoticesAStepOfSeveralTransactions) {
    auto const tally = kill_often(Step::accept, 15, {{"NO_TRANSACTION", "seeded"}});
    EXPECT_EQ(tally.fired, tally.planned);
    EXPECT_GT(tally.half_done, 0);
}

INSTANTIATE_TEST_SUITE_P(Both, Kill, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](auto const& tested) { return tested.param == db::Engine::sqlite ? "Sqlite" : "Postgres"; });

}  // namespace
}  // namespace cifra::crash
