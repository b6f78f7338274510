// The data protection officer's report holds withheld values: where it is written, and who may read it.
#include "workplace.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <algorithm>
#include <regex>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

unsigned mode_of(fs::path const& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 07777U;
}

class OfficerReport : public Workplace {
protected:
    static fs::path tip() { return fs::path(CIFRA_SOURCE_DIR) / "editions/us-tip-2020"; }
    fs::path bundle() const { return root() / "tip"; }
    fs::path report() const { return root() / "officer/report"; }

    Ended publish_tip(std::vector<std::string> const& more) const {
        std::vector<std::string> arguments = {"publish", tip().string(), "--out", bundle().string(), "--no-png"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return cifra(arguments, "umask 0; LC_ALL=C.UTF-8");
    }
};

void expect_owner_only(fs::path const& folder) {
    EXPECT_THAT(names_in(folder), ElementsAre("en.html", "es.html"));
    EXPECT_EQ(mode_of(folder), 0700U);
    for (auto const* name : {"en.html", "es.html"}) EXPECT_EQ(mode_of(folder / name), 0600U);
}

/// Numbers in a page that stand as figures: alone in a cell of a table or in an item of the summary.
std::vector<std::string> figures_in(std::string const& html) {
    static std::regex const FIGURE("<(td[^>]* class=\"number[^\"]*\"|p class=\"key\")>([0-9,]+)</");
    std::vector<std::string> found;
    for (auto at = std::sregex_iterator(html.begin(), html.end(), FIGURE); at != std::sregex_iterator(); ++at)
        found.push_back((*at)[2]);
    return found;
}

/// The public page holds counts of cells and the threshold, none of them larger than the number of cells.
std::vector<std::string> persons_in(std::string const& html, long cells) {
    auto found = figures_in(html);
    std::erase_if(found,
                  [&](std::string const& text) { return text.find(',') == text.npos && std::stol(text) <= cells; });
    return found;
}

TEST_F(OfficerReport, IsWrittenWhereAskedForItsOwnerAlone) {
    auto const published = publish_tip({"--officer-report", report().string()});
    ASSERT_EQ(published.exit_code, 0) << published.err;
    EXPECT_THAT(published.out, HasSubstr("For the data protection officer alone: " + report().string()));
    expect_owner_only(report());
    EXPECT_EQ(mode_of(report().parent_path()), 0700U) << "made on the way";
    EXPECT_THAT(slurp(report() / "en.html"), HasSubstr("must not leave the hands"));
    ASSERT_EQ(publish_tip({"--officer-report", report().string()}).exit_code, 0) << "and is replaced";
    expect_owner_only(report());
}

TEST_F(OfficerReport, IsNotWrittenWhereNobodyAsks) {
    ASSERT_EQ(publish_tip({}).exit_code, 0);
    for (auto const& [name, bytes] : files_below(root()))
        EXPECT_THAT(bytes, Not(HasSubstr("must not leave the hands"))) << name;
}

TEST_F(OfficerReport, StandsInTheWorkspaceWithItsRelease) {
    auto const workspace = root() / "workspace";
    auto const programme = fs::path(CIFRA_SOURCE_DIR) / "programmes/nine-countries";
    ASSERT_EQ(cifra({"init", workspace.string(), "--programme", programme.string()}).exit_code, 0);
    auto const published = publish_tip({"--workspace", workspace.string()});
    ASSERT_EQ(published.exit_code, 0) << published.err;
    EXPECT_EQ(mode_of(workspace / "protection"), 0700U);
    EXPECT_THAT(names_in(workspace / "protection"), ElementsAre("us-tip-2020.1"));
    expect_owner_only(workspace / "protection/us-tip-2020.1");

    auto const refused = publish_tip({"--workspace", workspace.string(), "--officer-report", report().string()});
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_FALSE(fs::exists(report()));
}

TEST_F(OfficerReport, IsRefusedInsideTheBundleAndTheBundleInsideIt) {
    fs::create_directories(root() / "real");
    fs::create_directory_symlink(root() / "real", root() / "link");
    struct Pair {
        fs::path report;
        fs::path bundle;
    };
    for (auto const& pair : {Pair{root() / "a/report", root() / "a"}, Pair{root() / "a", root() / "a"},
                             Pair{root() / "a", root() / "a/bundle"}, Pair{root() / "b/../a/report", root() / "a/"},
                             Pair{root() / "link/bundle/report", root() / "real/bundle"}}) {
        auto const refused = cifra({"publish", tip().string(), "--out", pair.bundle.string(), "--officer-report",
                                    pair.report.string(), "--no-png"});
        EXPECT_EQ(refused.exit_code, 2) << pair.report;
        EXPECT_THAT(refused.err, HasSubstr("it holds withheld values"));
    }
    EXPECT_FALSE(fs::exists(root() / "a"));
    EXPECT_THAT(names_in(root() / "real"), IsEmpty());
}

TEST_F(OfficerReport, ReplacesNothingButAReport) {
    spill(root() / "home/letter.txt", "mine\n");
    EXPECT_EQ(publish_tip({"--officer-report", (root() / "home").string()}).exit_code, 2);
    EXPECT_THAT(names_in(root() / "home"), ElementsAre("letter.txt"));
    EXPECT_FALSE(fs::exists(bundle()));
}

TEST_F(OfficerReport, LeavesNothingOfItselfInTheBundle) {
    ASSERT_EQ(publish_tip({"--officer-report", report().string()}).exit_code, 0);
    // 38 cells: the men of two areas, whom the report gives, are more.
    constexpr long CELLS = 38;
    EXPECT_THAT(persons_in(slurp(report() / "en.html"), CELLS), Not(IsEmpty())) << "the search finds what is there";
    for (auto const* page : {"protection.en.html", "protection.es.html"}) {
        auto const html = slurp(bundle() / page);
        EXPECT_THAT(figures_in(html), Not(IsEmpty()));
        EXPECT_THAT(persons_in(html, CELLS), IsEmpty());
        auto const seeded = html + "<table><tr><td class=\"number\">77</td></tr></table>";
        EXPECT_THAT(persons_in(seeded, CELLS), ElementsAre("77"));
    }
    for (auto const& [name, bytes] : files_below(bundle())) {
        EXPECT_THAT(bytes, Not(HasSubstr("must not leave the hands"))) << name;
        EXPECT_THAT(bytes, Not(HasSubstr("20190730"))) << name << " gives the seed";
    }
}

}  // namespace
}  // namespace cifra::cli
