#include "app/run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <sstream>

namespace cifra::app {
namespace {

using testing::HasSubstr;

struct Ran {
    int code;
    std::string out;
    std::string err;
};

Ran run_with(std::vector<std::string> const& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    int const code = run(arguments, out, err);
    return {code, out.str(), err.str()};
}

class Terminal : public testing::Test {
protected:
    void SetUp() override { ::setenv("LC_ALL", "C.UTF-8", 1); }
    void TearDown() override { ::unsetenv("LC_ALL"); }
};

TEST_F(Terminal, ShowsHelpAndVersionAndEndsWithZero) {
    auto const help = run_with({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("publish"));
    auto const version = run_with({"--version"});
    EXPECT_EQ(version.code, 0);
    EXPECT_THAT(version.out, HasSubstr("cifra 0."));
}

TEST_F(Terminal, AsksForACommandWhenThereIsNone) {
    auto const ran = run_with({});
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("a command is needed, for example check or publish; run `cifra --help`"));
}

TEST_F(Terminal, SuggestsTheNearestCommandAndOption) {
    EXPECT_THAT(run_with({"chek", "x"}).err, HasSubstr("there is no 'chek'; did you mean 'check'?"));
    EXPECT_THAT(run_with({"publish", "x", "--ouf", "y"}).err, HasSubstr("there is no '--ouf'; did you mean '--out'?"));
    EXPECT_EQ(run_with({"chek", "x"}).code, 2);
}

TEST_F(Terminal, SurvivesAnEmptyArgument) {
    EXPECT_EQ(run_with({""}).code, 2);
    EXPECT_EQ(run_with({"check", ""}).code, 2);
}

TEST_F(Terminal, RefusesALanguageThatDoesNotExist) {
    auto const ran = run_with({"check", "x", "--lang", "fr"});
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("there is no language 'fr' here; write en or es"));
    EXPECT_EQ(run_with({"publish", "x", "--out", "y", "--lang", "en,fr"}).code, 2);
    EXPECT_THAT(run_with({"check", "x", "--lang", "en,es"}).err, HasSubstr("takes one language"));
}

TEST_F(Terminal, SpeaksSpanishWhenTheTerminalDoes) {
    ::setenv("LC_ALL", "es_CR.UTF-8", 1);
    EXPECT_THAT(run_with({}).err, HasSubstr("hace falta una orden"));
    EXPECT_THAT(run_with({"check", "no-such-folder"}).err, HasSubstr("no existe"));
}

TEST_F(Terminal, EndsWithOneWhenTheEditionDoesNotExist) {
    auto const ran = run_with({"check", "no-such-folder"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("no-such-folder"));
}

TEST_F(Terminal, TakesYearsOfFourDigitsInEveryCommandAndVersionsFromOne) {
    std::vector<std::vector<std::string>> const commands = {
        {"status", "w", "--year", "20x"},
        {"consolidate", "w", "--year", "abc"},
        {"publish", "w", "--out", "o", "--year", "20201"},
        {"template", "w", "--area", "A", "--out", "o.csv", "--year", "1"},
        {"accept", "w", "A", "202"},
        {"review", "w", "A", "-"},
        {"sign", "f", "--key", "k", "--year", "0020"}};
    for (auto const& command : commands) {
        auto const ran = run_with(command);
        EXPECT_EQ(ran.code, 2) << command.front();
        EXPECT_THAT(ran.err, HasSubstr("a year of four digits, as in 2020")) << command.front();
    }
    EXPECT_THAT(run_with({"review", "w", "A", "2020", "--version", "0"}).err,
                HasSubstr("--version takes a version: a whole number from 1"));
    EXPECT_THAT(run_with({"diff", "w", "A", "2020", "a", "1"}).err, HasSubstr("first takes a version"));
    EXPECT_THAT(run_with({"review", "w", "A", "2020", "--version", "1"}).err, HasSubstr("no such folder"));
}

TEST_F(Terminal, NamesArgumentsAndValuesInSpanish) {
    ::setenv("LC_ALL", "es_CR.UTF-8", 1);
    auto const help = run_with({"review", "--help"}).out;
    EXPECT_THAT(help, testing::AllOf(HasSubstr("espacio área año"), HasSubstr("TEXTO:{focal_point,secretariat}"),
                                     HasSubstr("--version NÚMERO"), testing::Not(HasSubstr("workspace"))));
    EXPECT_THAT(run_with({"submit", "w"}).err, HasSubstr("falta «archivo»"));
    EXPECT_THAT(run_with({"status", "w", "--year", "20x"}).err, HasSubstr("--year admite un año de cuatro dígitos"));
}

TEST_F(Terminal, ListsTheRules) {
    auto const ran = run_with({"check", "--list-rules"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("partition"));
}

}  // namespace
}  // namespace cifra::app
