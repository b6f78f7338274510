#include "figure/infographic.hpp"
#include "golden.hpp"
#include "overlap.hpp"
#include "publish/check_bundle.hpp"
#include "publish/colophon.hpp"
#include "publish/edition_view.hpp"
#include "publish/write_bundle.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"
#include "samples.hpp"
#include "three_years.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <map>

namespace cifra::figure {
namespace {

using base::Language;
using publish::BundleFile;
using release::ReleasedEdition;
using test::fonts;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;

using Files = std::map<std::string, std::string>;

/// Three years with their members over the years, for which the layout asks.
ReleasedEdition const& three_years() {
    static ReleasedEdition const EDITION = [] {
        auto edition = years::three_years();
        edition.layout.charts = {{"PEOPLE_FOUND.by_area.series", programme::ChartForm::series, {}, {}, {}}};
        return edition;
    }();
    return EDITION;
}

Files bundle(ReleasedEdition const& edition) {
    auto const files = test::value_of(publish::make_bundle(edition, {{Language::en, Language::es}, false}));
    Files by_name;
    for (auto const& file : files) by_name[file.name] = file.bytes;
    return by_name;
}

Document document(Language language) {
    auto const view = publish::make_view(three_years());
    return test::value_of(
        infographic(fonts(), three_years(), view.notes, language, publish::colophon_of(view, language)));
}

std::string heard(Document const& document) {
    std::string text;
    for (auto const& page : document.pages) text += transcript(page.root);
    return text;
}

TEST(Years, StandOnThePages) {
    test::expect_golden("years.en.txt", heard(document(Language::en)));
    test::expect_golden("years.es.txt", heard(document(Language::es)));
}

TEST(Years, OverlapNothing) {
    for (auto const language : base::LANGUAGES)
        for (auto const& page : document(language).pages) {
            EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
            EXPECT_THAT(test::in_margins(page, fonts()), IsEmpty());
        }
}

TEST(Years, HaveTheirDrawingAndTheirTableOnThePageOfHtml) {
    auto const files = bundle(three_years());
    for (auto const& [name, title, changed] : {std::tuple{"infographic.en.html", "People found, year by year",
                                                          "Provisional in the first release (229), now 233."},
                                               std::tuple{"infographic.es.html", "Personas halladas, año por año",
                                                          "Preliminar en la primera publicación (229), ahora 233."}}) {
        auto const& html = files.at(name);
        EXPECT_THAT(html, HasSubstr("<svg")) << name;
        EXPECT_THAT(html, HasSubstr("<title id=\"chart-PEOPLE_FOUND.series-title\">" + std::string(title))) << name;
        EXPECT_THAT(html, HasSubstr("<tr class=\"broken\"><th scope=\"row\">2020</th>")) << name;
        EXPECT_THAT(html, HasSubstr(changed)) << name;
        EXPECT_THAT(html, HasSubstr("id=\"changed\"")) << name;
    }
}

TEST(Years, HaveFilesOnlyWhereSomethingWasReleasedBefore) {
    EXPECT_THAT(bundle(three_years()),
                AllOf(Contains(Key("series.csv")), Contains(Key("revisions.csv")), Contains(Key("revisions.json")),
                      Contains(Key("earlier/three-2019.1.csv")), Contains(Key("earlier/three-2021.1.csv"))));
    auto const alone = bundle(years::edition_2021());
    EXPECT_THAT(alone, Each(Key(Not(AllOf(HasSubstr("series"))))));
    EXPECT_THAT(alone, Each(Key(Not(HasSubstr("revisions")))));
    EXPECT_THAT(alone, Each(Key(Not(HasSubstr("earlier")))));
    EXPECT_THAT(alone.at("edition.json"), HasSubstr("\"format\": 1"));
}

TEST(Years, ListEachFigureOfAllYearsOnce) {
    auto const csv = bundle(three_years()).at("series.csv");
    EXPECT_THAT(csv, HasSubstr("TRIAD,PEOPLE_FOUND,_T,_T,,,2019,151,A,"));
    EXPECT_THAT(csv, HasSubstr("TRIAD,PEOPLE_FOUND,_T,_T,,,2021,233,R,"));
    EXPECT_THAT(csv, Not(HasSubstr(",229,"))) << "what was replaced stands in earlier/ and in revisions.csv";
}

TEST(Years, AreReadBackWithTheirBundleAndGiveTheSameBytes) {
    auto const folder = std::filesystem::path(testing::TempDir()) / "years_read_back";
    auto const written = publish::write_bundle(three_years(), folder, {{Language::en, Language::es}, false});
    ASSERT_TRUE(written) << to_string(written.error(), Language::en);
    auto const read = release::read_bundle(folder);
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->version, 2);
    EXPECT_EQ(read->earlier.size(), 2U);
    EXPECT_EQ(release::revisions(*read).size(), release::revisions(three_years()).size());
    EXPECT_EQ(bundle(*read), bundle(three_years()));
    EXPECT_TRUE(publish::verify_bundle(folder));
    EXPECT_TRUE(publish::check_bundle(folder));
    std::filesystem::remove(folder / "earlier/three-2020.1.csv");
    EXPECT_FALSE(release::read_bundle(folder));
    EXPECT_FALSE(publish::verify_bundle(folder));
    std::filesystem::remove_all(folder);
}

/// Young people of two areas, all below the threshold: in the second twin one of each counts as the other.
std::vector<years::Change> young(int by) {
    std::string const found = "DF_FOUND/A.";
    return {{found + "XAA.PEOPLE_FOUND.W.YOUNG.2021", 4 + by},
            {found + "XAA.PEOPLE_FOUND.M.YOUNG.2021", 7 - by},
            {found + "XBB.PEOPLE_FOUND.W.YOUNG.2021", 6 - by},
            {found + "XBB.PEOPLE_FOUND.M.YOUNG.2021", 3 + by}};
}

/// An edition with an earlier year and an earlier version, in each of which something is withheld.
ReleasedEdition twin(int before, int replaced, int now) {
    auto edition = years::edition_2021(young(now));
    edition.earlier = {earlier_release(years::year("2020", young(before), years::Kept::all))};
    edition.replaced = {earlier_release(years::edition_2021(young(replaced)))};
    edition.version = 2;
    edition.layout.charts = {{"PEOPLE_FOUND.by_profile.series", programme::ChartForm::series, {}, {}, {}}};
    return release::mark_revised(std::move(edition));
}

TEST(YearsTwin, GivesTheSameBytesWhateverIsHiddenInAnyYear) {
    auto const first = bundle(twin(0, 0, 0));
    EXPECT_THAT(first, Contains(Key("series.csv")));
    EXPECT_THAT(first, Not(Contains(Key("revisions.csv"))));
    EXPECT_EQ(first, bundle(twin(1, 0, 0)));
    EXPECT_EQ(first, bundle(twin(0, 1, 0)));
    EXPECT_EQ(first, bundle(twin(1, 0, 1)));
}

TEST(YearsTwin, TurnsRedWhenARevisionIsMadeOfAHiddenValue) {
    auto const leaking = [](int now) {
        auto files = bundle(twin(0, 0, now));
        files["revisions.csv"] = "4 in the first release, now " + std::to_string(4 + now) + ".";
        return files;
    };
    EXPECT_NE(leaking(0), leaking(1));
}

}  // namespace
}  // namespace cifra::figure
