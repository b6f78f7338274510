#include "figure/infographic.hpp"
#include "overlap.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace cifra::figure {
namespace {

using testing::IsEmpty;

/// The 2019 edition with other figures. Where protection refuses what was withheld, that is its own test's matter.
std::optional<release::ReleasedEdition> changed(std::function<void(restricted::Observation&)> const& change) {
    auto prepared = test::value_of(collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019"));
    prepared.edition.layout = {};  // its headlines give the figures as they were
    for (auto& observation : prepared.edition.observations) change(observation);
    auto released =
        protect::protect(prepared.programme, consolidate::build_tables(prepared.programme, prepared.edition));
    if (!released) return std::nullopt;
    return std::move(*released);
}

/// The edition's notes, and at every table of the coalition and every figure of it one as long as those of findings.
std::vector<release::Note> with_long_notes(release::ReleasedEdition const& edition) {
    auto notes = release::make_notes(edition);
    std::string text;
    for (int i = 0; i < 30; ++i) text += "The print gave another share than follows. ";
    for (auto const& indicator : edition.programme.indicators)
        for (auto const& breakdown : indicator.breakdowns) {
            auto const table = indicator.id + "." + breakdown.id;
            notes.push_back({"finding:" + table, release::NoteKind::finding, {text, text}, {table}, {}});
            for (auto const& category : breakdown.categories) {
                auto const key =
                    edition.programme.category_key(indicator, category, edition.programme.region, edition.time_period);
                notes.push_back({"finding:" + to_string(key), release::NoteKind::finding, {text, text}, {}, {key}});
            }
        }
    return notes;
}

void expect_laid_out(release::ReleasedEdition const& edition, std::vector<release::Note> const& notes,
                     std::string const& what) {
    for (auto const language : base::LANGUAGES) {
        auto const made = infographic(test::fonts(), edition, notes, language);
        ASSERT_TRUE(made) << what << ": " << test::problem(made.error());
        std::set<std::string> targets;
        std::set<std::string> places;
        for (auto const& page : made->pages) {
            EXPECT_THAT(test::collisions(page, test::fonts()), IsEmpty()) << what;
            auto const links = test::links_of(page);
            targets.insert(links.targets.begin(), links.targets.end());
            places.insert(links.places.begin(), links.places.end());
        }
        for (auto const& target : targets)
            if (target.find(':') == std::string::npos) {
                EXPECT_EQ(places.count(target), 1U) << what << ": " << target;
            }
    }
}

TEST(AnyFigures, AreLaidOutHoweverLargeOneOfThemIs) {
    for (std::int64_t const value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{16520}, std::int64_t{1000000000000},
                                     std::int64_t{999999999999999}})
        for (std::int64_t const printed : {1652, 789, 872, 2284, 999, 1820, 28044414, 662128, 1658944}) {
            auto const edition = changed([&](restricted::Observation& observation) {
                if (observation.obs_value && observation.obs_value->units == printed)
                    observation.obs_value->units = value;
            });
            if (edition) expect_laid_out(*edition, release::make_notes(*edition), std::to_string(printed));
        }
}

TEST(AnyFigures, AreLaidOutWhereAllAreLarge) {
    auto const edition = changed([](restricted::Observation& observation) {
        if (observation.obs_value && observation.obs_value->units > 0) observation.obs_value->units += 123456789012;
    });
    ASSERT_TRUE(edition);
    expect_laid_out(*edition, release::make_notes(*edition), "all large");
    expect_laid_out(*edition, with_long_notes(*edition), "all large, long notes");
}

TEST(AnyFigures, AreLaidOutWithNotesThatNeedPagesOfTheirOwn) {
    auto const& edition = test::edition_2019();
    expect_laid_out(edition, with_long_notes(edition), "long notes");
}

TEST(AnyFigures, AreLaidOutWhereThePartsOfATotalAreWithheld) {
    std::size_t seen = 0;
    for (auto const* dimension : {"AGE", "SERVICE", "EXPLOITATION", "CITIZENSHIP_GROUP"}) {
        auto const edition = changed([&](restricted::Observation& observation) {
            bool const part =
                std::any_of(observation.key.dimensions.begin(), observation.key.dimensions.end(),
                            [&](auto const& code) { return code.dimension == dimension && code.code != "_T"; });
            if (part && observation.obs_value) observation.conf_status = 'C';
        });
        if (!edition) continue;
        ++seen;
        expect_laid_out(*edition, release::make_notes(*edition), dimension);
    }
    EXPECT_GT(seen, 0U);
}

TEST(AnyFigures, AreLaidOutUnderLongNames) {
    std::string const words = " of the Northern and Southern Isthmus and its Neighbouring Archipelagos";
    std::string const word(80, 'm');
    for (auto const& tail : {words, words + words, " " + word}) {
        auto edition = test::edition_2019();
        auto const lengthen = [&](base::LocalText& text) { text = {text.en + tail, text.es + tail}; };
        lengthen(edition.title);
        lengthen(edition.programme.name);
        lengthen(edition.programme.short_name);
        for (auto& section : edition.programme.sections) lengthen(section.title);
        for (auto& indicator : edition.programme.indicators) {
            lengthen(indicator.noun);
            lengthen(indicator.name);
            for (auto& breakdown : indicator.breakdowns) {
                lengthen(breakdown.title);
                lengthen(breakdown.subject);
                for (auto& category : breakdown.categories) lengthen(category.label);
            }
        }
        expect_laid_out(edition, release::make_notes(edition), tail);
    }
}

}  // namespace
}  // namespace cifra::figure
