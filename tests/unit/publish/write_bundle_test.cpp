#include "publish/write_bundle.hpp"

#include "../release/islands_edition.hpp"
#include "audit/report_json.hpp"
#include "base/file.hpp"
#include "publish/check_bundle.hpp"
#include "publish/edition_view.hpp"
#include "publish/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <regex>

namespace cifra::publish {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// What most of these tests ask does not depend on the pictures in pixels, which take the longest.
BundleSettings without_png(std::vector<base::Language> languages = {base::Language::en, base::Language::es}) {
    return {std::move(languages), false};
}

std::vector<std::string> names(std::vector<BundleFile> const& files) {
    std::vector<std::string> names;
    for (auto const& file : files) names.push_back(file.name);
    return names;
}

class WriteBundle : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = testing::TempDir() + "cifra-bundle-XXXXXX";
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        m_home = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(m_home); }

    base::Result<std::vector<BundleFile>> write(BundleSettings const& settings = without_png()) const {
        return write_bundle(islands::edition(), m_home / "out" / "islands", settings);
    }
    std::filesystem::path folder() const { return m_home / "out" / "islands"; }

    std::filesystem::path m_home;
};

TEST(MakeBundle, GivesEveryFileOnceSortedByName) {
    auto const files = make_bundle(islands::edition(), without_png());
    ASSERT_TRUE(files) << base::to_string(files.error(), base::Language::en);
    auto made = names(*files);
    EXPECT_TRUE(std::is_sorted(made.begin(), made.end()));
    EXPECT_THAT(made, testing::IsSupersetOf({"pages/infographic.en.1.svg", "pages/infographic.es.1.svg"}));
    std::erase_if(made, [](auto const& name) { return name.rfind("pages/", 0) == 0; });
    EXPECT_THAT(made,
                ElementsAre("audit.en.html", "audit.es.html", "audit.json", "cards/people-rescued.en.svg",
                            "cards/people-rescued.es.svg", "data.csv", "data.json", "data.xlsx", "edition.json",
                            "infographic.en.html", "infographic.en.pdf", "infographic.es.html", "infographic.es.pdf",
                            "lineage.json", "protection.en.html", "protection.es.html", "structure.json"));
    for (auto const& file : *files) EXPECT_FALSE(file.bytes.empty()) << file.name;
}

TEST(MakeBundle, HasEveryPictureAsSvgAndAsPng) {
    auto const files = make_bundle(islands::edition(), {}).value();
    std::vector<std::string> svg;
    std::vector<std::string> png;
    for (auto const& file : files) {
        auto const dot = file.name.rfind('.');
        auto const extension = file.name.substr(dot);
        if (extension == ".svg") svg.push_back(file.name.substr(0, dot));
        if (extension != ".png") continue;
        png.push_back(file.name.substr(0, dot));
        EXPECT_EQ(file.bytes.substr(0, 4), "\x89PNG") << file.name;
    }
    EXPECT_THAT(png, testing::IsSupersetOf({"pages/infographic.en.1", "pages/infographic.es.1"}));
    EXPECT_EQ(svg, png);
}

TEST(MakeBundle, LinksToThePicturesThatItHas) {
    for (bool const png : {true, false}) {
        auto const files = make_bundle(islands::edition(), {{base::Language::es}, png}).value();
        auto const in_bundle = names(files);
        for (auto const& file : files) {
            if (file.name != "infographic.es.html") continue;
            static std::regex const LINK("href=\"((pages|cards)/[^\"]*)\"");
            auto const& html = file.bytes;
            int links = 0;
            for (auto it = std::sregex_iterator(html.begin(), html.end(), LINK); it != std::sregex_iterator(); ++it) {
                EXPECT_THAT(in_bundle, testing::Contains((*it)[1].str()));
                ++links;
            }
            EXPECT_GE(links, 1);
        }
    }
}

TEST(MakeBundle, GivesTheSameBytesInEveryTimeZoneAndLocale) {
    auto const first = make_bundle(islands::edition(), {}).value();
    setenv("TZ", "Pacific/Kiritimati", 1);
    setenv("LANG", "es_GT.UTF-8", 1);
    setenv("LC_ALL", "es_GT.UTF-8", 1);
    tzset();
    auto const second = make_bundle(islands::edition(), {}).value();
    for (char const* const variable : {"TZ", "LANG", "LC_ALL"}) unsetenv(variable);
    tzset();
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_TRUE(first[i].bytes == second[i].bytes) << first[i].name;
}

TEST(MakeBundle, CarriesBothLanguagesOfEveryFindingInItsReport) {
    auto const files = make_bundle(islands::edition(), without_png()).value();
    auto const report = nlohmann::json::parse(files[2].bytes);
    ASSERT_EQ(files[2].name, "audit.json");
    ASSERT_FALSE(report["findings"].empty());
    for (auto const& finding : report["findings"]) {
        EXPECT_FALSE(finding["statement"]["en"].get<std::string>().empty());
        EXPECT_FALSE(finding["where"]["es"].get<std::string>().empty());
        for (char const* const key :
             {"rule", "outcome", "severity", "operands", "remainder", "computation", "explanations", "what_to_do"})
            EXPECT_TRUE(finding.contains(key)) << key;
    }
}

TEST_F(WriteBundle, LeavesAFolderThatVerifies) {
    auto const files = write();
    ASSERT_TRUE(files) << base::to_string(files.error(), base::Language::en);
    EXPECT_EQ(files->back().name, MANIFEST);
    auto const verified = verify_bundle(folder());
    ASSERT_TRUE(verified) << base::to_string(verified.error(), base::Language::en);
    EXPECT_EQ(verified->size() + 1, files->size());
}

