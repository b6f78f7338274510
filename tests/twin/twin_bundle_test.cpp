#include "base/result.hpp"
#include "collect/read_edition.hpp"
#include "publish/write_bundle.hpp"
#include "twin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>

namespace cifra {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using twin::Twin;

/// Publishes a released edition into a folder that is removed again.
/// \param png  Pictures in pixels too: they show what the SVG has, and take the longest.
twin::Files published(base::Result<release::ReleasedEdition> const& edition, bool png = false) {
    EXPECT_TRUE(edition) << (edition ? "" : to_string(edition.error(), base::Language::en));
    if (!edition) return {};
    auto const folder = std::filesystem::path(testing::TempDir()) /
                        ("twin_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    auto const files = publish::write_bundle(*edition, folder, {{base::Language::en, base::Language::es}, png});
    EXPECT_TRUE(files) << (files ? "" : to_string(files.error(), base::Language::en));
    std::filesystem::remove_all(folder);
    twin::Files by_name;
    if (files)
        for (auto const& file : *files) by_name[file.name] = file.bytes;
    return by_name;
}

/// The edition of three areas under tests/data. In the second twin one young woman of each of two areas is a young man
/// and the other way round: cells below the threshold, whose sums do not change.
class FileEdition {
public:
    explicit FileEdition(Twin which) {
        auto prepared = collect::read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three");
        if (prepared) m_prepared = std::move(*prepared);
        if (which == Twin::first) return;
        shift("DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021", 1);
        shift("DF_FOUND/A.XAA.PEOPLE_FOUND.M.YOUNG.2021", -1);
        shift("DF_FOUND/A.XBB.PEOPLE_FOUND.W.YOUNG.2021", -1);
        shift("DF_FOUND/A.XBB.PEOPLE_FOUND.M.YOUNG.2021", 1);
    }

    restricted::Edition& edition() { return m_prepared.edition; }
    int shifted() const { return m_shifted; }
    twin::Files files(bool png = false) const {
        return published(twin::released(m_prepared.programme, m_prepared.edition), png);
    }
    std::string value(std::string const& cell) const {
        for (auto const& observation : m_prepared.edition.observations)
            if (to_string(observation.key) == cell) return to_string(*observation.obs_value);
        return "none";
    }

private:
    void shift(std::string const& cell, int by) {
        for (auto& observation : m_prepared.edition.observations) {
            if (to_string(observation.key) != cell) continue;
            observation.obs_value->units += by;
            ++m_shifted;
        }
    }

    collect::PreparedEdition m_prepared;
    int m_shifted = 0;
};

TEST(TwinBundle, GivesTheSameBytesInEveryFileWhateverIsHidden) {
    FileEdition const second(Twin::second);
    ASSERT_EQ(second.shifted(), 4);
    auto const files = second.files(true);
    EXPECT_GE(files.size(), 13U);
    EXPECT_EQ(files.count("pages/infographic.en.1.png"), 1U);
    EXPECT_THAT(twin::differing_files(FileEdition(Twin::first).files(true), files), IsEmpty());
}

TEST(TwinBundle, GivesTheSameBytesWhenFiguresAreLeftOutAndWordsAreHiddenToo) {
    auto const first = published(twin::released(twin::edition(Twin::first)));
    EXPECT_GE(first.size(), 13U);
    EXPECT_THAT(twin::differing_files(first, published(twin::released(twin::edition(Twin::second)))), IsEmpty());
}

TEST(TwinBundle, TurnsRedWhenAPageTellsAHiddenValue) {
    // What a page would do that had its alternative text made above the line.
    auto const leaking = [](Twin which) {
        FileEdition const edition(which);
        auto files = edition.files();
        files["infographic.en.html"] +=
            "<!-- " + edition.value("DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021") + " girls -->";
        return files;
    };
    EXPECT_THAT(twin::differing_files(leaking(Twin::first), leaking(Twin::second)), ElementsAre("infographic.en.html"));
}

TEST(TwinBundle, TurnsRedWhenTheReportOnProtectionCountsPersons) {
    // What the report would do that gave the persons behind the withheld cells besides the number of cells.
    auto const leaking = [](Twin which) {
        FileEdition const edition(which);
        auto files = edition.files();
        auto const persons = edition.value("DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021");
        files["protection.es.html"] += "<p>" + persons + " personas</p>";
        return files;
    };
    auto const first = leaking(Twin::first);
    EXPECT_EQ(first.count("protection.en.html"), 1U);
    EXPECT_THAT(twin::differing_files(first, leaking(Twin::second)), ElementsAre("protection.es.html"));
}

TEST(TwinBundle, TurnsRedWhenATextTellsAHiddenValue) {
    auto const leaking = [](Twin which) {
        FileEdition edition(which);
        auto const value = edition.value("DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021");
        auto const row = twin::strokes(std::stoll(value));
        edition.edition().texts.front().markdown = {"There were " + row + " girls.", "Hubo " + row + " niñas."};
        return edition.files();
    };
    EXPECT_THAT(twin::differing_files(leaking(Twin::first), leaking(Twin::second)),
                IsSupersetOf({"edition.json", "infographic.en.html", "infographic.es.html", "manifest.json"}));
}

TEST(TwinBundle, TurnsRedWhenACommentTellsAHiddenValue) {
    auto const leaking = [](Twin which) {
        FileEdition edition(which);
        auto const value = edition.value("DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021");
        auto& observations = edition.edition().observations;
        auto const other = std::find_if(observations.begin(), observations.end(), [](auto const& observation) {
            return observation.key.ref_area == "XCC" && observation.key.indicator == "PEOPLE_FOUND";
        });
        auto const row = twin::strokes(std::stoll(value));
        other->comment = {"The neighbour found " + row + " girls.", "El vecino halló " + row + " niñas."};
        return edition.files();
    };
    EXPECT_THAT(twin::differing_files(leaking(Twin::first), leaking(Twin::second)), Contains("data.csv"));
}

}  // namespace
}  // namespace cifra
