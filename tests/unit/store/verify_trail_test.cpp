#include "store/verify_trail.hpp"

#include "invented_return.hpp"

#include <gmock/gmock.h>

namespace cifra::store {
namespace {

using Kind = TrailProblem::Kind;
using restricted::ReturnStep;
using restricted::Role;
using testing::Contains;
using testing::IsEmpty;

/// A trail of five entries, and somebody who may write SQL and takes the guards away first.
class VerifyTrail : public StoreTest {
protected:
    db::Connection with_history() const {
        auto connection = opened();
        handed_in(connection, area(0), 120);
        handed_in(connection, area(1), 60);
        EXPECT_TRUE(take_step(as(connection, Role::secretariat), ReturnStep::review, {area(0), "2031"}, {}));
        EXPECT_TRUE(take_step(as(connection, Role::secretariat), ReturnStep::accept, {area(0), "2031"}, {}));
        handed_in(connection, area(2), 70);
        for (char const* const trigger : {"observation_stays", "observation_remains", "trail_stays", "trail_remains"})
            drop(connection, trigger);
        return connection;
    }

    void drop(db::Connection& connection, std::string const& trigger) const {
        std::string const table = trigger.rfind("trail", 0) == 0 ? "trail" : "observation";
        if (on_sqlite())
            EXPECT_TRUE(connection.execute("DROP TRIGGER " + trigger));
        else
            EXPECT_TRUE(connection.execute("DROP TRIGGER IF EXISTS " + trigger + " ON " + table));
    }

    std::vector<Kind> kinds(db::Connection& connection, std::vector<TrailHead> const& heads = {}) const {
        auto const report = verify_trail(connection, key(), heads);
        EXPECT_TRUE(report) << base::to_string(report.error(), base::Language::en);
        std::vector<Kind> kinds;
        for (auto const& problem : report->problems) {
            kinds.push_back(problem.kind);
            EXPECT_FALSE(in_words(problem).en.empty() || in_words(problem).es.empty());
        }
        return kinds;
    }

    /// Computes hashes and the chain anew, as somebody would who knows how.
    void chain_again(db::Connection& connection, TrailKey const& with) const {
        std::vector<TrailEntry> entries;
        ASSERT_TRUE(each_entry(connection, [&](TrailEntry const& entry) -> base::Result<void> {
            entries.push_back(entry);
            return {};
        }));
        std::string previous(64, '0');
        for (auto& entry : entries) {
            entry.previous = previous;
            entry.hash = entry_hash(entry);
            previous = entry.hash;
            ASSERT_TRUE(connection.change("UPDATE trail SET previous = $1, hash = $2 WHERE sequence = $3",
                                          {entry.previous, entry.hash, entry.sequence}));
        }
        ASSERT_TRUE(connection.change("UPDATE trail_head SET sequence = $1, hash = $2, seal = $3",
                                      {entries.back().sequence, entries.back().hash,
                                       head_seal(entries.back().sequence, entries.back().hash, with)}));
    }
};

TEST_P(VerifyTrail, HoldsWhenNobodyTouchedIt) {
    auto connection = with_history();
    EXPECT_THAT(kinds(connection), IsEmpty());
    EXPECT_EQ(trail_head(connection)->sequence, 5);
}

TEST_P(VerifyTrail, FindsAChangedEntry) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("UPDATE trail SET actor = 'somebody else' WHERE sequence = 2"));
    EXPECT_THAT(kinds(connection), Contains(Kind::changed));
}

TEST_P(VerifyTrail, FindsADeletedEntry) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("DELETE FROM trail WHERE sequence = 3"));
    EXPECT_THAT(kinds(connection), Contains(Kind::broken_chain));
}

TEST_P(VerifyTrail, FindsEntriesThatChangedPlaces) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("UPDATE trail SET sequence = 99 WHERE sequence = 2"));
    ASSERT_TRUE(connection.change("UPDATE trail SET sequence = 2 WHERE sequence = 3"));
    ASSERT_TRUE(connection.change("UPDATE trail SET sequence = 3 WHERE sequence = 99"));
    EXPECT_THAT(kinds(connection), Contains(Kind::broken_chain));
}

TEST_P(VerifyTrail, FindsEntriesCutOffTheEnd) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("DELETE FROM trail WHERE sequence > 3"));
    EXPECT_THAT(kinds(connection), Contains(Kind::cut));
}

TEST_P(VerifyTrail, FindsATrailWrittenAnewWithoutTheKey) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("UPDATE trail SET actor = 'somebody else' WHERE sequence = 2"));
    chain_again(connection, {std::string(32, 'x')});
    EXPECT_THAT(kinds(connection), Contains(Kind::rewritten));
}

TEST_P(VerifyTrail, FindsATrailWrittenAnewWithTheKeyByAnExportedHead) {
    auto connection = with_history();
    auto const exported = trail_head(connection).value();
    ASSERT_TRUE(connection.change("UPDATE trail SET actor = 'somebody else' WHERE sequence = 2"));
    chain_again(connection, key());
    EXPECT_THAT(kinds(connection), IsEmpty()) << "nothing inside the database can tell";
    EXPECT_THAT(kinds(connection, {exported}), Contains(Kind::rewritten));
}

TEST_P(VerifyTrail, FindsATrailCutBackWithTheKeyByAnExportedHead) {
    auto connection = with_history();
    auto const exported = trail_head(connection).value();
    ASSERT_TRUE(connection.change("DELETE FROM trail WHERE sequence = 5"));
    chain_again(connection, key());
    EXPECT_THAT(kinds(connection, {exported}), Contains(Kind::cut));
}

TEST_P(VerifyTrail, FindsAFigureChangedUnderTheTrail) {
    auto connection = with_history();
    ASSERT_TRUE(
        connection.change("UPDATE observation SET value_units = value_units + 1 WHERE value_units IS NOT NULL"));
    EXPECT_THAT(kinds(connection), Contains(Kind::other_figures));
}

TEST_P(VerifyTrail, FindsAStateThatNoStepLedTo) {
    auto connection = with_history();
    ASSERT_TRUE(connection.change("UPDATE national_return SET state = 'published' WHERE state = 'submitted'"));
    EXPECT_THAT(kinds(connection), Contains(Kind::other_state));
}

CIFRA_ON_BOTH_ENGINES(VerifyTrail);

}  // namespace
}  // namespace cifra::store
