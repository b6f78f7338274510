// Two release databases that differ only in what is withheld must give the same answers everywhere.
#include "../twin/twin.hpp"
#include "collect/read_edition.hpp"
#include "crawler.hpp"
#include "portal/archived_releases.hpp"
#include "published.hpp"
#include "release/migrations.hpp"
#include "release/release_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using twin::Twin;

constexpr char const* HIDDEN = "DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.";

/// The editions of a twin, above the line: the three areas of tests/data in two years. In the second twin one young
/// woman of each of two areas is a young man and the other way round: cells below the threshold, whose sums do not
/// change.
class Editions {
public:
    explicit Editions(Twin which) {
        for (auto const* const year : {"2020", "2021"}) m_editions.push_back(of_year(which, year));
    }

    restricted::Edition& newest() { return m_editions.back().edition; }
    /// What stands behind a withheld cell of the newest edition.
    std::int64_t hidden_value() const {
        for (auto const& observation : m_editions.back().edition.observations)
            if (to_string(observation.key) == std::string(HIDDEN) + "2021") return observation.obs_value->units;
        return -1;
    }
    /// Protects them and puts them into a release database, the newest in two versions.
    std::shared_ptr<release::ReleaseArchive const> released() const {
        auto connection = *db::Connection::open("sqlite::memory:", db::Access::read_write);
        EXPECT_TRUE(db::migrate(connection, release::migrations()));
        for (auto const& edition : m_editions) save(connection, edition, edition.edition.time_period + "-12-01");
        auto again = m_editions.back();
        again.edition.title = {"Three areas, corrected", "Tres áreas, corregida"};
        save(connection, again, "2022-12-02");
        return *release::ReleaseArchive::read(connection);
    }

private:
    static collect::PreparedEdition of_year(Twin which, std::string const& year) {
        auto prepared = *collect::read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three");
        auto& edition = prepared.edition;
        for (auto& observation : edition.observations) {
            observation.key.time_period = year;
            if (which == Twin::second) observation.obs_value = shifted(observation, year);
        }
        if (year == edition.time_period) return prepared;
        edition.id = "three-" + year;
        edition.time_period = year;
        edition.prepared = year + "-11-01T00:00:00Z";
        edition.printed_shares.clear();
        edition.settlements.clear();
        edition.texts.clear();
        edition.layout = {};
        return prepared;
    }

    static std::optional<base::Decimal> shifted(restricted::Observation const& observation, std::string const& year) {
        auto value = observation.obs_value;
        auto const cell = to_string(observation.key);
        auto const is = [&](char const* area, char const* group) {
            return cell == std::string("DF_FOUND/A.") + area + ".PEOPLE_FOUND." + group + ".YOUNG." + year;
        };
        if (is("XAA", "W") || is("XBB", "M")) ++value->units;
        if (is("XAA", "M") || is("XBB", "W")) --value->units;
        return value;
    }

    static void save(db::Connection& connection, collect::PreparedEdition const& prepared, std::string const& day) {
        auto released = twin::released(prepared.programme, prepared.edition);
        ASSERT_TRUE(released) << to_string(released.error(), base::Language::en);
        release::ReleaseStore const store(connection);
        auto transaction = db::Transaction::begin(connection);
        auto placed = store.place(std::move(*released));
        ASSERT_TRUE(placed);
        ASSERT_TRUE(store.save(*placed, day + "T00:00:00Z"));
        ASSERT_TRUE(transaction->commit());
    }

    std::vector<collect::PreparedEdition> m_editions;
};

/// Everything that a portal of these releases answers.
class Walk {
public:
    explicit Walk(Editions const& editions) : Walk(editions.released()) {}

    crawler::Answers const& answers() const { return m_answers; }
    portal::Portal const& portal() const { return *m_portal; }
    portal::Catalogue const& catalogue() const { return *m_portal->catalogue(); }

    /// Files of the newest release that were not answered.
    std::vector<std::string> files_not_asked() const {
        std::vector<std::string> missing;
        auto const files = catalogue().files().list(catalogue().current());
        EXPECT_TRUE(files && files->size() > 30) << "more than a walk follows of a route";
        for (auto const& file : *files) {
            auto const found = m_answers.find(portal::edition_file_address(catalogue().current().entry, file.name));
            if (found == m_answers.end() || found->second.status != 200) missing.push_back(file.name);
        }
        return missing;
    }

