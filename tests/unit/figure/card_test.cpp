#include "figure/card.hpp"

#include "figure/png.hpp"
#include "golden.hpp"
#include "overlap.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace cifra::figure {
namespace {

using base::Language;
using test::edition_2019;
using test::fonts;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<Card> cards_of(release::ReleasedEdition const& edition, Language language = Language::en) {
    return test::value_of(cards(fonts(), edition, release::make_notes(edition), language));
}

std::vector<std::string> names_of(std::vector<Card> const& made) {
    std::vector<std::string> names;
    for (auto const& card : made) names.push_back(card.name);
    return names;
}

std::string heard(std::vector<Card> const& made) {
    std::string text;
    for (auto const& card : made)
        text += "== " + card.name + "\n" + card.title + "\n" + card.description + "\n" + transcript(card.page.root);
    return text;
}

/// The 2019 edition with other figures, as it leaves protection; without an editor's words, which give the figures as
/// they were. Where protection refuses what was withheld, that is its own test's matter.
std::optional<release::ReleasedEdition> changed(std::function<void(restricted::Observation&)> const& change) {
    auto prepared = test::value_of(collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019"));
    prepared.edition.layout = {};
    for (auto& observation : prepared.edition.observations) change(observation);
    auto released =
        protect::protect(prepared.programme, consolidate::build_tables(prepared.programme, prepared.edition));
    if (!released) return std::nullopt;
    return std::move(*released);
}

bool is_total(restricted::Observation const& observation, std::string const& indicator) {
    return observation.key.indicator == indicator && observation.key.ref_area == "CORETT" &&
           observation.key == observation.key.total();
}

void expect_laid_out(release::ReleasedEdition const& edition, std::string const& what) {
    for (auto const language : base::LANGUAGES)
        for (auto const& card : cards_of(edition, language))
            EXPECT_THAT(test::collisions(card.page, fonts()), IsEmpty()) << what << ": " << card.name;
}

TEST(Cards, SayWhatTheFiguresSay) {
    test::expect_golden("cards.en.txt", heard(cards_of(edition_2019(), Language::en)));
    test::expect_golden("cards.es.txt", heard(cards_of(edition_2019(), Language::es)));
}

TEST(Cards, AreOneForEachKeyFigureInTheProgrammesOrder) {
    EXPECT_THAT(names_of(cards_of(edition_2019())),
                ElementsAre("victims-identified", "victims-assisted", "victims-repatriated", "people-reached"));
}

TEST(Cards, AreSquareAndOf1080Pixels) {
    for (auto const& card : cards_of(edition_2019())) {
        EXPECT_EQ(card.page.width, CARD_SIZE);
        EXPECT_EQ(card.page.height, CARD_SIZE);
    }
    auto const png = test::value_of(write_png(cards_of(edition_2019()).front().page, fonts(), CARD_DPI));
    EXPECT_EQ(png.substr(16, 8), std::string("\0\0\x04\x38\0\0\x04\x38", 8));
}

TEST(Cards, NothingOverlapsOrLeavesThem) {
    expect_laid_out(edition_2019(), "2019");
}

TEST(Cards, TellItAllInTheirDescription) {
    auto const made = cards_of(edition_2019());
    EXPECT_THAT(made.front().title, "Victims identified: 1,652");
    EXPECT_THAT(made.front().description,
                testing::AllOf(HasSubstr("1,652 victims identified. Nearly half were exploited sexually"),
                               HasSubstr("789 (48%)"), HasSubstr("The figures for Mexico are preliminary"),
                               HasSubstr("Source: CORETT, edition 2019.")));
    EXPECT_THAT(heard(cards_of(edition_2019(), Language::es)), Not(HasSubstr(" of ")));
}

TEST(Cards, HoldNumbersOfAnySizeWithoutAnEditorsWords) {
    for (std::int64_t const value :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{8}, std::int64_t{28044414}, std::int64_t{999999999999999}})
        for (auto const* indicator : {"VICTIMS_IDENTIFIED", "VICTIMS_ASSISTED", "PEOPLE_REACHED"}) {
            auto const edition = changed([&](restricted::Observation& observation) {
                if (is_total(observation, indicator)) observation.obs_value->units = value;
            });
            if (edition) expect_laid_out(*edition, std::string(indicator) + " " + std::to_string(value));
        }
}

TEST(Cards, HoldLongNamesAndManyMembers) {
    auto edition = edition_2019();
    edition.title = {"A very long title of an edition that goes on and on about everything that it holds, 2019",
                     "Un título muy largo de una edición que sigue y sigue sobre todo lo que contiene, 2019"};
    edition.layout = {};
    auto const first = edition.programme.members.front();
    for (int i = 0; i < 20; ++i) {
        auto member = first;
        member.code = "X" + std::to_string(i);
        member.name = {"Free Republic of the Northern Islands", "República Libre de las Islas del Norte"};
        edition.programme.members.push_back(member);
    }
    for (auto& indicator : edition.programme.indicators) {
        indicator.noun = {"people whom an institution of any of the countries reached in the course of the year",
                          "personas a las que alguna institución de alguno de los países llegó durante el año"};
        for (auto& breakdown : indicator.breakdowns)
            for (auto& category : breakdown.categories)
                category.label = {"A category whose name says in full what others leave to a definition",
                                  "Una categoría cuyo nombre dice por entero lo que otras dejan a su definición"};
    }
    expect_laid_out(edition, "long names");
    edition.programme.members.resize(1);
    expect_laid_out(edition, "one member");
}

TEST(Cards, ShowNoFigureThatIsMissing) {
    auto const edition = changed([](restricted::Observation& observation) {
        if (!is_total(observation, "VICTIMS_ASSISTED")) return;
        observation.obs_value.reset();
        observation.obs_status = "L";
        observation.missing_reason = programme::MissingReason::not_published;
    });
    ASSERT_TRUE(edition);
    EXPECT_THAT(names_of(cards_of(*edition)), Not(testing::Contains("victims-assisted")));
}

TEST(Cards, ShowNoPartsWhereOneIsMissing) {
    auto edition = edition_2019();
    for (auto& indicator : edition.programme.indicators)
        for (auto& breakdown : indicator.breakdowns)
            for (auto& category : breakdown.categories)
                for (auto& code : category.codes)
                    if (code.code == "SEXUAL") code.code = "NOWHERE";
    auto const made = cards_of(edition);
    EXPECT_THAT(heard(made), Not(HasSubstr("By form of exploitation")));
    EXPECT_THAT(made.front().description, Not(HasSubstr("789")));
}

}  // namespace
}  // namespace cifra::figure
