#include "store/verify_trail.hpp"

#include "invented_return.hpp"
#include "store/explanations.hpp"
#include "store/publications.hpp"
#include "store/signing_keys.hpp"

#include <gmock/gmock.h>

namespace cifra::store {
namespace {

using Kind = TrailProblem::Kind;
using restricted::ReturnStep;
using restricted::Role;
using testing::Contains;
using testing::ElementsAre;
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
        auto const table = trigger.substr(0, trigger.rfind('_'));
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

TEST_P(VerifyTrail, FindsAReceivedFileThatIsAnother) {
    auto connection = with_history();
    drop(connection, "received_file_stays");
    ASSERT_TRUE(connection.change("UPDATE received_file SET bytes = $1", {db::Bytes{"forged"}}));
    EXPECT_THAT(kinds(connection), Contains(Kind::other_file));
}

TEST_P(VerifyTrail, FindsASigningKeyThatNobodyPinned) {
    auto connection = with_history();
    ASSERT_TRUE(pin_key(as(connection, Role::secretariat), {area(0), "AB", "a key", "2031-02-01T10:00:00Z", ""}));
    EXPECT_THAT(kinds(connection), IsEmpty());
    ASSERT_TRUE(
        connection.change("INSERT INTO signing_key (ref_area, key_id, public_key, pinned_at) "
                          "VALUES ($1, 'CD', 'mine', '2031-02-01T10:00:00Z')",
                          {area(1)}));
    EXPECT_THAT(kinds(connection), ElementsAre(Kind::other_key));
}

TEST_P(VerifyTrail, FindsARevokedKeyThatIsInForceAgain) {
    auto connection = with_history();
    ASSERT_TRUE(pin_key(as(connection, Role::secretariat), {area(0), "AB", "a key", "2031-02-01T10:00:00Z", ""}));
    ASSERT_TRUE(revoke_key(as(connection, Role::secretariat), area(0), "AB"));
    EXPECT_THAT(kinds(connection), IsEmpty());
    ASSERT_TRUE(connection.change("UPDATE signing_key SET revoked_at = NULL"));
    EXPECT_THAT(kinds(connection), ElementsAre(Kind::other_key));
}

TEST_P(VerifyTrail, FindsAnExplanationThatIsAnother) {
    auto connection = with_history();
    restricted::Settlement settlement;
    settlement.rule = "coverage";
    settlement.finding = "coverage:1";
    settlement.state = "explained";
    settlement.explanation = {"True.", "Cierto."};
    settlement.date = "2031-02-01";
    settlement.by = {"the focal point", "el punto focal"};
    auto const explained = explain(as(connection, Role::focal_point), {area(2), "2031"}, settlement);
    ASSERT_TRUE(explained) << base::to_string(explained.error(), base::Language::en);
    EXPECT_THAT(kinds(connection), IsEmpty());
    ASSERT_TRUE(connection.change("UPDATE explanation SET explanation_es = 'Falso.'"));
    EXPECT_THAT(kinds(connection), ElementsAre(Kind::other_explanation));
    ASSERT_TRUE(connection.change("DELETE FROM explanation"));
    EXPECT_THAT(kinds(connection), ElementsAre(Kind::other_explanation));
}

TEST_P(VerifyTrail, FindsAPublicationThatIsAnother) {
    auto connection = with_history();
    Publication const publication{"three-2031", 1, "2031", "{}", "A,B\n", "2031-02-01T10:00:00Z", {}};
    ASSERT_TRUE(publish(as(connection, Role::secretariat), publication, false));
    EXPECT_THAT(kinds(connection), IsEmpty());
    ASSERT_TRUE(connection.change("UPDATE publication SET data_csv = 'A,C'"));
    EXPECT_THAT(kinds(connection), ElementsAre(Kind::other_publication));
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
