// docs/gallery.md shows everything that is drawn, and every picture of it is there.
#include "gallery.hpp"

#include "base/file.hpp"
#include "chart_kinds.hpp"
#include "unit/figure/released_edition.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <regex>

namespace cifra::figure::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

constexpr std::uintmax_t MOST_BYTES = 6U << 20U;

fs::path docs() {
    return fs::path(CIFRA_SOURCE_DIR) / "docs";
}

Gallery const& gallery() {
    static Gallery const MADE = value_of(make_gallery(fonts(), edition_2019()));
    return MADE;
}

std::vector<std::string> matches(std::string const& text, std::regex const& pattern) {
    std::vector<std::string> found;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it)
        found.push_back((*it)[1]);
    return found;
}

/// Names of the functions of chart.hpp that draw a chart.
std::vector<std::string> chart_functions() {
    static std::regex const DRAWS("base::Result<Drawing> (\\w+)\\(");
    return matches(value_of(base::read_text(fs::path(CIFRA_SOURCE_DIR) / "src/figure/chart.hpp")), DRAWS);
}

std::vector<std::string> without(std::vector<std::string> const& wanted, std::string const& page) {
    std::vector<std::string> missing;
    for (auto const& words : wanted)
        if (page.find(words) == std::string::npos) missing.push_back(words);
    return missing;
}

std::vector<std::string> shown_files() {
    std::vector<std::string> files;
    for (auto const* pictures : {&gallery().pages, &gallery().cards, &gallery().charts})
        for (auto const& picture : *pictures) files.push_back(file_of(picture));
    return files;
}

TEST(Gallery, HasASampleOfEveryKindOfChart) {
    auto const functions = chart_functions();
    ASSERT_GE(functions.size(), 14U);
    std::vector<std::string> headings;
    for (auto const& function : functions) headings.push_back("### `" + function + "`\n");
    EXPECT_THAT(without(headings, gallery_markdown(gallery())), IsEmpty());
    EXPECT_THAT(without({"### `pie_chart`\n"}, gallery_markdown(gallery())), testing::SizeIs(1));
}

TEST(Gallery, DescribesEveryPictureInItsLanguage) {
    for (auto const* pictures : {&gallery().pages, &gallery().cards, &gallery().charts})
        for (auto const& picture : *pictures) {
            EXPECT_FALSE(picture.alt.empty()) << file_of(picture);
            if (picture.language == base::Language::es) {
                EXPECT_EQ(picture.alt.find(" where "), std::string::npos) << file_of(picture);
            }
        }
}

TEST(Gallery, ShowsEveryPageAndCardInBothLanguages) {
    auto const page = gallery_markdown(gallery());
    static std::regex const PICTURE("\\]\\(gallery/([^)]*)\\)");
    EXPECT_THAT(matches(page, PICTURE), UnorderedElementsAreArray(shown_files()));
    for (auto const* name : {"page-1.en.png", "page-1.es.png", "card-victims-identified.es.png"})
        EXPECT_THAT(page, HasSubstr(name));
}

TEST(GalleryPage, IsWhatTheScriptWouldWrite) {
    EXPECT_TRUE(value_of(base::read_text(docs() / "gallery.md")) == gallery_markdown(gallery()))
        << "docs/gallery.md is out of date: run scripts/gallery and look at what changed";
}

TEST(GalleryPage, HasItsPicturesAndNoOthersAndIsSmall) {
    std::vector<std::string> files;
    std::uintmax_t bytes = 0;
    for (auto const& entry : fs::directory_iterator(docs() / "gallery")) {
        files.push_back(entry.path().filename().string());
        bytes += entry.file_size();
    }
    EXPECT_THAT(files, UnorderedElementsAreArray(shown_files()));
    EXPECT_LE(bytes, MOST_BYTES);
}

}  // namespace
}  // namespace cifra::figure::test
