#include "portal/view_revisions.hpp"

#include "base/text.hpp"
#include "published.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <utility>

namespace cifra::portal {
namespace {

using release::ReleasedEdition;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char const* UNCHANGED = "None of the figures shown was changed";
constexpr char const* TABLE = "/en/indicator/VICTIMS_IDENTIFIED?countries=BLZ&view=table";

/// 2019 as it was first released, as it was corrected, and 2020.
std::vector<ReleasedEdition> corrected_2019() {
    auto editions = published::corett_years(2);
    auto second = published::corrected(2019);
    second.version = 2;
    second.replaced = {release::earlier_release(editions.front())};
    second = release::mark_revised(std::move(second));
    editions.back().earlier = {release::earlier_release(second)};
    editions.insert(editions.begin() + 1, std::move(second));
    return editions;
}

std::string value_of(ReleasedEdition const& edition) {
    auto const& programme = edition.programme;
    auto const key = programme.total_key(*programme.indicator("VICTIMS_IDENTIFIED"), "BLZ", "2019");
    return to_string(*edition.find(key)->obs_value);
}

/// The edition as another version in which Belize's total is withheld.
ReleasedEdition withholding(ReleasedEdition edition, int version) {
    auto csv = release::data_csv(edition);
    auto const value = value_of(edition);
    std::string lines;
    for (auto const& line : base::split(csv, '\n')) {
        bool const total = line.find(",BLZ,VICTIMS_IDENTIFIED,") != std::string::npos &&
                           line.find(",2019," + value + ",") != std::string::npos;
        lines += (total ? base::replace_all(base::replace_all(line, ",2019," + value + ",", ",2019,,"), ",A,F,",
                                            ",Q,C,withheld")
                        : line) +
                 "\n";
    }
    edition.version = version;
    edition.tables = *release::read_former_tables(lines, edition.programme, "data.csv");
    return edition;
}

TEST(ViewRevisions, SayWhatAFigureOfAnEarlierYearWasBeforeItWasCorrected) {
    auto const editions = corrected_2019();
    auto const portal = published::portal(editions);
    EXPECT_THAT(published::get(*portal, TABLE).body,
                AllOf(HasSubstr(">Belize, 2019</a>: " + value_of(editions[0]) + " in the first release, now " +
                                value_of(editions[1]) + "."),
                      Not(HasSubstr(UNCHANGED))));
    EXPECT_THAT(published::get(*portal, "/es/indicator/VICTIMS_IDENTIFIED?countries=BLZ").body,
                HasSubstr(" en la primera publicación, ahora " + value_of(editions[1]) + "."));
}

TEST(ViewRevisions, AreNotClaimedForFiguresThatStayed) {
    auto const portal = published::portal(corrected_2019());
    EXPECT_THAT(published::get(*portal, "/en/indicator/VICTIMS_IDENTIFIED?countries=HND&view=table").body,
                AllOf(HasSubstr(UNCHANGED), Not(HasSubstr("now "))));
}

TEST(ViewRevisions, AreNotDeniedWhereTheReleaseBeforeIsNotThere) {
    auto editions = corrected_2019();
    editions.erase(editions.begin());
    auto const portal = published::portal(std::move(editions));
    EXPECT_THAT(published::get(*portal, TABLE).body,
                AllOf(HasSubstr(">Belize, 2019</a>: marked as revised"), Not(HasSubstr(UNCHANGED))));
}

TEST(ViewRevisions, DoNotRepeatWhatAReleaseInBetweenWithheld) {
    auto editions = corrected_2019();
    auto const first = value_of(editions[0]);
    editions[1].version = 3;
    editions[2].earlier = {release::earlier_release(editions[1])};
    editions.insert(editions.begin() + 1, withholding(editions[0], 2));
    auto const key =
        editions[0].programme.total_key(*editions[0].programme.indicator("VICTIMS_IDENTIFIED"), "BLZ", "2019");
    ASSERT_EQ(editions[1].find(key)->obs_status, "Q");
    Releases releases;
    int month = 1;
    for (auto const& edition : editions)
        releases.entries.push_back({edition.id, edition.version, edition.programme.id, edition.time_period,
                                    edition.prepared, "2021-0" + std::to_string(month++) + "-01T00:00:00Z",
                                    std::string(64, '0')});
    auto const chosen = [&](std::string const& id, int version) {
        return *std::find_if(editions.begin(), editions.end(),
                             [&](auto const& each) { return each.id == id && each.version == version; });
    };
    releases.read = [&](std::string const& id, int version) -> base::Result<ReleasedEdition> {
        return chosen(id, version);
    };
    releases.read_figures = [&](auto const& entry, auto const&) -> base::Result<std::vector<release::ReleasedTable>> {
        return chosen(entry.edition, entry.version).tables;
    };
    auto catalogue = Catalogue::make(std::move(releases));
    ASSERT_TRUE(catalogue && (*catalogue)->history());
    auto const portal = Portal::make({}, *catalogue);
    ASSERT_TRUE(portal);
    EXPECT_THAT(published::get(**portal, TABLE).body,
                AllOf(HasSubstr(">Belize, 2019</a>: marked as revised"), Not(HasSubstr(first + " in the first"))));
}

}  // namespace
}  // namespace cifra::portal