    /// The answers to the same addresses in another portal.
    std::vector<std::string> differing_from(Walk const& other) const {
        std::vector<std::string> differing;
        for (auto const& [address, answer] : m_answers) {
            auto const found = other.m_answers.find(address);
            if (found == other.m_answers.end() || !same(answer, found->second)) differing.push_back(address);
        }
        for (auto const& [address, answer] : other.m_answers)
            if (m_answers.count(address) == 0) differing.push_back(address);
        return differing;
    }

private:
    explicit Walk(std::shared_ptr<release::ReleaseArchive const> archive) {
        auto catalogue = portal::Catalogue::make(portal::archived_releases(std::move(archive)));
        EXPECT_TRUE(catalogue);
        m_portal = std::move(*portal::Portal::make({}, *catalogue));
        m_answers = crawler::crawl(*m_portal, beginnings());
        ask_for_csv();
        ask_for_files();
    }

    /// Every file of the newest release: a walk follows only so many addresses of a route.
    void ask_for_files() {
        auto const& newest = catalogue().current();
        auto const files = catalogue().files().list(newest);
        ASSERT_TRUE(files);
        for (auto const& file : *files) {
            auto const address = portal::edition_file_address(newest.entry, file.name);
            if (m_answers.count(address) == 0) m_answers.emplace(address, published::get(*m_portal, address));
        }
    }

    /// SDMX answers in the format that a header asks for.
    void ask_for_csv() {
        crawler::Answers more;
        for (auto const& [address, answer] : m_answers)
            if (address.starts_with("/sdmx/3.0/data/"))
                more.emplace(
                    address + " as CSV",
                    published::get(*m_portal, address, {{"accept", "application/vnd.sdmx.data+csv;version=2.0.0"}}));
        m_answers.merge(more);
    }

    /// Addresses that no page links to.
    static std::vector<std::string> beginnings() {
        auto addresses = crawler::beginnings();
        for (auto const* const address :
             {"/en/indicator/PEOPLE_FOUND?view=table", "/en/figure/DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021",
              "/es/figure/DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021",
              "/sdmx/3.0/data/dataflow/*/*/*/*?asOf=2021-12-31T00:00:00Z",
              "/sdmx/3.0/data/dataflow/*/*/*/*?includeHistory=true",
              "/sdmx/3.0/structure/dataflow/*/*/*?references=all", "/es/search?q=mujeres", "/en/search?q=young",
              "/es/none", "/edition/three-2021/files/data.csv", "/edition/three-2020/1/files/data.xlsx"})
            addresses.emplace_back(address);
        return addresses;
    }

    static bool same(http::Response const& a, http::Response const& b) {
        return a.status == b.status && a.content_type == b.content_type && a.body == b.body && a.headers == b.headers &&
               a.policy == b.policy && a.last_modified == b.last_modified;
    }

    std::unique_ptr<portal::Portal> m_portal;
    crawler::Answers m_answers;
};

TEST(TwinPortal, AnswersTheSameEverywhereWhateverIsWithheld) {
    Editions const first(Twin::first);
    Editions const second(Twin::second);
    ASSERT_NE(first.hidden_value(), second.hidden_value());
    Walk const one(first);
    Walk const other(second);
    EXPECT_GT(one.answers().size(), 100U);
    EXPECT_THAT(one.files_not_asked(), IsEmpty());
    EXPECT_THAT(one.differing_from(other), IsEmpty());
    EXPECT_THAT(crawler::routes_not_walked(one.portal(), one.answers()), IsEmpty())
        << "an address of each must stand among the beginnings or be linked from somewhere";
}

TEST(TwinPortal, HasSomethingWithheldToShow) {
    Walk const walk{Editions(Twin::first)};
    auto const& page = walk.answers().at("/en/figure/DF_FOUND/A.XAA.PEOPLE_FOUND.W.YOUNG.2021");
    EXPECT_EQ(page.status, 200);
    auto const* const figure = walk.catalogue().current().edition.find(
        *walk.catalogue().current().edition.programme.parse_key(std::string(HIDDEN) + "2021"));
    ASSERT_NE(figure, nullptr);
    EXPECT_EQ(figure->obs_status, "Q");
}

TEST(TwinPortal, TurnsRedWhenAnAlternativeTextTellsAWithheldValue) {
    auto const leaking = [](Twin which) {
        Editions editions(which);
        auto const strokes = twin::strokes(editions.hidden_value());
        programme::ChartLayout chart;
        chart.id = "PEOPLE_FOUND.by_profile";
        chart.alt.text = {"A chart of " + strokes + " girls.", "Un gráfico de " + strokes + " niñas."};
        editions.newest().layout.charts = {chart};
        return Walk(editions);
    };
    auto const differing = leaking(Twin::first).differing_from(leaking(Twin::second));
    EXPECT_THAT(differing, Contains(HasSubstr("/files/edition.json")));
    EXPECT_THAT(differing, Contains(HasSubstr("/files/pages/infographic.es")));
    EXPECT_THAT(differing, Contains(testing::StartsWith("/es/indicator/PEOPLE_FOUND")));
}

}  // namespace
}  // namespace cifra
