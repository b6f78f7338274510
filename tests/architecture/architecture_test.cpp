// Holds the house rules of docs/architecture.md and CONTRIBUTING.md against src/. Each rule is shown first to catch the
// faults seeded below violations/: a rule that cannot fail proves nothing.
#include "house_rules.hpp"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

std::filesystem::path const ROOT = CIFRA_SOURCE_DIR;
constexpr int LONGEST_FILE = 400;
constexpr int LONGEST_FUNCTION = 60;

Sources const& ours() {
    static Sources const SOURCES = read_sources(ROOT);
    return SOURCES;
}

Sources seeded(char const* name) {
    return read_sources(ROOT / "tests/architecture/violations" / name);
}

IncludeTable documented() {
    return table_of_document(slurp(ROOT / "docs/architecture.md"));
}

testing::AssertionResult none(Violations const& found) {
    if (found.empty()) return testing::AssertionSuccess();
    return testing::AssertionFailure() << fmt::format("\n{}", fmt::join(found, "\n"));
}

TEST(Architecture, ReadsEveryModuleOfTheTableAndOfTheTree) {
    EXPECT_GE(documented().size(), 15U);
    EXPECT_GE(ours().size(), 40U);
    EXPECT_THAT(documented().at("publish"), testing::Contains("release"));
    EXPECT_THAT(documented().at("publish"), Not(testing::Contains("restricted")));
}

TEST(Architecture, TheBuildLinksExactlyWhatTheTableAllows) {
    auto const text = slurp(ROOT / "cmake/modules.cmake");
    auto leaking = text;
    auto const publish = leaking.find("cifra_module(publish USES ");
    ASSERT_NE(publish, std::string::npos);
    leaking.insert(publish + std::string("cifra_module(publish USES ").size(), "restricted ");
    EXPECT_NE(table_of_build(leaking).at("publish"), documented().at("publish")) << "a seeded link stays unseen";
    auto build = table_of_build(text);
    auto table = documented();
    EXPECT_EQ(build.at("app").size(), table.size() - 1) << "app may include all, so it links all";
    build.erase("app");
    table.erase("app");
    EXPECT_EQ(build, table);
}

TEST(Architecture, ModulesIncludeOnlyWhatTheTableAllows) {
    EXPECT_THAT(forbidden_includes(seeded("include_table"), documented()),
                ElementsAre("src/main.cpp:1: 'publish/../restricted/observation.hpp' is no file below src/",
                            "src/main.cpp:2: '' may not include 'restricted'",
                            "src/publish/leak.cpp:1: 'publish' may not include 'restricted'",
                            "src/unplanned/thing.hpp:1: module 'unplanned' is not in the table of docs/architecture.md",
                            "src/unplanned/thing.hpp:3: 'restricted/nowhere.hpp' is no file below src/"));
    EXPECT_TRUE(none(forbidden_includes(ours(), documented())));
}

TEST(Architecture, TheTablePutsNothingRestrictedBelowTheLine) {
    auto const table = documented();
    for (char const* module :
         {"base", "language", "programme", "sdmx", "audit", "release", "attack", "figure", "publish"})
        for (char const* restricted :
             {"restricted", "collect", "validate", "consolidate", "tabulate", "protect", "report", "app", "all"})
            EXPECT_EQ(table.at(module).count(restricted), 0U) << module << " may include " << restricted;
}

TEST(Architecture, EachFileIncludesItsOwnHeaderFirstAndTheProjectsBeforeOthers) {
    EXPECT_THAT(include_order(seeded("include_order")),
                ElementsAre(StartsWith("src/base/file.cpp:4:"), StartsWith("src/base/text.cpp:1: its own header"),
                            StartsWith("src/base/text.cpp:3:")));
    EXPECT_TRUE(none(include_order(ours())));
}

TEST(Architecture, EveryHeaderIsGuarded) {
    EXPECT_THAT(unguarded_headers(seeded("header")), ElementsAre(StartsWith("src/base/twice.hpp")));
    EXPECT_TRUE(none(unguarded_headers(ours())));
}

