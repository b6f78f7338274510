#include "portal/sdmx_vintages.hpp"

#include "base/text.hpp"
#include "published.hpp"
#include "release/read_bundle.hpp"
#include "release/told_figure.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::ElementsAre;

constexpr char const* TOTAL = "DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2019";

/// Releases whose figures stay where they are.
class Sayings {
public:
    /// \param changed  Replaces ",1652,P,F,," in data.csv, the total of victims identified; empty: as it was.
    void add(std::string const& changed, std::string const& prepared, std::string const& time_period = "2019") {
        auto csv = release::data_csv(m_edition);
        if (!changed.empty()) csv = base::replace_all(csv, ",1652,P,F,,", changed);
        m_tables.push_back(std::make_unique<std::vector<release::ReleasedTable>>(
            release::read_former_tables(csv, m_edition.programme, "data.csv").value()));
        auto const number = static_cast<int>(m_tables.size());
        m_vintages.push_back(
            {{"edition-" + time_period, number, "corett", time_period, prepared, prepared, ""}, m_tables.back().get()});
    }

    /// What was said of the total: "1652@0", "1652@0-1" where it stood until release 1, "?" where it is withheld.
    std::vector<std::string> said() const {
        std::vector<std::string> words;
        for (auto const& [flow, observations] : dated_observations(m_edition.programme, m_vintages))
            for (auto const& dated : observations) {
                if (to_string(dated.observation.key) != TOTAL) continue;
                auto const& value = dated.observation.obs_value;
                words.push_back((value ? to_string(*value) : "?") + "@" + std::to_string(dated.from) +
                                (dated.until == sdmx::NONE ? "" : "-" + std::to_string(dated.until)));
            }
        return words;
    }

private:
    release::ReleasedEdition m_edition = published::corett_2019();
    std::vector<std::unique_ptr<std::vector<release::ReleasedTable>>> m_tables;
    std::vector<SdmxVintage> m_vintages;
};

TEST(SdmxVintages, SayAFigureOnceWhereItStaysTheSame) {
    Sayings releases;
    releases.add("", "2020-05-01T00:00:00Z");
    releases.add("", "2020-06-01T00:00:00Z");
    EXPECT_THAT(releases.said(), ElementsAre("1652@0"));
}

TEST(SdmxVintages, EndAFigureWhereItIsRevised) {
    Sayings releases;
    releases.add("", "2020-05-01T00:00:00Z");
    releases.add(",1660,R,F,,", "2020-06-01T00:00:00Z");
    EXPECT_THAT(releases.said(), ElementsAre("1652@0-1", "1660@1"));
}

TEST(SdmxVintages, WithholdWhatALaterReleaseWithholds) {
    Sayings releases;
    releases.add("", "2020-05-01T00:00:00Z");
    releases.add(",1660,R,F,,", "2020-06-01T00:00:00Z");
    releases.add(",,Q,C,withheld,", "2020-07-01T00:00:00Z");
    EXPECT_THAT(releases.said(), ElementsAre("?@0")) << "nothing tells that it was ever shown, or revised";
}

TEST(SdmxVintages, ShowWhatIsReleasedAfterItWasWithheld) {
    Sayings releases;
    releases.add(",,Q,C,withheld,", "2020-05-01T00:00:00Z");
    releases.add(",1660,A,F,,", "2020-06-01T00:00:00Z");
    EXPECT_THAT(releases.said(), ElementsAre("?@0-1", "1660@1"));
}

TEST(SdmxVintages, LetTheEditionOfTheNewestYearSpeakFirst) {
    Sayings releases;
    releases.add("", "2020-05-01T00:00:00Z");
    releases.add(",1670,R,F,,", "2021-05-01T00:00:00Z", "2020");
    releases.add(",1680,R,F,,", "2021-06-01T00:00:00Z");
    EXPECT_THAT(releases.said(), ElementsAre("1652@0-1", "1670@1")) << "it repeats the figure of the year before";
}

TEST(SdmxIndex, SaysOfEveryFigureWhatThePagesSay) {
    auto const editions = published::corett_years(3);
    auto const catalogue = published::catalogue(editions);
    auto const history = catalogue->history().value();
    std::vector<SdmxVintage> vintages;
    for (auto const& vintage : *history) vintages.push_back({vintage.entry, &vintage.tables});
    std::size_t compared = 0;
    for (auto const& [flow, observations] : dated_observations(editions.back().programme, vintages))
        for (auto const& dated : observations) {
            if (dated.until != sdmx::NONE) continue;
            auto const told = release::told_figure(editions.back(), dated.observation.key);
            ASSERT_NE(told.figure, nullptr);
            EXPECT_EQ(told.figure->obs_value, dated.observation.obs_value);
            EXPECT_EQ(told.figure->obs_status, dated.observation.obs_status);
            ++compared;
        }
    EXPECT_GT(compared, 1000u);
}

}  // namespace
}  // namespace cifra::portal
