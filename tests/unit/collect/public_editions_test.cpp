// The figures of the editions that are made from public sources follow from the source files, where these lie beside
// the project. CIFRA_REGENERATE=1 writes them anew instead and fails, so that nobody forgets to look at what changed.
#include "../base/temporary_folder.hpp"
#include "collect/read_edition.hpp"
#include "collect/whole_breakdowns.hpp"
#include "collect/write_figures.hpp"
#include "public_source.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <algorithm>
#include <set>

namespace cifra::collect {
namespace {

using restricted::Observation;
using testing::IsEmpty;

constexpr int THRESHOLD = 10;
int const FIRST_YEAR = 2007;
int const LAST_YEAR = 2021;

std::vector<Observation> figures_of(Import const& import, std::string const& year) {
    std::vector<Observation> figures;
    for (auto const& each : import.returns)
        if (each.time_period == year) figures.insert(figures.end(), each.observations.begin(), each.observations.end());
    std::sort(figures.begin(), figures.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    return figures;
}

std::vector<std::string> remarks_of(Import const& import, char const* selection) {
    auto const& report = import.report;
    return {"Source: " + report.source.en, "Fuente: " + report.source.es, "Terms of use: " + report.licence.en,
            "Condiciones de uso: " + report.licence.es, selection};
}

/// Compares the figures of an edition with files, or writes them.
void hold(std::filesystem::path const& folder, std::vector<FiguresFile> const& files) {
    bool const regenerate = std::getenv("CIFRA_REGENERATE") != nullptr;
    if (regenerate) std::filesystem::create_directories(folder);
    std::set<std::string> names;
    for (auto const& file : files) {
        names.insert(file.name);
        if (regenerate) {
            ASSERT_TRUE(base::write_file(folder / file.name, file.text));
            continue;
        }
        auto const committed = base::read_file(folder / file.name);
        ASSERT_TRUE(committed) << folder / file.name << " is missing: run with CIFRA_REGENERATE=1";
        EXPECT_TRUE(*committed == file.text) << folder / file.name << " does not follow from its source";
    }
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        EXPECT_EQ(names.count(entry.path().filename().string()), 1U)
            << entry.path() << " does not follow from the source";
    if (regenerate) ADD_FAILURE() << folder << " is written anew; run again without CIFRA_REGENERATE";
}

TEST(PublicEditions, NoticeAFigureThatDoesNotFollowFromItsSource) {
    if (std::getenv("CIFRA_REGENERATE") != nullptr) GTEST_SKIP();
    base::TemporaryFolder const folder;
    ASSERT_TRUE(base::write_file(folder.path() / "DF_A.csv", "1,2\n"));
    hold(folder.path(), {{"DF_A.csv", "1,2\n"}});
    EXPECT_NONFATAL_FAILURE(hold(folder.path(), {{"DF_A.csv", "1,3\n"}}), "does not follow from its source");
    ASSERT_TRUE(base::write_file(folder.path() / "DF_B.csv", "1,2\n"));
    EXPECT_NONFATAL_FAILURE(hold(folder.path(), {{"DF_A.csv", "1,2\n"}}), "does not follow from the source");
}

TEST(PublicEditions, OfUnodcFollowFromItsFile) {
    std::string const name = "unodc-glotip-nine-countries.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const programme = test::nine_countries();
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const import = test::import_bytes("unodc-glotip", bytes, name);
    auto const remarks =
        remarks_of(import,
                   "Totals, and the breakdowns of which nothing is withheld or small. / Totales, y los "
                   "desgloses de los que nada está reservado ni es pequeño.");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; ++year) {
        auto const text = std::to_string(year);
        auto const whole = whole_breakdowns(programme, figures_of(import, text), THRESHOLD);
        auto const folder = test::PROJECT / "editions/unodc-glotip" / text / "figures";
        hold(folder, write_figures(programme, whole, remarks));
    }
}

TEST(PublicEditions, OfTheReportOf2020FollowFromItsFile) {
    std::string const name = "us-tip-report-2020.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const import = test::import_bytes("us-tip-report", bytes, name);
    auto const remarks = remarks_of(import, "All figures of the source. / Todas las cifras de la fuente.");
    hold(test::PROJECT / "editions/us-tip-2020/figures",
         write_figures(test::nine_countries(), figures_of(import, "2020"), remarks));
}

std::vector<std::filesystem::path> public_editions() {
    std::vector<std::filesystem::path> folders{test::PROJECT / "editions/us-tip-2020"};
    for (int year = FIRST_YEAR; year <= LAST_YEAR; ++year)
        folders.push_back(test::PROJECT / "editions/unodc-glotip" / std::to_string(year));
    return folders;
}

TEST(PublicEditions, AreReadWithTheirSourceAndSayThatTheyAreNoCoalitions) {
    for (auto const& folder : public_editions()) {
        auto const read = read_edition(folder);
        ASSERT_TRUE(read) << folder << "\n" << to_string(read.error(), base::Language::en);
        EXPECT_EQ(read->programme.id, "nine-countries");
        EXPECT_FALSE(read->edition.observations.empty()) << folder;
        EXPECT_GE(read->edition.texts.size(), 2U) << folder;
        EXPECT_EQ(read->edition.policy.threshold, THRESHOLD) << folder;
        for (auto const& observation : read->edition.observations)
            EXPECT_NE(observation.key.ref_area, read->programme.region) << "figures of nobody are made up";
        for (auto const& entry : std::filesystem::directory_iterator(folder / "figures")) {
            auto const text = base::read_file(entry.path()).value();
            EXPECT_EQ(text.rfind("# Source: ", 0), 0U) << entry.path();
            EXPECT_NE(text.find("# Terms of use: "), std::string::npos) << entry.path();
        }
    }
}

}  // namespace
}  // namespace cifra::collect
