#include "collect/read_edition.hpp"
#include "programme/read_programme.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

TEST(InventedEdition, IsReadWithItsProgrammeOfThreeAreas) {
    auto const read = read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three");
    ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    EXPECT_EQ(read->programme.members.size(), 3U);
    EXPECT_FALSE(read->edition.observations.empty());
    EXPECT_FALSE(read->edition.texts.empty());
    for (auto const& text : read->edition.texts) {
        EXPECT_FALSE(text.title.en.empty() || text.title.es.empty()) << text.id;
        EXPECT_FALSE(text.markdown.en.empty() || text.markdown.es.empty()) << text.id;
    }
}

TEST(InventedProgramme, SharesNoCodeOfAnAreaWithTheProgrammeThatTheProjectShips) {
    auto const invented = programme::read_programme(CIFRA_SOURCE_DIR "/tests/data/programme_three");
    auto const shipped = programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett");
    ASSERT_TRUE(invented) << to_string(invented.error(), base::Language::en);
    ASSERT_TRUE(shipped) << to_string(shipped.error(), base::Language::en);
    for (auto const& member : invented->members) EXPECT_EQ(shipped->member(member.code), nullptr) << member.code;
    EXPECT_NE(invented->region, shipped->region);
}

}  // namespace
}  // namespace cifra::collect
