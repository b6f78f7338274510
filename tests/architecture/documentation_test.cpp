// docs/reference/ covers what the program can do. Each check is first shown to catch a gap.
#include "documentation.hpp"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>

namespace cifra::architecture {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::filesystem::path const ROOT = CIFRA_SOURCE_DIR;

std::string const PROGRAM = "LC_ALL=C '" CIFRA_PROGRAM "'";

std::string page(char const* name) {
    return slurp(ROOT / "docs/reference" / name);
}

testing::AssertionResult none(Violations const& found) {
    if (found.empty()) return testing::AssertionSuccess();
    return testing::AssertionFailure() << fmt::format("\n{}", fmt::join(found, "\n"));
}

TEST(Documentation, NamesEveryCommandAndOptionAndNoOthers) {
    std::vector<CommandHelp> const seeded = {{"check", {"--format", "--help", "--lang"}}, {"publish", {"--out"}}};
    EXPECT_THAT(
        undocumented_commands(seeded, "## cifra check\n`--format` and `--colour`\n## Others\n`--lang`\n"),
        ElementsAre("'check': --lang is not documented", "'check' has no --colour", "'publish' has no section"));

    auto const commands = commands_of(PROGRAM);
    ASSERT_GE(commands.size(), 3U);
    EXPECT_TRUE(none(undocumented_commands(commands, page("commands.md"))));
    EXPECT_TRUE(none(unnamed(options_in(output_of(PROGRAM + " --help")), page("commands.md"))));
}

TEST(Documentation, NamesEverySetting) {
    Sources seeded(1);
    seeded.front().code = "struct MapSettings {\n    int width_mm = 3;\n    std::vector<int> x = {1, 2};\n};\n";
    EXPECT_THAT(undocumented_settings(seeded, "`map.x`"), ElementsAre("`map.width_mm` is not documented"));
    EXPECT_THAT(undocumented_settings(read_sources(ROOT), ""), Contains("`check.format` is not documented"));

    EXPECT_TRUE(none(undocumented_settings(read_sources(ROOT), page("settings.md"))));
}

TEST(Documentation, NamesEveryRuleOfTheAudit) {
    EXPECT_THAT(unnamed({"share", "sum"}, "The rule `share`."), ElementsAre("`sum` is not documented"));

    std::vector<std::string> rules;
    for (auto const& line : lines_of(output_of(PROGRAM + " check --list-rules")))
        rules.push_back(line.substr(0, line.find(' ')));
    ASSERT_GE(rules.size(), 5U);
    EXPECT_TRUE(none(unnamed(rules, page("rules.md"))));
}

TEST(Documentation, NamesEveryErrorWithItsExitCode) {
    static std::regex const ENUMERATOR(R"(\n    (\w+), +///<[^\n]*: exit code (\d))");
    auto const header = slurp(ROOT / "src/base/result.hpp");
    auto const documented = page("exit_codes.md");
    int count = 0;
    for (auto it = std::sregex_iterator(header.begin(), header.end(), ENUMERATOR); it != std::sregex_iterator();
         ++it, ++count) {
        auto const row = fmt::format("| {} |", (*it)[2].str());
        bool named = false;
        for (auto const& line : lines_of(documented))
            named = named || (line.rfind(row, 0) == 0 && unnamed({(*it)[1]}, line).empty());
        EXPECT_TRUE(named) << (*it)[1] << " does not stand in the row of exit code " << (*it)[2];
    }
    EXPECT_GE(count, 6);
}

TEST(Documentation, NamesEveryKeyOfTheFilesOfAProgramme) {
    EXPECT_THAT(undocumented_keys(ROOT / "programmes/corett", "id = 1"), Contains("'member' is not documented"));
    for (char const* programme : {"programmes/corett", "programmes/nine-countries"})
        EXPECT_TRUE(none(undocumented_keys(ROOT / programme, page("programme.md"))));
}

TEST(Documentation, NamesEveryKeyOfAMapping) {
    auto const mappings = ROOT / "programmes/nine-countries/mappings";
    EXPECT_THAT(undocumented_keys(mappings, "id = 1"), Contains("'recounts' is not documented"));
    EXPECT_TRUE(none(undocumented_keys(mappings, page("mapping.md"))));
}

TEST(Documentation, NamesEveryReasonWhyARowBecomesNoFigure) {
    static std::regex const REASON(R"re(\{"(\w+)",\s*\{)re");
    auto const source = slurp(ROOT / "src/collect/import_report_words.cpp");
    std::vector<std::string> reasons;
    for (auto it = std::sregex_iterator(source.begin(), source.end(), REASON); it != std::sregex_iterator(); ++it)
        reasons.push_back((*it)[1]);
    ASSERT_GE(reasons.size(), 15U);
    EXPECT_THAT(unnamed(reasons, "`part`"), Contains("`conflict` is not documented"));
    EXPECT_TRUE(none(unnamed(reasons, page("mapping.md"))));
}

TEST(Documentation, NamesEveryKeyOfASchema) {
    EXPECT_THAT(undocumented_keys(ROOT / "programmes/corett/schema", "id = 1"),
                Contains("'hierarchy' is not documented"));
    EXPECT_TRUE(none(undocumented_keys(ROOT / "programmes/corett/schema", page("schema.md"))));
}

TEST(Documentation, NamesEveryKeyOfTheCountingOfARegister) {
    auto const registers = ROOT / "programmes/corett/registers";
    EXPECT_THAT(undocumented_keys(registers, "id = 1"), Contains("'where' is not documented"));
    EXPECT_TRUE(none(undocumented_keys(registers, page("register.md"))));
}

TEST(Documentation, NamesEveryKeyOfTheFilesOfAnEdition) {
    EXPECT_THAT(undocumented_keys(ROOT / "editions/corett-2019", "id = 1"), Contains("'prepared' is not documented"));
    for (char const* edition : {"editions/corett-2019", "editions/us-tip-2020", "editions/unodc-glotip/2018"})
        EXPECT_TRUE(none(undocumented_keys(ROOT / edition, page("edition.md"))));
}

TEST(Documentation, HasNoLinkThatLeadsNowhere) {
    EXPECT_THAT(
        broken_links(ROOT / "tests/architecture/violations/links"),
        ElementsAre("README.md:3: 'docs/lost.md' is not there", "docs/page.md:5: '#no-heading' has no such heading",
                    "docs/page.md:6: '../README.md#nothing' has no such heading"));
    EXPECT_TRUE(none(broken_links(ROOT)));
}

TEST(Documentation, HasNoPageThatNobodyFinds) {
    EXPECT_THAT(lonely_pages(ROOT / "tests/architecture/violations/links"),
                ElementsAre("docs/lonely.md: no other page links to it"));
    EXPECT_TRUE(none(lonely_pages(ROOT)));
}

}  // namespace
}  // namespace cifra::architecture
