#include "programme/read_population.hpp"

#include "programme/read_programme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::programme {
namespace {

using testing::HasSubstr;

std::string const SOURCE = "# en: Made up\n# es: Inventada\n";
std::string const HEADER = "ref_area,time_period,population\n";

Programme two_members() {
    Programme made;
    for (auto const* code : {"XAA", "XBB"}) {
        made.members.emplace_back();
        made.members.back().code = code;
    }
    return made;
}

base::Result<Population> read(std::string const& text) {
    return read_population(two_members(), text, "population.csv");
}

TEST(Population, IsReadWithItsSourceInAnyOrderOfRows) {
    auto const made = read(SOURCE + HEADER + "XBB,2031,300\nXAA,2031,200\nXAA,2030,100\n").value();
    EXPECT_EQ(made.source, (LocalText{"Made up", "Inventada"}));
    EXPECT_EQ(made.of("XAA", "2030"), 100);
    EXPECT_EQ(made.of("XAA", "2031"), 200);
    EXPECT_EQ(made.of("XBB", "2030"), std::nullopt) << "not known, not zero";
}

TEST(Population, OfSeveralAreasIsKnownOnlyWhereEachIs) {
    auto const made = read(SOURCE + HEADER + "XBB,2031,300\nXAA,2031,200\nXAA,2030,100\n").value();
    using Areas = std::vector<std::string>;
    EXPECT_EQ(made.of(Areas{"XAA", "XBB"}, "2031"), 500);
    EXPECT_EQ(made.of(Areas{"XAA", "XBB"}, "2030"), std::nullopt);
    EXPECT_EQ(made.of(Areas{}, "2031"), std::nullopt);
}

TEST(Population, IsRefusedWithTheLineOfWhatIsWrong) {
    struct Case {
        std::string text;
        int line;
        std::string message;
    };
    for (auto const& each : {Case{HEADER + "XAA,2031,200\n", 1, "the source of the figures is missing"},
                             Case{"# en: Made up\n" + HEADER, 1, "the source of the figures is missing"},
                             Case{SOURCE + "area,year,people\n", 3, "the columns are not those of a population"},
                             Case{SOURCE + HEADER, 3, "there is no row"},
                             Case{SOURCE + HEADER + "XZZ,2031,200\n", 4, "'XZZ' is not a member of the programme"},
                             Case{SOURCE + HEADER + "XAA,31,200\n", 4, "'31' is not a year"},
                             Case{SOURCE + HEADER + "XAA,2031,0\n", 4, "'0' is not a population"},
                             Case{SOURCE + HEADER + "XAA,2031,1.5\n", 4, "'1.5' is not a population"},
                             Case{SOURCE + HEADER + "XAA,2031,\"1,500\"\n", 4, "'1,500' is not a population"},
                             Case{SOURCE + HEADER + "XAA,2031\n", 4, "fields"},
                             Case{SOURCE + HEADER + "XAA,2031,1\nXAA,2031,2\n", 0, "XAA 2031 stands twice"}}) {
        auto const refused = read(each.text);
        ASSERT_FALSE(refused) << each.message;
        EXPECT_THAT(refused.error().message.en, HasSubstr(each.message));
        EXPECT_FALSE(refused.error().message.es.empty());
        EXPECT_EQ(refused.error().where, (base::Where{"population.csv", each.line, 0})) << each.message;
    }
}

TEST(Population, BelongsToAProgrammeThatHasTheFile) {
    auto const made = read_programme(CIFRA_SOURCE_DIR "/programmes/corett").value();
    EXPECT_EQ(made.population.rows.size(), 180U) << "nine members, twenty years";
    EXPECT_THAT(made.population.source.en, HasSubstr("World Bank"));
    for (auto const& member : made.members) EXPECT_TRUE(made.population.of(member.code, "2019")) << member.code;
    EXPECT_TRUE(read_programme(CIFRA_SOURCE_DIR "/tests/data/programme_three").value().population.empty());
}

}  // namespace
}  // namespace cifra::programme
