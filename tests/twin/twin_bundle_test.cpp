#include "publish/write_bundle.hpp"
#include "twin.hpp"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using twin::Twin;

/// Publishes an edition into a folder that is removed again.
twin::Files published(invented::EditionBuilder const& builder) {
    auto const edition = twin::released(builder);
    EXPECT_TRUE(edition) << (edition ? "" : to_string(edition.error(), base::Language::en));
    if (!edition) return {};
    auto const folder = std::filesystem::path(testing::TempDir()) /
                        ("twin_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    auto const files = publish::write_bundle(*edition, folder, {});
    EXPECT_TRUE(files) << (files ? "" : to_string(files.error(), base::Language::en));
    std::filesystem::remove_all(folder);
    twin::Files by_name;
    if (files)
        for (auto const& file : *files) by_name[file.name] = file.bytes;
    return by_name;
}

TEST(TwinBundle, GivesTheSameBytesInEveryFileWhateverIsHidden) {
    auto const first = published(twin::edition(Twin::first));
    EXPECT_GT(first.size(), 8U);
    EXPECT_THAT(twin::differing_files(first, published(twin::edition(Twin::second))), IsEmpty());
}

TEST(TwinBundle, TurnsRedWhenAPageTellsAHiddenValue) {
    // What a page would do that had its alternative text made above the line.
    auto const leaking = [](Twin which) {
        auto files = published(twin::edition(which));
        files["infographic.en.html"] += "<!-- chart: " + std::to_string(twin::hidden_value(which)) + " men -->";
        return files;
    };
    EXPECT_THAT(twin::differing_files(leaking(Twin::first), leaking(Twin::second)), ElementsAre("infographic.en.html"));
}

TEST(TwinBundle, TurnsRedWhenATextTellsAHiddenValue) {
    auto const leaking = [](Twin which) {
        auto builder = twin::edition(which);
        auto const text = std::to_string(twin::hidden_value(which));
        builder.edition().texts.front().markdown = {"There are " + text + " men.", "Hay " + text + " hombres."};
        return published(builder);
    };
    EXPECT_THAT(twin::differing_files(leaking(Twin::first), leaking(Twin::second)),
                testing::IsSupersetOf({"edition.json", "infographic.en.html", "infographic.es.html", "manifest.json"}));
}

}  // namespace
}  // namespace cifra
