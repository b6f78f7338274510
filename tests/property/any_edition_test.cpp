#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "language/number.hpp"
#include "overlap.hpp"
#include "pdf_tree.hpp"
#include "publish/edition_view.hpp"
#include "publish/write_bundle.hpp"
#include "random_edition.hpp"
#include "random_years.hpp"
#include "release/read_bundle.hpp"
#include "samples.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using testing::IsEmpty;

constexpr std::uint64_t USUAL_SEEDS = 50;
constexpr std::uint64_t PDF_ONCE_IN = 5;
constexpr std::uint64_t ONCE_BROKEN[] = {69, 139, 154, 380, 715};  ///< Tables taller than a page with their notes.

std::string name_of(std::uint64_t seed, base::Language language) {
    return "seed " + std::to_string(seed) + " " + code_of(language);
}

/// Levels of headings in reading order.
void collect_levels(Node const& node, std::vector<int>& levels) {
    if (node.role == Role::heading) levels.push_back(node.level);
    for (auto const& child : node.children) collect_levels(child, levels);
}

void expect_headings_in_order(Document const& document, std::string const& what) {
    std::vector<int> levels;
    for (auto const& page : document.pages) collect_levels(page.root, levels);
    int before = 0;
    for (int const level : levels) {
        EXPECT_LE(level, before + 1) << what << ": a level is left out";
        before = level;
    }
}

/// Every link leads to an id of the document, every id stands once.
void expect_links_lead_somewhere(Document const& document, std::string const& what) {
    std::set<std::string> targets;
    std::set<std::string> places;
    for (auto const& page : document.pages) {
        auto const links = test::links_of(page);
        targets.insert(links.targets.begin(), links.targets.end());
        for (auto const& place : links.places) EXPECT_TRUE(places.insert(place).second) << what << ": twice " << place;
    }
    for (auto const& target : targets)
        if (target.find(':') == std::string::npos) {
            EXPECT_EQ(places.count(target), 1U) << what << ": " << target;
        }
}

/// Every figure that the edition gives to the public is said on some page.
void expect_figures(release::ReleasedEdition const& edition, Document const& document, std::string const& what) {
    std::string heard;
    for (auto const& page : document.pages) heard += transcript(page.root);
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations()) {
            if (!figure.obs_value) continue;
            auto const number = language::number(*figure.obs_value, document.language);
            EXPECT_NE(heard.find(number), std::string::npos)
                << what << ": " << to_string(figure.key) << " is not said: " << number;
        }
}

void expect_clean(Document const& document, std::string const& what) {
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        auto const where = what + " page " + std::to_string(i + 1);
        EXPECT_THAT(test::collisions(document.pages[i], test::fonts()), IsEmpty()) << where;
        EXPECT_THAT(test::in_margins(document.pages[i], test::fonts()), IsEmpty()) << where;
    }
    expect_headings_in_order(document, what);
    expect_links_lead_somewhere(document, what);
}

void expect_pdf(Document const& document, std::string const& what) {
    auto const pdf = write_pdf(document, test::fonts());
    ASSERT_TRUE(pdf) << what << ": " << test::problem(pdf.error());
    test::PdfReader reader(*pdf);
    EXPECT_EQ(reader.pdf().getAllPages().size(), document.pages.size()) << what;
    EXPECT_TRUE(reader.clean()) << what;
    EXPECT_THAT(test::faults_of(test::read_tree(reader)), IsEmpty()) << what;
}

TEST(AnyEdition, BecomesPagesOnWhichNothingOverlapsOrLeadsNowhere) {
    std::size_t seen = 0;
    auto seeds = any::seeds(USUAL_SEEDS);
    seeds.insert(seeds.end(), std::begin(ONCE_BROKEN), std::end(ONCE_BROKEN));
    for (auto const seed : seeds) {
        auto const edition = any::released(seed);
        if (!edition) continue;
        ++seen;
        auto const view = publish::make_view(*edition);
        for (auto const language : base::LANGUAGES) {
            auto const what = name_of(seed, language);
            auto const made = infographic(test::fonts(), *edition, view.notes, language);
            if (!made) {
                ADD_FAILURE() << what << ": " << test::problem(made.error());
                continue;
            }
            expect_clean(*made, what);
            expect_figures(*edition, *made, what);
            if (seed % PDF_ONCE_IN == 0) expect_pdf(*made, what);
        }
    }
    EXPECT_GE(seen * 2, seeds.size()) << "protection refuses most of them";
}

TEST(AnyEdition, IsOneThatItsOwnFilesGiveBack) {
    for (auto const seed : any::seeds(USUAL_SEEDS)) {
        auto const edition = any::released(seed);
        if (!edition || edition->programme.members.empty()) continue;
        auto const json = release::edition_json(*edition);
        auto const csv = release::data_csv(*edition);
        auto const read = release::read_bundle(release::BundleTexts{json, csv, ""});
        ASSERT_TRUE(read) << "seed " << seed << ": " << test::problem(read.error());
        EXPECT_EQ(release::edition_json(*read), json) << "seed " << seed;
        EXPECT_EQ(release::data_csv(*read), csv) << "seed " << seed;
    }
}

TEST(AnyEdition, BecomesABundleInBothLanguages) {
    publish::BundleSettings settings;
    settings.png = false;  // the same pages, drawn once more
    for (auto const seed : any::seeds(USUAL_SEEDS / 4)) {
        auto const edition = any::released(seed);
        if (!edition) continue;
        auto const files = publish::make_bundle(*edition, settings);
        ASSERT_TRUE(files) << "seed " << seed << ": " << test::problem(files.error());
        for (auto const& file : *files) EXPECT_FALSE(file.bytes.empty()) << "seed " << seed << ": " << file.name;
    }
}

TEST(AnyEdition, BecomesABundleThatTellsOfThoseBeforeIt) {
    publish::BundleSettings settings;
    settings.png = false;
    std::size_t with_others = 0;
    for (auto const seed : any::seeds(USUAL_SEEDS / 4)) {
        auto const releases = any::released_years(seed);
        if (releases.empty()) continue;
        auto const& newest = releases.back();
        with_others += newest.earlier.size() + newest.replaced.size();
        auto const files = publish::make_bundle(newest, settings);
        ASSERT_TRUE(files) << "seed " << seed << ": " << test::problem(files.error());
        for (auto const& file : *files) EXPECT_FALSE(file.bytes.empty()) << "seed " << seed << ": " << file.name;
        auto const view = publish::make_view(newest);
        for (auto const language : base::LANGUAGES) {
            auto const made = infographic(test::fonts(), newest, view.notes, language);
            ASSERT_TRUE(made) << name_of(seed, language) << ": " << test::problem(made.error());
            expect_clean(*made, name_of(seed, language));
        }
    }
    EXPECT_GT(with_others, 0U) << "protection refuses most of them";
}

TEST(AnyEdition, IsTheSameOfTheSameSeed) {
    for (auto const seed : any::seeds(5)) {
        auto const first = any::released(seed);
        auto const second = any::released(seed);
        ASSERT_EQ(first.has_value(), second.has_value());
        if (!first) continue;
        EXPECT_EQ(release::edition_json(*first), release::edition_json(*second));
        EXPECT_EQ(release::data_csv(*first), release::data_csv(*second));
    }
}

}  // namespace
}  // namespace cifra::figure