TEST(Architecture, EveryPublicTypeSaysWhatItIs) {
    EXPECT_THAT(undocumented_types(seeded("header")), ElementsAre(StartsWith("src/base/twice.hpp:2")));
    EXPECT_TRUE(none(undocumented_types(ours())));
}

TEST(Architecture, NoModuleHasTwoTypesOfOneName) {
    auto const header = [](char const* path) {
        std::string const code = "struct Read {\n};\n";
        return SourceFile{path, "collect", code, code, code};
    };
    Sources const twice = {header("src/collect/one.hpp"), header("src/collect/two.hpp")};
    EXPECT_THAT(types_of_one_name(twice),
                ElementsAre(StartsWith("src/collect/two.hpp:1: Read is a type of src/collect/one.hpp")));
    EXPECT_TRUE(none(types_of_one_name(ours())));
}

TEST(Architecture, NoFileHoldsTwoIdeas) {
    EXPECT_THAT(long_files(seeded("length"), 20), ElementsAre(HasSubstr("long_function.cpp:21: 22 lines")));
    EXPECT_TRUE(none(long_files(ours(), LONGEST_FILE)));
}

TEST(Architecture, NoFunctionIsLongerThanSixtyLines) {
    EXPECT_THAT(long_functions(seeded("length"), 11),
                ElementsAre(HasSubstr("long_function.cpp:9: a function of 12 lines")));
    EXPECT_THAT(long_functions(seeded("length"), 12), IsEmpty());
    EXPECT_TRUE(none(long_functions(ours(), LONGEST_FUNCTION)));
}

TEST(Architecture, NoThrowNoClockNoLocaleNoHashOrderNoNamelessNames) {
    std::vector<testing::Matcher<std::string>> expected;
    for (int const line : {2, 4, 5, 6, 7, 8, 9, 10, 11})
        expected.emplace_back(StartsWith(fmt::format("src/base/words.cpp:{}:", line)));
    EXPECT_THAT(forbidden_words(seeded("words")), testing::UnorderedElementsAreArray(expected));
    EXPECT_TRUE(none(forbidden_words(ours())));
}

TEST(Architecture, NoSqlIsBuiltFromPieces) {
    std::vector<testing::Matcher<std::string>> expected;
    for (int const line : {13, 14, 15, 17, 18, 19, 20, 21})
        expected.emplace_back(StartsWith(fmt::format("src/release/read.cpp:{}:", line)));
    EXPECT_THAT(built_sql(seeded("sql")), testing::ElementsAreArray(expected));
    EXPECT_TRUE(none(built_sql(ours())));
}

TEST(Architecture, TheProgramKnowsNoProgramme) {
    auto const words = words_of_programme(ROOT / "programmes/corett");
    EXPECT_EQ(words.codes.size(), 9U);
    EXPECT_EQ(words.names.size(), 15U);
    EXPECT_GE(words.literals.size(), 10U);
    EXPECT_THAT(known_programmes(seeded("programme"), words),
                testing::UnorderedElementsAre(HasSubstr("map.cpp:1: 'PAN'"), HasSubstr("map.cpp:2: 'HND'"),
                                              HasSubstr("map.cpp:2: the id 'VICTIMS_IDENTIFIED'"),
                                              HasSubstr("map.cpp:3: 'Honduras'")));
    EXPECT_TRUE(none(known_programmes(ours(), words)));
    EXPECT_TRUE(none(known_programmes(ours(), words_of_programme(ROOT / "programmes/nine-countries"))));
}

TEST(Architecture, TheEmbeddedFilesKnowNoProgramme) {
    auto const words = words_of_programme(ROOT / "programmes/corett");
    EXPECT_THAT(known_programmes_in_assets(ROOT / "tests/architecture/violations/programme/assets", words),
                ElementsAre(HasSubstr("page.css:1: 'GTM'")));
    EXPECT_TRUE(none(known_programmes_in_assets(ROOT / "assets", words)));
}

}  // namespace
}  // namespace cifra::architecture
