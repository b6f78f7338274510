#include "drawing_checks.hpp"
#include "figure/cover_band.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Node band_of(release::ReleasedEdition const& edition, base::Language language) {
    std::vector<release::Note> const none;
    return test::value_of(cover_band({edition, none, language}, {}, test::fonts()));
}

void expect_inside_band(Node const& band) {
    std::vector<test::TextBox> boxes;
    test::collect(band, {}, test::fonts(), boxes);
    for (auto const& box : boxes) EXPECT_LE(box.bottom, BAND_HEIGHT - 8) << box.text;
    Page page;
    page.root.children.push_back(band);
    EXPECT_THAT(test::collisions(page, test::fonts()), IsEmpty());
}

TEST(CoverMap, ShowsTheMembersWithCreditAndDisclaimer) {
    auto const& edition = test::edition_2019();
    for (auto const language : base::LANGUAGES) {
        auto const band = band_of(edition, language);
        auto const words = transcript(band);
        for (auto const& member : edition.programme.members)
            EXPECT_THAT(words, HasSubstr(member.name_in_sentence.in(language)));
        EXPECT_THAT(words, HasSubstr(edition.programme.map->credit.in(language)));
        EXPECT_THAT(words, HasSubstr(edition.programme.disclaimer.in(language)));
        expect_inside_band(band);
    }
}

TEST(CoverMap, GivesWayToPurposeAndContactWhereTheProgrammeHasNone) {
    auto edition = test::edition_2019();
    edition.programme.map = nullptr;
    auto const band = band_of(edition, base::Language::en);
    EXPECT_THAT(transcript(band), HasSubstr(edition.programme.purpose.en));
    EXPECT_THAT(transcript(band), Not(HasSubstr(edition.programme.disclaimer.en)));
    expect_inside_band(band);
}

/// However long a headline, title or disclaimer, nothing lies on anything else.
TEST(CoverMap, ShrinksAndGivesWayUnderLongWords) {
    std::string const more = " and of every neighbouring territory that asks to be named with it";
    auto edition = test::edition_2019();
    for (int i = 0; i < 9; ++i) {
        for (auto const language : base::LANGUAGES) expect_inside_band(band_of(edition, language));
        edition.title.en += more;
        edition.title.es += more;
        edition.programme.disclaimer.en += more + more;
        edition.programme.disclaimer.es += more + more;
    }
    EXPECT_THAT(transcript(band_of(edition, base::Language::en)), Not(HasSubstr(edition.programme.disclaimer.en)))
        << "no room for a map";
}

}  // namespace
}  // namespace cifra::figure
