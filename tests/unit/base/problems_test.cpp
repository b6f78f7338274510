#include "base/problems.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::base {
namespace {

using testing::EndsWith;

Error problem_at(std::string file, int line) {
    return {ErrorCode::bad_input, {"wrong", "mal"}, {"fix it", "corríjalo"}, {std::move(file), line, 0}, {}};
}

Problems of_lines(int lines) {
    Problems problems;
    for (int line = lines; line > 0; --line)
        problems.add({"wrong", "mal"}, {"mend it", "corríjalo"}, {"f.csv", line, 1});
    return problems;
}

TEST(Problems, AreJoinedInOrderOfPlace) {
    Problems problems;
    EXPECT_TRUE(problems.none());
    problems.add(problem_at("b", 1));
    problems.add(problem_at("a", 9));
    auto several = problem_at("a", 2);
    several.also.push_back(problem_at("a", 1));
    problems.add(several);
    EXPECT_EQ(to_string(problems.joined(), Language::en),
              "a:1: wrong; fix it\na:2: wrong; fix it\na:9: wrong; fix it\nb:1: wrong; fix it\n");
}

TEST(Problems, StopAtTwenty) {
    Problems problems;
    for (int i = 0; i < 50; ++i) {
        EXPECT_EQ(problems.full(), i >= 20);
        problems.add({"wrong", "mal"}, {}, {"f", i + 1, 0});
    }
    EXPECT_EQ(problems.joined().also.size(), 20U) << "nineteen more, and that there may be more";
}

TEST(ProblemsDeathTest, CannotBeJoinedWhenThereAreNone) {
    EXPECT_DEATH(static_cast<void>(Problems().joined()), "internal error");
}

TEST(Problems, SayThatThereMayBeMoreAndOnlyOnce) {
    auto all = of_lines(30);
    EXPECT_TRUE(all.full());
    Problems outer;
    outer.add(of_lines(30).joined());
    outer.add(all.joined());
    auto const text = to_string(outer.joined(), Language::en);
    EXPECT_THAT(text,
                EndsWith("these are the first problems; there may be more; correct them and run the command again\n"));
    EXPECT_EQ(text.find("there may be more"), text.rfind("there may be more"));
}

}  // namespace
}  // namespace cifra::base
