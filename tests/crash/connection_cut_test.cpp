#include "base/random.hpp"
#include "cutting_proxy.hpp"
#include "site.hpp"

#include <gmock/gmock.h>

// The connection to PostgreSQL breaks in the middle of a step.
namespace cifra::crash {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using At = ConnectionCut::At;

constexpr std::uint64_t SEED = 40;

class Connection : public Site {
protected:
    /// Takes the step through a proxy. \returns what passed in `seen`, too
    StrickenRun through(ConnectionCut const& cut, Faults const& faults = {}) {
        auto const url = database();
        auto const end = url.find('/', url.find('@'));
        int const server_port = std::stoi(url.substr(url.rfind(':', end) + 1));
        CuttingProxy const proxy(server_port, cut);
        use_port(proxy.port());
        auto run = strike(faults);
        use_port(server_port);
        m_bytes = proxy.bytes();
        m_commits = proxy.commits();
        m_has_cut = proxy.has_cut();
        return run;
    }

    void cut_once(ConnectionCut const& cut, std::string const& what, Tally& tally, Faults const& faults = {}) {
        restore();
        auto const run = through(cut, faults);
        ++tally.planned;
        if (m_has_cut) ++tally.fired;
        if (run.exit_code != 0 && faults.empty()) {
            EXPECT_THAT(run.err, AnyOf(HasSubstr("connection"), HasSubstr("the database cannot be opened"))) << what;
            EXPECT_EQ(run.out, "") << what;
        }
        if (cut.at != At::byte && faults.empty()) {
            EXPECT_EQ(run.exit_code, 1) << what;
            EXPECT_THAT(run.err, AllOf(HasSubstr("it is not known whether the transaction was kept"),
                                       HasSubstr("look before doing it again")))
                << what;
        }
        look(what, says_so(run), tally);
    }

    /// Before and after each COMMIT, and at random bytes.
    void cut_often(Step step, int count) {
        Tally tally;
        prepare(step);
        if (HasFatalFailure() || HasNonfatalFailure()) return;
        EXPECT_EQ(through({}).exit_code, 0);
        auto const bytes = m_bytes;
        auto const commits = m_commits;
        EXPECT_GE(commits, 1);
        for (std::int64_t i = 1; i <= commits; ++i) {
            cut_once({At::before_commit, i}, "cut before COMMIT " + std::to_string(i), tally);
            cut_once({At::after_commit, i}, "cut after COMMIT " + std::to_string(i), tally);
        }
        base::Random random(SEED + static_cast<std::uint64_t>(step));
        for (int i = 0; i < count; ++i) {
            auto const byte = random.between(1, bytes * 9 / 10);
            cut_once({At::byte, byte}, "cut after byte " + std::to_string(byte), tally);
        }
        expect_nothing_lost(tally);
    }

private:
    std::int64_t m_bytes = 0;
    std::int64_t m_commits = 0;
    bool m_has_cut = false;
};

TEST_P(Connection, BreaksWithoutLosingAReturnThatWasHandedIn) {
    cut_often(Step::submit, points(14));
}

TEST_P(Connection, BreaksWithoutLosingAReturnThatWasAccepted) {
    cut_often(Step::accept, points(14));
}

TEST_P(Connection, BreaksWithoutLosingAnEditionThatWasPublished) {
    cut_often(Step::publish, points(8));
}

TEST_P(Connection, BreaksWithoutHalvingAMigration) {
    cut_often(Step::migrate, points(8));
}

TEST_P(Connection, NoticesAnAcknowledgementBeforeTheCommit) {
    Tally tally;
    prepare(Step::accept);
    if (HasFatalFailure() || HasNonfatalFailure()) return;
    cut_once({At::before_commit, 1}, "seeded", tally, {{"ACKNOWLEDGE_FIRST", words()}});
    EXPECT_EQ(tally.fired, 1);
    EXPECT_EQ(tally.lost, 1);
}

INSTANTIATE_TEST_SUITE_P(Server, Connection, testing::Values(db::Engine::postgres),
                         [](auto const&) { return std::string("Postgres"); });

}  // namespace
}  // namespace cifra::crash
