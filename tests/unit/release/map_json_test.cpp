#include "release/map_json.hpp"

#include "programme/read_programme.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

programme::Programme corett() {
    return *programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett");
}

TEST(MapJson, ReadsBackEveryPlaceAndEveryWordOfAMap) {
    auto const programme = corett();
    ASSERT_NE(programme.map, nullptr);
    auto const& map = *programme.map;
    auto const text = map_json(map);
    auto const read = read_map_json(text, programme);
    ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    auto const& back = **read;
    EXPECT_EQ(back.arcs, map.arcs) << "to the last bit: a picture is the same, byte for byte";
    ASSERT_EQ(back.areas.size(), map.areas.size());
    for (std::size_t i = 0; i < map.areas.size(); ++i) {
        EXPECT_EQ(back.areas[i].code, map.areas[i].code);
        EXPECT_EQ(back.areas[i].member, map.areas[i].member);
        EXPECT_EQ(back.areas[i].rings, map.areas[i].rings);
    }
    EXPECT_EQ(back.credit.es, map.credit.es);
    EXPECT_EQ(back.source.sha256, map.source.sha256);
    EXPECT_EQ(back.frame.west, map.frame.west);
    ASSERT_TRUE(back.inset);
    EXPECT_EQ(back.inset->north, map.inset->north);
    EXPECT_EQ(back.meridian, map.meridian);
    ASSERT_EQ(back.labels.size(), map.labels.size());
    for (auto const& label : map.labels) EXPECT_EQ(back.side_of(label.area), label.side);
    EXPECT_EQ(map_json(back), text);
}

TEST(MapJson, KeepsTheUnitsThatTheOutlinesWereReadIn) {
    auto const programme = corett();
    auto const text = map_json(*programme.map);
    EXPECT_THAT(text, testing::HasSubstr("\"units_per_degree\":100}"));
    EXPECT_LT(text.size(), 64u << 10U);
}

TEST(MapJson, RefusesWhatIsNoMapOfTheProgramme) {
    auto const programme = corett();
    auto const text = map_json(*programme.map);
    auto cut = text;
    cut.replace(cut.find("\"code\":\"BLZ\""), 12, "\"code\":\"XXX\"");
    for (auto const& bad : {std::string(), std::string("{}"), std::string("[1]"), text.substr(0, text.size() / 2), cut})
        EXPECT_FALSE(read_map_json(bad, programme)) << bad.substr(0, 40);
}

}  // namespace
}  // namespace cifra::release
