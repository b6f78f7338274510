#include "restricted/return_intake.hpp"

#include "signed_returns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <set>

namespace cifra::restricted {
namespace {

using enum ReturnVerdict;

/// Receives a return and, when it is the next one, remembers it.
ReturnVerdict deliver(ExpectedReturn& state, SignedReturn const& incoming, int sequence) {
    auto const verdict = verdict_on(state, incoming);
    if (verdict == accepted) state.last = AcceptedReturn{sequence, base::sha256_hex(incoming.file)};
    return verdict;
}

SignedReturn island_return(ReturnComment const& comment, unsigned char key = 1) {
    return signed_with(base::sample_key(key), "synthetic return\n", *write_return_comment(comment));
}

TEST(ReturnIntake, AcceptsAChainInItsOrderAndTheLastOneAgain) {
    auto state = islands();
    auto const chain = island_chain(3, 1);
    for (int sequence = 1; sequence <= 3; ++sequence) {
        auto const& incoming = chain[static_cast<std::size_t>(sequence) - 1];
        EXPECT_EQ(deliver(state, incoming, sequence), accepted);
        EXPECT_EQ(verdict_on(state, incoming), same_again);
    }
    EXPECT_EQ(verdict_on(state, chain[1]), replayed);
    EXPECT_EQ(verdict_on(state, chain[0]), replayed);
}

TEST(ReturnIntake, SaysWhatTheCommentSaysOnlyOfASignatureThatHolds) {
    auto const first = island_return(island_comment(1, ""));
    auto const judged = receive_return(islands(), first.file, first.signature, "f");
    ASSERT_TRUE(judged->comment);
    EXPECT_EQ(*judged->comment, island_comment(1, ""));
    EXPECT_FALSE(receive_return(islands(), first.file + "x", first.signature, "f")->comment);
}

TEST(ReturnIntake, RefusesKeysThatAreUnknownRevokedOrNotTheirs) {
    auto expected = islands();
    auto const comment = *write_return_comment(island_comment(1, ""));
    EXPECT_EQ(verdict_on(expected, island_return(island_comment(1, ""), 2)), unknown_key);
    // Another key under the id of the pinned one.
    auto forged_signature = base::sign(base::sample_key(2), "x", comment);
    forged_signature.key = base::sample_key(1).id();
    EXPECT_EQ(verdict_on(expected, {"x", base::signature_text(forged_signature)}), forged);
    expected.keys = {{base::sample_key(1).public_key(), true}, {base::sample_key(2).public_key(), false}};
    EXPECT_EQ(verdict_on(expected, island_return(island_comment(1, ""), 1)), revoked_key);
    EXPECT_EQ(verdict_on(expected, island_return(island_comment(1, ""), 2)), accepted);
    // A forger who names a revoked key raises no false alarm.
    EXPECT_EQ(verdict_on(expected, {"x", base::signature_text(forged_signature)}), forged);
}

TEST(ReturnIntake, GoesOnWithTheChainWhenAKeyIsReplaced) {
    auto expected = islands();
    expected.keys.push_back({base::sample_key(2).public_key(), false});
    auto const chain = island_chain(1, 1);
    ASSERT_EQ(deliver(expected, chain[0], 1), accepted);
    expected.keys[0].revoked = true;
    auto const second = island_return(island_comment(2, chain[0].file), 2);
    EXPECT_EQ(verdict_on(expected, second), accepted);
}

TEST(ReturnIntake, RefusesAnotherAreaYearOrProgramme) {
    auto comment = island_comment(1, "");
    comment.ref_area = "OTH";
    EXPECT_EQ(verdict_on(islands(), island_return(comment)), other_area);
    comment = island_comment(1, "");
    comment.schema = "islands-1.0.1";
    EXPECT_EQ(verdict_on(islands(), island_return(comment)), other_programme);
    comment = island_comment(1, "");
    comment.time_period = "2019";
    EXPECT_EQ(verdict_on(islands(), island_return(comment)), other_year);
    auto any_year = islands();
    any_year.time_period.clear();
    EXPECT_EQ(verdict_on(any_year, island_return(comment)), accepted);
    auto const letter = signed_with(base::sample_key(1), "a letter", "file:letter.txt");
    EXPECT_EQ(verdict_on(islands(), letter), no_return);
}

TEST(ReturnIntake, TellsTwoHistoriesOfOneArea) {
    auto state = islands();
    auto const chain = island_chain(2, 1);
    deliver(state, chain[0], 1);
    deliver(state, chain[1], 2);
    auto const other =
        signed_with(base::sample_key(1), "another second\n", *write_return_comment(island_comment(2, chain[0].file)));
    EXPECT_EQ(verdict_on(state, other), conflicting);
    EXPECT_EQ(verdict_on(state, island_return(island_comment(3, other.file))), other_previous);
    EXPECT_EQ(verdict_on(state, island_return(island_comment(3, chain[0].file))), other_previous);
    EXPECT_EQ(verdict_on(state, island_return(island_comment(3, chain[1].file))), accepted);
}

TEST(ReturnIntake, RaisesTheAlarmForTwoHistoriesAndForARevokedKey) {
    std::set<ReturnVerdict> alarms;
    for (auto const verdict : {accepted, same_again, unknown_key, forged, revoked_key, no_return, other_area,
                               other_year, other_programme, replayed, out_of_order, conflicting, other_previous})
        if (raises_alarm(verdict)) alarms.insert(verdict);
    EXPECT_THAT(alarms, testing::UnorderedElementsAre(revoked_key, conflicting, other_previous));
}

TEST(ReturnIntake, LeavesSlipsOfAKeysOwnerOutOfTheTrail) {
    std::set<std::string> left_out;
    for (auto const verdict : {accepted, same_again, unknown_key, forged, revoked_key, no_return, other_area,
                               other_year, other_programme, replayed, out_of_order, conflicting, other_previous})
        if (!goes_into_trail(verdict)) left_out.insert(to_string(verdict));
    EXPECT_THAT(left_out,
                testing::UnorderedElementsAre("accepted", "same_again", "no_return", "other_year", "other_programme"));
}

TEST(ReturnIntake, SaysWhyAndWhatToDoInBothLanguages) {
    std::set<std::string> said;
    auto expected = islands();
    expected.last = AcceptedReturn{4, std::string(64, 'a')};
    for (auto const verdict : {unknown_key, forged, revoked_key, no_return, other_area, other_year, other_programme,
                               replayed, out_of_order, conflicting, other_previous}) {
        auto const error = refusal(verdict, expected, "isl.xlsx");
        EXPECT_EQ(error.where.file, "isl.xlsx");
        EXPECT_FALSE(error.what_to_do.en.empty() || error.what_to_do.es.empty());
        said.insert(error.message.en);
        said.insert(error.message.es);
    }
    EXPECT_EQ(said.size(), 22U) << "each reason has its own words";
    EXPECT_EQ(base::to_string(refusal(out_of_order, expected, "isl.xlsx"), base::Language::es),
              "isl.xlsx: falta un informe anterior a este: el siguiente lleva la secuencia 5; envíe primero los que "
              "faltan, en orden\n");
}

TEST(ReturnIntake, KeepsTwoValidKeysAtMost) {
    auto const pinned = [](unsigned char number, bool revoked) {
        return PinnedKey{base::sample_key(number).public_key(), revoked};
    };
    EXPECT_TRUE(check_pinned_keys({}));
    EXPECT_TRUE(check_pinned_keys({pinned(1, true), pinned(2, true), pinned(3, false), pinned(4, false)}));
    EXPECT_FALSE(check_pinned_keys({pinned(1, false), pinned(2, false), pinned(3, false)}));
    EXPECT_FALSE(check_pinned_keys({pinned(1, true), pinned(1, false)}));
}

/// All orders of six returns. A return counts only in its place; whatever came before stays refused for the right
/// reason, and sending all of them until none is left always ends with the whole chain.
TEST(ReturnIntake, AcceptsSixReturnsInOneOrderOfAll) {
    auto const chain = island_chain(6, 1);
    std::array<int, 6> order{1, 2, 3, 4, 5, 6};
    int orders = 0;
    int whole = 0;
    do {
        auto state = islands();
        for (int const sequence : order) {
            int const last = state.last ? state.last->sequence : 0;
            auto const verdict = deliver(state, chain[static_cast<std::size_t>(sequence) - 1], sequence);
            ASSERT_EQ(verdict, sequence == last + 1 ? accepted : out_of_order);
            // Everything that was accepted so far, once more.
            for (int again = 1; state.last && again <= state.last->sequence; ++again)
                ASSERT_EQ(verdict_on(state, chain[static_cast<std::size_t>(again) - 1]),
                          again == state.last->sequence ? same_again : replayed);
        }
        bool const in_order = std::is_sorted(order.begin(), order.end());
        ASSERT_EQ(state.last && state.last->sequence == 6, in_order);
        ++orders;
        whole += state.last && state.last->sequence == 6 ? 1 : 0;
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_EQ(orders, 720);
    EXPECT_EQ(whole, 1);
}

}  // namespace
}  // namespace cifra::restricted
