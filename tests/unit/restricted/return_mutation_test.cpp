#include "return_mutation.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

namespace cifra::restricted {
namespace {

TEST(ReturnMutation, FindsTheFaultsOfCarelessVerifiers) {
    for (auto const& [fault, part] : std::map<SeededFault, MutatedPart>{
             {SeededFault::skips_global_signature, MutatedPart::global_signature},
             {SeededFault::skips_file_signature, MutatedPart::file},
             {SeededFault::ignores_key_id, MutatedPart::signature},
             {SeededFault::ignores_algorithm, MutatedPart::signature},
         }) {
        auto const receiver = with_fault(fault);
        ASSERT_TRUE(receiver(islands(), island_chain(1, 1).front())) << "a fault lets good returns pass";
        EXPECT_GT(attack_by_mutation(receiver, 300, 2020).accepted[part], 0) << static_cast<int>(fault);
    }
    // Whoever may change the comment may renumber a return.
    EXPECT_GT(
        attack_by_mutation(with_fault(SeededFault::skips_global_signature), 2000, 2020).accepted[MutatedPart::comment],
        0);
}

TEST(ReturnMutation, IsNeverAccepted) {
    ASSERT_TRUE(receives(islands(), island_chain(1, 1).front()));
    auto const report = attack_by_mutation(receives, 2000, 2020);
    int tried = 0;
    for (auto const& [part, count] : report.tried) tried += count;
    EXPECT_EQ(tried, 10'000);
    EXPECT_EQ(report.tried.size(), 5U);
    for (auto const& [part, count] : report.accepted) EXPECT_EQ(count, 0) << static_cast<int>(part);
}

TEST(ReturnMutation, OfTheUntrustedCommentChangesNothing) {
    // Nobody vouches for it, and nothing of it is kept.
    auto incoming = island_chain(1, 1).front();
    incoming.signature = base::replace_all(incoming.signature, "untrusted comment: signature", "untrusted comment: x");
    auto const judged = receive_return(islands(), incoming.file, incoming.signature, "f");
    EXPECT_EQ(judged->verdict, ReturnVerdict::accepted);
    EXPECT_EQ(*judged->comment, island_comment(1, ""));
}

/// All ways of putting together two good returns of the same key from their parts.
TEST(ReturnMutation, CannotSpliceTwoReturnsIntoAThird) {
    auto const chain = island_chain(2, 1);
    int accepted = 0;
    for (unsigned choice = 0; choice < 16; ++choice) {
        std::array<std::vector<std::string>, 2> const lines{base::split(chain[0].signature, '\n'),
                                                            base::split(chain[1].signature, '\n')};
        auto const from = [&](unsigned part) { return choice >> part & 1U; };
        auto signature = lines[0];
        for (unsigned line = 1; line <= 3; ++line) signature[line] = lines[from(line)][line];
        auto expected = islands();
        if (from(2) == 1) expected.last = AcceptedReturn{1, base::sha256_hex(chain[0].file)};
        bool const whole = choice == 0 || choice == 15;
        EXPECT_EQ(receives(expected, {chain[from(0)].file, base::join(signature, "\n")}), whole) << choice;
        accepted += whole ? 1 : 0;
    }
    EXPECT_EQ(accepted, 2);
}

}  // namespace
}  // namespace cifra::restricted
