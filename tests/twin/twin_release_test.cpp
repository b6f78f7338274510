#include "release/notes.hpp"
#include "release/read_bundle.hpp"
#include "twin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using twin::Twin;

twin::Files files_of(release::ReleasedEdition const& edition) {
    twin::Files files{{"data.csv", release::data_csv(edition)}, {"edition.json", release::edition_json(edition)}};
    for (auto const& note : release::make_notes(edition)) files["notes"] += note.id + note.text.en + note.text.es;
    return files;
}

std::vector<std::string> differences(invented::EditionBuilder const& first, invented::EditionBuilder const& second) {
    auto const a = twin::released(first);
    auto const b = twin::released(second);
    EXPECT_TRUE(a && b) << (a ? "" : to_string(a.error(), base::Language::en));
    if (!a || !b) return {"refused"};
    return twin::differing_files(files_of(*a), files_of(*b));
}

TEST(Twin, DiffersInEveryHiddenFigureAndNowhereElse) {
    auto const first = twin::edition(Twin::first).prepared();
    auto const second = twin::edition(Twin::second).prepared();
    ASSERT_EQ(first.observations.size(), second.observations.size());
    int different = 0;
    for (std::size_t i = 0; i < first.observations.size(); ++i)
        if (first.observations[i].obs_value != second.observations[i].obs_value) ++different;
    EXPECT_EQ(different, 7) << "four small counts, three confidential figures";
}

TEST(Twin, GivesTheSameReleasedBytesWhateverIsHidden) {
    EXPECT_THAT(differences(twin::edition(Twin::first), twin::edition(Twin::second)), IsEmpty());
}

TEST(Twin, TurnsRedWhenACommentElsewhereTellsAHiddenValue) {
    auto const leaking = [](Twin which) {
        auto builder = twin::edition(which);
        auto const text = twin::strokes(twin::hidden_value(which));
        builder.add(builder.key("XCC", "REACHED"), 7000).comment = {"Arania found " + text + " men.",
                                                                    "Arania halló " + text};
        return builder;
    };
    EXPECT_THAT(differences(leaking(Twin::first), leaking(Twin::second)), testing::Contains("data.csv"));
}

TEST(Twin, TurnsRedWhenATextTellsAHiddenValue) {
    auto const leaking = [](Twin which) {
        auto builder = twin::edition(which);
        builder.edition().texts.front().markdown.es = "Hay " + twin::strokes(twin::hidden_value(which)) + " hombres.";
        return builder;
    };
    EXPECT_THAT(differences(leaking(Twin::first), leaking(Twin::second)), ElementsAre("edition.json"));
}

TEST(Twin, RefusesATextThatTellsAHiddenValueInANumber) {
    for (auto const which : {Twin::first, Twin::second}) {
        auto builder = twin::edition(which);
        builder.edition().texts.front().markdown.es = "Hay " + std::to_string(twin::hidden_value(which)) + " hombres.";
        EXPECT_FALSE(twin::released(builder));
    }
}

TEST(Twin, DiffersInTheDecisionsOnFindingsToo) {
    EXPECT_NE(twin::edition(Twin::first).prepared().settlements.size(),
              twin::edition(Twin::second).prepared().settlements.size());
}

TEST(Twin, TurnsRedWhenAReleasedFigureDiffers) {
    auto second = twin::edition(Twin::second);
    second.add(second.key("XCC", "REACHED"), 7001);
    EXPECT_THAT(differences(twin::edition(Twin::first), second), testing::Contains("data.csv"));
}

TEST(Twin, RefusesInTheSameWordsWhateverIsHidden) {
    // With all other parts published, the men of Arania can be computed.
    auto const refused = [](std::int64_t men) {
        invented::EditionBuilder builder;
        builder.add(builder.key("XAA", "FOUND"), 70 + men);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), men);
        auto const released = twin::released(builder);
        EXPECT_FALSE(released);
        return released
                   ? ""
                   : to_string(released.error(), base::Language::en) + to_string(released.error(), base::Language::es);
    };
    EXPECT_EQ(refused(4), refused(7));
    EXPECT_NE(refused(4), "");
}

}  // namespace
}  // namespace cifra
