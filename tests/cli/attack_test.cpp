// The attack from outside: what it names, and with which exit code it ends.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AttackCommand : public Workplace {
protected:
    static std::string test_data(std::string const& path) { return CIFRA_SOURCE_DIR "/tests/data/" + path; }
};

TEST_F(AttackCommand, NamesACellThatTheDifferenceOfTwoVersionsGivesAway) {
    auto const leaking = cifra({"attack", test_data("leaks/revised/1"), test_data("leaks/revised/2")});
    EXPECT_EQ(leaking.exit_code, 4);
    EXPECT_THAT(leaking.out, HasSubstr("FOUND._U._T._T.2031: can be computed together with three-2031.1"));
    for (auto const* const version : {"leaks/revised/1", "leaks/revised/2"})
        EXPECT_EQ(cifra({"attack", test_data(version)}).exit_code, 0) << version << " alone gives nothing away";
}

TEST_F(AttackCommand, NamesACellThatIsGivenBack) {
    auto const leaking = cifra({"attack", test_data("leaks/given-back/1"), test_data("leaks/given-back/2")});
    EXPECT_EQ(leaking.exit_code, 4);
    EXPECT_THAT(leaking.out, AllOf(HasSubstr("FOUND.F._T._T.2031: is shown by three-2031.2"), Not(HasSubstr("15"))));
}

/// Two programmes that call themselves by the same id: keys of the one make no sense in the other.
TEST_F(AttackCommand, RefusesBundlesOfTwoProgrammesOfOneName) {
    auto const other = out().string();
    ASSERT_EQ(cifra({"publish", test_data("edition_three"), "--out", other, "--no-png"}).exit_code, 0);
    for (auto const& order :
         {std::vector{test_data("leaks/revised/1"), other}, std::vector{other, test_data("leaks/revised/1")}}) {
        auto const refused = cifra({"attack", order[0], order[1]});
        EXPECT_EQ(refused.exit_code, 2);
        EXPECT_THAT(refused.err, HasSubstr("not of one programme"));
    }
}

}  // namespace
}  // namespace cifra::cli
