#include "base/result.hpp"
#include "base/text.hpp"

#include <gtest/gtest.h>

namespace cifra::base {
namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return fail(ErrorCode::bad_input, {"odd", "impar"});
    return number / 2;
}

Result<int> quarter(int number) {
    CIFRA_TRY(auto halved, half(number));
    return half(halved);
}

Result<void> needs_even(int number) {
    CIFRA_CHECK(half(number));
    return {};
}

TEST(Result, WritesPlaceMessageAndWhatToDoInTheLanguageAskedFor) {
    Error const error{ErrorCode::io, {"no space", "no hay espacio"}, {"free some", "libere"}, {"f.csv", 3, 7}, {}};
    EXPECT_EQ(to_string(error, Language::en), "f.csv:3:7: no space; free some\n");
    EXPECT_EQ(to_string(error, Language::es), "f.csv:3:7: no hay espacio; libere\n");
}

TEST(Result, LeavesOutWhatIsUnknownOfAPlace) {
    EXPECT_EQ(to_string(Where{"f", 0, 0}), "f");
    EXPECT_EQ(to_string(Where{"f", 2, 0}), "f:2");
    EXPECT_EQ(to_string(Where{"f", 0, 5}), "f");
    EXPECT_EQ(to_string(Error{ErrorCode::usage, {"m", "m"}, {}, {}, {}}, Language::en), "m\n");
}

TEST(Result, KeepsQuotedInputOnOneLineAndAwayFromTheTerminal) {
    Error const error{ErrorCode::bad_input, {"'\x1B[31m\nred\u009B\uFFFE'", "m"}, {}, {}, {}};
    EXPECT_EQ(to_string(error, Language::en), "'\uFFFD[31m red\uFFFD\uFFFD'\n");
    std::string many;
    for (int i = 0; i < 3000; ++i) many += "\u00F1";
    auto const written = to_string(Error{ErrorCode::bad_input, {"x" + many, "m"}, {}, {}, {}}, Language::en);
    EXPECT_EQ(first_invalid_utf8(written), std::nullopt);
    EXPECT_LT(written.size(), 1100U);
}

TEST(Result, PassesErrorsOn) {
    EXPECT_EQ(quarter(8).value(), 2);
    EXPECT_EQ(quarter(6).error().message.en, "odd");
    EXPECT_TRUE(needs_even(2));
    EXPECT_EQ(needs_even(1).error().message.es, "impar");
}

TEST(Result, GivesEachKindOfErrorItsExitCode) {
    EXPECT_EQ(exit_code(ErrorCode::bad_input), 1);
    EXPECT_EQ(exit_code(ErrorCode::not_found), 1);
    EXPECT_EQ(exit_code(ErrorCode::io), 1);
    EXPECT_EQ(exit_code(ErrorCode::usage), 2);
    EXPECT_EQ(exit_code(ErrorCode::unsettled), 3);
    EXPECT_EQ(exit_code(ErrorCode::disclosive), 4);
}

}  // namespace
}  // namespace cifra::base
