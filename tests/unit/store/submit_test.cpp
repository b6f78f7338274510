#include "store/submit.hpp"

#include "invented_return.hpp"

#include "store/explanations.hpp"
#include "store/return_reasons.hpp"

#include <gmock/gmock.h>

namespace cifra::store {
namespace {

using restricted::ReturnState;
using restricted::ReturnStep;
using restricted::Role;

class Submit : public StoreTest {};

TEST_P(Submit, GivesBackWhatWasHandedIn) {
    auto connection = opened();
    auto const row = handed_in(connection, area(0), 120);
    EXPECT_EQ(row.name(), area(0) + "/2031/1");
    EXPECT_EQ(row.state, ReturnState::submitted);
    auto const loaded = load_return(connection, programme(), row);
    ASSERT_TRUE(loaded) << base::to_string(loaded.error(), base::Language::en);
    auto const made = invented(area(0), 120);
    ASSERT_EQ(loaded->observations.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(loaded->observations[i].key, made.observations[i].key);
        EXPECT_EQ(loaded->observations[i].obs_value, made.observations[i].obs_value);
        EXPECT_EQ(loaded->observations[i].missing_reason, made.observations[i].missing_reason);
        EXPECT_EQ(loaded->observations[i].comment, made.observations[i].comment);
        EXPECT_EQ(loaded->observations[i].where, made.observations[i].where);
    }
    ASSERT_EQ(loaded->findings.size(), 1U);
    EXPECT_EQ(loaded->findings[0].statement, made.findings[0].statement);
    EXPECT_EQ(load_file(connection, row).value(), bytes_of(area(0), 120));
}

TEST_P(Submit, KeepsEveryVersionAndRefusesOneBeforeTheLastIsSentBack) {
    auto connection = opened();
    handed_in(connection, area(0), 120);
    std::string const bytes = "other bytes";
    auto const corrected = invented(area(0), 130);
    auto const writer = as(connection, Role::focal_point);
    auto const early = submit(writer, ReturnStep::submit, {corrected, bytes, std::nullopt});
    ASSERT_FALSE(early);
    EXPECT_THAT(base::to_string(early.error(), base::Language::en), testing::HasSubstr("send-back"));
    ASSERT_TRUE(take_step(as(connection, Role::secretariat), ReturnStep::send_back, {area(0), "2031"},
                          {{"reason", "Incompleto"}}));
    auto const second = submit(writer, ReturnStep::submit, {corrected, bytes, std::nullopt});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->version, 2);
    auto const versions = versions_of(connection, area(0), "2031").value();
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(reason_of_return(connection, versions[0]).value(), "Incompleto");
    EXPECT_EQ(load_return(connection, programme(), versions[0])->observations[0].obs_value,
              invented(area(0), 120).observations[0].obs_value);
}

TEST_P(Submit, TakesTheSameFileTwiceAsOne) {
    auto connection = opened();
    handed_in(connection, area(0), 120);
    EXPECT_EQ(handed_in(connection, area(0), 120).version, 1);
    EXPECT_EQ(list_returns(connection, "2031")->size(), 1U);
}

TEST_P(Submit, ReplacesADraftByWhatIsHandedIn) {
    auto connection = opened();
    std::string const bytes = "draft";
    auto const draft = invented(area(1), 50);
    auto const writer = as(connection, Role::focal_point);
    ASSERT_TRUE(submit(writer, ReturnStep::draft, {draft, bytes, std::nullopt}));
    auto const row = handed_in(connection, area(1), 60);
    EXPECT_EQ(row.version, 1);
    EXPECT_EQ(list_returns(connection, "")->size(), 1U);
}

TEST_P(Submit, LeavesNothingWhenOneOfSeveralIsRefused) {
    auto connection = opened();
    handed_in(connection, area(1), 60);
    std::vector<restricted::NationalReturn> const returns = {invented(area(0), 10), invented(area(1), 70)};
    EXPECT_FALSE(submit_all(as(connection, Role::secretariat), returns, "bytes"));
    EXPECT_EQ(list_returns(connection, "")->size(), 1U);
}

TEST_P(Submit, TakesAStreamOfFiguresOfSeveralAreas) {
    auto connection = opened();
    std::vector<restricted::Observation> figures;
    for (std::size_t number = 0; number < 3; ++number)
        for (auto const& observation : invented(area(number), 10).observations) figures.push_back(observation);
    Stream stream{"all.csv", std::string(64, 'b'), "three 1.0.0", "Invented", {}, {}};
    for (std::size_t number = 0; number < 3; ++number) stream.returns.emplace_back(area(number), "2031");
    std::size_t next = 0;
    stream.next = [&](restricted::Observation& figure) -> base::Result<bool> {
        if (next == figures.size()) return false;
        figure = figures[next++];
        return true;
    };
    auto const rows = submit_stream(as(connection, Role::secretariat), stream);
    ASSERT_TRUE(rows) << base::to_string(rows.error(), base::Language::en);
    EXPECT_EQ(rows->size(), 3U);
    EXPECT_EQ((*rows)[0].account.read, 1);
    EXPECT_EQ((*rows)[0].account.empty_with_reason, 1);
    EXPECT_EQ((*rows)[0].account.expected, 2);
    // The same file again is the same versions.
    next = figures.size();
    EXPECT_EQ(submit_stream(as(connection, Role::secretariat), stream)->at(0).version, 1);
    EXPECT_EQ(list_returns(connection, "")->size(), 3U);
}

TEST_P(Submit, LetsNobodyChangeWhatWasHandedIn) {
    auto connection = opened();
    handed_in(connection, area(0), 120);
    EXPECT_FALSE(connection.change("UPDATE observation SET value_units = 1"));
    EXPECT_FALSE(connection.change("DELETE FROM observation"));
    EXPECT_FALSE(connection.change("UPDATE received_file SET sha256 = 'x'"));
    EXPECT_FALSE(connection.change("DELETE FROM received_file"));
    EXPECT_FALSE(connection.change("DELETE FROM national_return"));
    EXPECT_FALSE(connection.change("UPDATE national_return SET version = 9"));
    EXPECT_FALSE(connection.change("DELETE FROM trail"));
    EXPECT_FALSE(connection.change("UPDATE trail SET actor = 'nobody'"));
}

TEST_P(Submit, CorrectsAnAcceptedVersionByTheNextOneThatIsAccepted) {
    auto connection = opened();
    auto const secretariat = as(connection, Role::secretariat);
    handed_in(connection, area(0), 120);
    ASSERT_TRUE(take_step(secretariat, ReturnStep::accept, {area(0), "2031"}, {}));
    handed_in(connection, area(0), 130);
    EXPECT_EQ(accepted_returns(connection, "2031")->at(0).version, 1);
    ASSERT_TRUE(take_step(secretariat, ReturnStep::accept, {area(0), "2031"}, {}));
    EXPECT_EQ(accepted_returns(connection, "2031")->at(0).version, 2);
    EXPECT_EQ(versions_of(connection, area(0), "2031")->at(0).state, ReturnState::corrected);
}

TEST_P(Submit, RefusesAStepThatTheTableDoesNotHold) {
    auto connection = opened();
    handed_in(connection, area(0), 120);
    auto const refused = take_step(as(connection, Role::focal_point), ReturnStep::accept, {area(0), "2031"}, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(base::to_string(refused.error(), base::Language::en), testing::HasSubstr("focal point cannot accept"));
    EXPECT_EQ(newest_version(connection, area(0), "2031").value()->state, ReturnState::submitted);
}

TEST_P(Submit, KeepsTheLastExplanationOfAFinding) {
    auto connection = opened();
    handed_in(connection, area(0), 120);
    restricted::Settlement said{
        "share", "share:x", "1 / 2", "explained", {"Because", "Porque"}, "2031-02-01", {"A", "A"}, {},
    };
    ASSERT_TRUE(explain(as(connection, Role::focal_point), {area(0), "2031"}, said));
    said.explanation = {"Since", "Ya que"};
    ASSERT_TRUE(explain(as(connection, Role::focal_point), {area(0), "2031"}, said));
    auto const kept = explanations(connection, {area(0), "2031"}).value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].explanation.en, "Since");
}

CIFRA_ON_BOTH_ENGINES(Submit);

}  // namespace
}  // namespace cifra::store