TEST_F(WriteBundle, LeavesAFolderWithPicturesInPixelsThatVerifies) {
    ASSERT_TRUE(write({}));
    auto const verified = verify_bundle(folder());
    ASSERT_TRUE(verified) << base::to_string(verified.error(), base::Language::en);
    EXPECT_TRUE(std::filesystem::exists(folder() / "pages" / "infographic.en.1.png"));
    ASSERT_TRUE(write());
    EXPECT_FALSE(std::filesystem::exists(folder() / "pages" / "infographic.en.1.png"));
}

TEST_F(WriteBundle, LeavesAFolderThatIsAuditedAlone) {
    ASSERT_TRUE(write());
    auto const edition = islands::edition();
    auto const again = check_bundle(folder());
    ASSERT_TRUE(again) << base::to_string(again.error(), base::Language::en);
    EXPECT_EQ(audit::report_json(*again), audit::report_json(make_view(edition).findings));
}

TEST_F(WriteBundle, LapsesADecisionWhenSomebodyChangesTheFiguresOfTheBundle) {
    ASSERT_TRUE(write());
    auto data = base::read_text(folder() / "data.csv", 1U << 20U).value();
    auto const men = data.find("PEOPLE_RESCUED,M,_T,,2019,30");
    ASSERT_NE(men, std::string::npos);
    data.replace(men, 28, "PEOPLE_RESCUED,M,_T,,2019,31");
    ASSERT_TRUE(base::write_file(folder() / "data.csv", data));
    auto const findings = check_bundle(folder());
    ASSERT_TRUE(findings) << base::to_string(findings.error(), base::Language::en);
    auto const find = [&](std::string const& rule) -> audit::Finding const* {
        for (auto const& finding : *findings)
            if (finding.rule == rule && finding.outcome == audit::Outcome::fail) return &finding;
        return nullptr;
    };
    ASSERT_NE(find("share"), nullptr);
    EXPECT_EQ(find("share")->severity, audit::Severity::blocking) << "nobody has decided on the new figures";
    ASSERT_NE(find("settlement"), nullptr);
    EXPECT_THAT(find("settlement")->statement.en, HasSubstr("have changed since the decision"));
    ASSERT_NE(find("manifest"), nullptr);
    EXPECT_EQ(find("manifest")->where.en, "data.csv");
    EXPECT_EQ(find("manifest")->severity, audit::Severity::blocking);
    EXPECT_EQ(find("manifest")->statement.en, "The file has been changed since it was published.");
}

TEST_F(WriteBundle, WritesThePagesOfTheLanguagesThatAreAskedFor) {
    auto const files = write(without_png({base::Language::es}));
    ASSERT_TRUE(files);
    EXPECT_THAT(names(*files),
                testing::IsSupersetOf({"infographic.es.html", "infographic.es.pdf", "audit.es.html", "data.csv"}));
    EXPECT_FALSE(std::filesystem::exists(folder() / "infographic.en.html"));
    EXPECT_FALSE(std::filesystem::exists(folder() / "audit.en.html"));
}

TEST_F(WriteBundle, ReplacesAnEarlierBundleAsAWhole) {
    ASSERT_TRUE(write());
    ASSERT_TRUE(write(without_png({base::Language::en})));
    EXPECT_FALSE(std::filesystem::exists(folder() / "infographic.es.html")) << "nothing of the old bundle is left";
    EXPECT_TRUE(verify_bundle(folder()));
}

TEST_F(WriteBundle, LeavesAFolderAloneWithSomethingAmongItsPictures) {
    ASSERT_TRUE(write());
    ASSERT_TRUE(base::write_file(folder() / "pages" / "mine.svg", "mine"));
    auto const files = write();
    ASSERT_FALSE(files);
    EXPECT_THAT(base::to_string(files.error(), base::Language::en), HasSubstr("pages/mine.svg"));
    EXPECT_TRUE(std::filesystem::exists(folder() / "pages" / "mine.svg"));
}

TEST_F(WriteBundle, LeavesAFolderAloneThatHoldsSomethingElse) {
    std::filesystem::create_directories(folder());
    ASSERT_TRUE(base::write_file(folder() / "thesis.odt", "years of work"));
    auto const files = write();
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, base::ErrorCode::usage);
    EXPECT_THAT(base::to_string(files.error(), base::Language::en), HasSubstr("holds something else than a bundle"));
    EXPECT_TRUE(std::filesystem::exists(folder() / "thesis.odt"));
}

TEST_F(WriteBundle, LeavesTheOldBundleWholeWhenItFails) {
    auto const files = write();
    ASSERT_TRUE(files);
    setenv("TMPDIR", "/no/such/folder", 1);
    auto const failed = write(without_png({base::Language::en}));
    unsetenv("TMPDIR");
    ASSERT_FALSE(failed);
    auto const verified = verify_bundle(folder());
    ASSERT_TRUE(verified) << base::to_string(verified.error(), base::Language::en);
    EXPECT_EQ(verified->size() + 1, files->size());
    std::vector<std::string> left;
    for (auto const& entry : std::filesystem::directory_iterator(m_home / "out"))
        left.push_back(entry.path().filename());
    EXPECT_THAT(left, ElementsAre("islands")) << "nothing half written stays beside it";
}

TEST_F(WriteBundle, SaysSoWhenTheFolderCannotBeMade) {
    ASSERT_TRUE(base::write_file(m_home / "out", "a file, not a folder"));
    auto const files = write();
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, base::ErrorCode::io);
}

}  // namespace
}  // namespace cifra::publish
