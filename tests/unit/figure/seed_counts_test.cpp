#include "base/csv.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "language/number.hpp"
#include "pdf_tree.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <set>

namespace cifra::figure {
namespace {

using base::Language;
using test::edition_2019;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Counts that no page gives yet. A count that a page gives is taken out of this list: the test says so.
std::set<std::string> const NOT_YET{};

/// The cells whose counts the publication of 2019 gives, as tests/data/seed_inventory.csv lists them.
std::vector<programme::CellKey> cells_of_the_seed() {
    auto const file = std::string(CIFRA_SOURCE_DIR) + "/tests/data/seed_inventory.csv";
    std::vector<programme::CellKey> cells;
    auto const records = test::value_of(base::parse_csv(test::value_of(base::read_text(file)), file));
    for (auto const& record : records) {
        auto const& place = record.fields.at(2);
        if (record.fields.at(0) != "number" || place.rfind("cell:", 0) != 0) continue;
        cells.push_back(test::value_of(edition_2019().programme.parse_key(place.substr(5))));
    }
    return cells;
}

/// What a reader without eyes or hands gets out of the PDF, page by page, in the order in which it was written:
/// pdftotext where it is installed. (Guessing columns, it takes "3" and the number of its note for one word.)
std::vector<std::string> pages_of_text(std::string const& pdf) {
    auto const text = base::replace_all(test::run_on(pdf, "seed", "pdftotext -raw", "-"), "\n", " ");
    std::vector<std::string> pages;
    for (std::size_t from = 0, end = 0; (end = text.find('\f', from)) != std::string::npos; from = end + 1)
        pages.push_back(text.substr(from, end - from));
    return pages;
}

/// True when the number stands in the text with neither a digit nor a part of a longer number beside it.
bool gives(std::string const& text, std::string const& number) {
    auto const digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        auto const end = at + number.size();
        bool const begins =
            at == 0 || (!digit(at - 1) && !((text[at - 1] == ',' || text[at - 1] == '.') && digit(at - 2)));
        bool const ends =
            !digit(end) && !(end < text.size() && (text[end] == ',' || text[end] == '.') && digit(end + 1));
        if (begins && ends) return true;
    }
    return false;
}

/// The page speaks of the indicator, whatever the case of its first letter, and of the member.
bool speaks_of(std::string const& page, programme::Indicator const& indicator, programme::Member const& member,
               Language language) {
    auto const says = [&](std::string const& words) { return page.find(words.substr(1)) != std::string::npos; };
    return says(member.name.in(language)) && (says(indicator.noun.in(language)) || says(indicator.name.in(language)));
}

/// A count stands on a page; where it is not the coalition's, on one that speaks of its area and its indicator.
bool is_given(programme::CellKey const& key, Language language, std::vector<std::string> const& pages) {
    auto const& programme = edition_2019().programme;
    auto const* figure = edition_2019().find(key);
    if (figure == nullptr || !figure->obs_value) return false;
    auto const number = language::number(*figure->obs_value, language);
    auto const* member = programme.member(key.ref_area);
    auto const* indicator = programme.indicator(key.indicator);
    return std::any_of(pages.begin(), pages.end(), [&](std::string const& page) {
        return gives(page, number) && (member == nullptr || speaks_of(page, *indicator, *member, language));
    });
}

std::set<std::string> missing_from(std::vector<std::string> const& pages, Language language) {
    std::set<std::string> missing;
    for (auto const& key : cells_of_the_seed())
        if (!is_given(key, language, pages)) missing.insert(to_string(key));
    return missing;
}

TEST(SeedCounts, EveryCountOfTheSeedIsInBothPdfs) {
    ASSERT_GT(cells_of_the_seed().size(), 40U);
    for (auto const language : base::LANGUAGES) {
        auto const document = infographic(test::fonts(), edition_2019(), release::make_notes(edition_2019()), language);
        auto const pages = pages_of_text(test::value_of(write_pdf(test::value_of(document), test::fonts())));
        if (pages.empty()) GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
        auto const missing = missing_from(pages, language);
        for (auto const& key : missing) EXPECT_EQ(NOT_YET.count(key), 1U) << "not in the PDF: " << key;
        for (auto const& key : NOT_YET)
            EXPECT_EQ(missing.count(key), 1U) << "is in the PDF now, take it out of NOT_YET: " << key;
    }
}

TEST(SeedCounts, ACountIsMissedThatStandsOnlyInsideAnotherNumberOrAwayFromItsArea) {
    EXPECT_TRUE(gives("of 110 people", "110"));
    EXPECT_TRUE(gives("110, 14", "110"));
    EXPECT_FALSE(gives("1,110 people", "110"));
    EXPECT_FALSE(gives("110,000 people", "110"));
    EXPECT_FALSE(gives("1105 or 2110", "110"));
    EXPECT_THAT(missing_from({"A page without figures"}, Language::en), testing::SizeIs(testing::Gt(40)));
}

}  // namespace
}  // namespace cifra::figure
