#include "app/run.hpp"

#include "app/text_table.hpp"

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

TEST_F(Terminal, TakesYearsOfFourDigitsInEveryCommand) {
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
}

TEST_F(Terminal, TakesNoEmptyTextWhereThatWouldMeanNone) {
    for (std::string const option : {"--table", "--account"}) {
        auto const ran = run_with({"tabulate", "f", "--schema", "s", "--out", "o", option, ""});
        EXPECT_EQ(ran.code, 2);
        EXPECT_THAT(ran.err, HasSubstr(option + " lacks its value")) << option;
    }
}

/// The parser alone wraps -1 around to 2^64 - 1, and reads 010 as eight.
TEST_F(Terminal, TakesWholeNumbersOfTheirRangeInEveryCommand) {
    std::vector<std::pair<std::vector<std::string>, std::string>> const options = {
        {{"simulate", "--schema", "s", "--out", "o", "--records"},
         "--records takes a whole number from 1 to 10,000,000,000"},
        {{"simulate", "--schema", "s", "--out", "o", "--records", "1", "--seed"},
         "--seed takes a whole number from 0 to"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--threads"},
         "--threads takes a whole number from 1 to 1,024"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--length"}, "--length takes a whole number from 1 to 6"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--threshold"}, "from 1 to 1,000,000;"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--seed"}, "--seed takes a whole number from 0 to"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--shard-timeout"}, "from 1 to 604,800;"},
        {{"tabulate", "f", "--schema", "s", "--out", "o", "--deviation"}, "from 3 to 50;"},
        {{"keygen", "--out", "k", "--cell-key", "--deviation"}, "from 3 to 50;"},
        {{"sign", "f", "--key", "k", "--seq"}, "--seq takes a whole number from 1 to"},
        {{"review", "w", "A", "2020", "--version"}, "--version takes a whole number from 1 to"},
        {{"diff", "w", "A", "2020", "1"}, "second takes a whole number from 1 to"},
        {{"serve", "w", "--port"}, "--port takes a whole number from 0 to 65,535"},
        {{"serve", "w", "--metrics-port"}, "--metrics-port takes a whole number from 0 to 65,535"},
        {{"serve", "w", "--threads"}, "--threads takes a whole number from 0 to 256"},
        {{"serve", "w", "--cache"}, "--cache takes a whole number from 0 to 65,536"}};
    for (auto const& [command, words] : options)
        for (std::string const number : {"-1", "99999999999999999999", "2x", "+2", "1e3", "0x10"}) {
            // Where arguments stand, the parser takes -1 for an option.
            if (number == "-1" && command.front() == "diff") continue;
            auto with = command;
            with.push_back(number);
            auto const ran = run_with(with);
            EXPECT_EQ(ran.code, 2) << words << ": " << number;
            EXPECT_THAT(ran.err, HasSubstr(words)) << number;
        }
    EXPECT_THAT(run_with({"tabulate", "f", "--schema", "s", "--out", "o", "--threads", "02000"}).err,
                HasSubstr("from 1 to 1,024"))
        << "no octal";
    EXPECT_THAT(run_with({"review", "w", "A", "2020", "--version", "001"}).err, HasSubstr("no such folder"));
    EXPECT_THAT(run_with({"keygen", "--out", "k", "--cell-key", "--variance", "2x"}).err, HasSubstr("takes a number"));
    ::setenv("LC_ALL", "es_CR.UTF-8", 1);
    EXPECT_THAT(run_with({"simulate", "--records", "-1"}).err,
                HasSubstr("--records admite un número entero de 1 a 10,000,000,000"));
}

TEST_F(Terminal, NamesArgumentsAndValuesInSpanish) {
    ::setenv("LC_ALL", "es_CR.UTF-8", 1);
    auto const help = run_with({"review", "--help"}).out;
    EXPECT_THAT(help, testing::AllOf(HasSubstr("espacio área año"), HasSubstr("TEXTO:{focal_point,secretariat}"),
                                     HasSubstr("--version NÚMERO"), testing::Not(HasSubstr("workspace"))));
    EXPECT_THAT(run_with({"submit", "w"}).err, HasSubstr("falta «archivo»"));
    EXPECT_THAT(run_with({"status", "w", "--year", "20x"}).err, HasSubstr("--year admite un año de cuatro dígitos"));
}

/// What options do begins in one column, in letters and not in bytes.
TEST_F(Terminal, HelpStandsInColumnsInBothLanguages) {
    for (char const* const language : {"en_US.UTF-8", "es_CR.UTF-8"})
        for (std::string const command : {"tabulate", "keygen", "serve", "review", "diff"}) {
            ::setenv("LC_ALL", language, 1);
            std::istringstream help(run_with({command, "--help"}).out);
            int described = 0;
            for (std::string line; std::getline(help, line);) {
                if (line.rfind("  ", 0) != 0 || line.find_first_not_of(' ') > 2) continue;
                auto const gap = line.find("  ", 2);
                if (gap == std::string::npos) continue;
                auto const before = line.substr(0, line.find_first_not_of(' ', gap));
                EXPECT_EQ(width_of(before), 30U) << line;
                ++described;
            }
            EXPECT_GT(described, 2) << command;
        }
    auto const spanish = run_with({"keygen", "--help"}).out;
    EXPECT_THAT(spanish, HasSubstr("--variance NÚMERO"));
    EXPECT_THAT(spanish, testing::Not(HasSubstr("FLOAT")));
    EXPECT_THAT(run_with({"diff", "--help"}).out, HasSubstr("primera NÚMERO (obligatorio)"));
}

TEST_F(Terminal, ListsTheRules) {
    auto const ran = run_with({"check", "--list-rules"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("partition"));
}

}  // namespace
}  // namespace cifra::app
