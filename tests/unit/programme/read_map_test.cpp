#include "programme/read_programme.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "islands_texts.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using base::Language;
using islands::with;
using testing::HasSubstr;

constexpr char const* MAP = R"(credit = { en = "Drawn by hand.", es = "Dibujado a mano." }
[projection]
parallel_south = 10
parallel_north = 28
meridian = -90
[frame]
west = -100
south = 0
east = -80
north = 30
[inset]
west = -95
south = 5
east = -90
north = 9
[[label]]
area = "ALT"
side = "northeast"
)";

/// Two members and a neighbour between them: squares that share their borders.
constexpr char const* OUTLINES = R"({"source":{"name":"Hand","package":"p","version":"1","file":"f","licence":"free",
"sha256":"04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"},
"units_per_degree":100,
"areas":[{"code":"ALT","member":true,"rings":[[0,1]]},{"code":"XXX","member":false,"rings":[[-2,2]]}],
"arcs":[[-9000,500,-100,0,0,100,100,0],[-9000,600,0,-100],[-9000,600,100,0,0,-100,-100,0]]})";

ProgrammeTexts texts() {
    auto of = islands::texts();
    of.map = ProgrammeFile{"map.toml", MAP};
    of.outlines = {"map.json", OUTLINES};
    return of;
}

std::string problems(ProgrammeTexts const& of, Language language = Language::en) {
    auto const programme = read_programme_texts(of);
    return programme ? "" : to_string(programme.error(), language);
}

std::string with_map(std::string const& from, std::string const& to, Language language = Language::en) {
    auto broken = texts();
    broken.map->text = with(broken.map->text, from, to);
    return problems(broken, language);
}

std::string with_outlines(std::string const& from, std::string const& to, Language language = Language::en) {
    auto broken = texts();
    broken.outlines.text = with(broken.outlines.text, from, to);
    return problems(broken, language);
}

TEST(ReadMap, TakesEverythingThatTheFilesSay) {
    auto const programme = read_programme_texts(texts());
    ASSERT_TRUE(programme) << to_string(programme.error(), Language::en);
    ASSERT_NE(programme->map, nullptr);
    auto const& map = *programme->map;
    EXPECT_EQ(map.credit.es, "Dibujado a mano.");
    EXPECT_EQ(map.parallel_north, 28);
    EXPECT_EQ(map.meridian, -90);
    EXPECT_EQ(map.inset->north, 9);
    EXPECT_EQ(map.side_of("ALT"), LabelSide::northeast);
    EXPECT_EQ(map.side_of("XXX"), LabelSide::any);
    ASSERT_EQ(map.areas.size(), 2U);
    EXPECT_TRUE(map.area("ALT")->member);
    EXPECT_FALSE(map.area("XXX")->member);
    EXPECT_EQ(map.arcs[1].back(), (GeoPoint{-90, 5}));
}

TEST(ReadMap, IsNotNeededByAProgramme) {
    auto const programme = read_programme_texts(islands::texts());
    ASSERT_TRUE(programme);
    EXPECT_EQ(programme->map, nullptr);
    auto const three = read_programme(CIFRA_SOURCE_DIR "/tests/data/programme_three");
    ASSERT_TRUE(three);
    EXPECT_EQ(three->map, nullptr);
}

TEST(ReadMap, SaysWhatIsWrongWithTheMap) {
    EXPECT_THAT(with_map("credit =", "credits ="), HasSubstr("map.toml"));
    EXPECT_THAT(with_map("[projection]", "[projections]"), HasSubstr("the table [projection] is missing"));
    EXPECT_THAT(with_map("parallel_north = 28", "parallel_north = 10"), HasSubstr("the parallels make no cone"));
    EXPECT_THAT(with_map("parallel_south = 10", "parallel_south = -28"), HasSubstr("the parallels make no cone"));
    EXPECT_THAT(with_map("meridian = -90", "meridian = -900"), HasSubstr("'meridian' must lie between -180 and 180"));
    EXPECT_THAT(with_map("east = -80\n", ""), HasSubstr("'east' is missing"));
    EXPECT_THAT(with_map("east = -80", "east = -100"), HasSubstr("map.toml:6:1: the box is empty"));
    EXPECT_THAT(with_map("\"ALT\"", "\"ALX\""), HasSubstr("'ALX' is not a member; did you mean 'ALT'"));
    EXPECT_THAT(with_map("\"northeast\"", "\"norteast\""),
                HasSubstr("'norteast' is not a side; use one of any, inside"));
    EXPECT_THAT(with_map("[[label]]", "[[label]]\narea = \"ALT\"\nside = \"any\"\n[[label]]"),
                HasSubstr("stands twice"));
    EXPECT_THAT(with_map("[frame]", "[frame", Language::es), HasSubstr("map.toml:6"));
}

TEST(ReadMap, SaysWhatIsWrongWithTheOutlinesAndHowToMakeThemAnew) {
    auto const all = {
        with_outlines("\"arcs\":[[-9000", "\"arcs\":[[-9000,"),
        with_outlines("\"source\"", "\"sauce\""),
        with_outlines("0434", "043"),
        with_outlines("\"units_per_degree\":100", "\"units_per_degree\":0.5"),
        with_outlines("\"arcs\"", "\"archs\""),
        with_outlines("[-9000,600,0,-100]", "[-9000,600]"),
        with_outlines("[-9000,600,0,-100]", "[-9000,600,0,-100000]"),
        with_outlines("[-9000,600,0,-100]", "[-9000,600,0,1e300]"),
        with_outlines("[-9000,600,0,-100]", "[-9000,600,0,99999999999999999999]"),
        with_outlines("\"areas\"", "\"aries\""),
        with_outlines("[[0,1]]", "[[0]]"),
        with_outlines("[[0,1]]", "[[0,7]]"),
        with_outlines("[[0,1]]", "[]"),
        with_outlines("\"XXX\"", "\"\""),
        with_outlines("\"XXX\"", "\"ALT\""),
        with_outlines("\"XXX\"", "\"BAJ\""),
    };
    for (auto const& problem : all) {
        EXPECT_THAT(problem, HasSubstr("map.json"));
        EXPECT_THAT(problem, HasSubstr("make the file anew with scripts/reduce_map")) << problem;
    }
    EXPECT_THAT(with_outlines("\"member\":false", "\"member\":true"), HasSubstr("'XXX' is not a member"));
    EXPECT_THAT(with_outlines("[[0,1]]", "[[0]]", Language::es),
                HasSubstr("los anillos de «ALT» no se cierran; genere de nuevo el archivo con scripts/reduce_map"));
    EXPECT_THAT(with_outlines("[[0,1]]", "[[0,1]"), HasSubstr("map.json:4:"));
}

TEST(ReadMap, TakesNoOutlinesWithoutLimits) {
    auto broken = texts();
    std::string arc = "[0,0";
    for (int i = 0; i < 200001; ++i) arc += ",0,0";
    broken.outlines.text = with(broken.outlines.text, "\"arcs\":[", "\"arcs\":[" + arc + "],");
    EXPECT_THAT(problems(broken), HasSubstr("more than 200,000 points"));
    broken.outlines.text = std::string(300000, '[');
    EXPECT_THAT(problems(broken), HasSubstr("the file is not JSON here"));
}

TEST(ReadMap, OfTheProjectHasEveryMemberAndItsBordersCoincide) {
    auto const programme = read_programme(CIFRA_SOURCE_DIR "/programmes/corett");
    ASSERT_TRUE(programme) << to_string(programme.error(), Language::en);
    ASSERT_NE(programme->map, nullptr);
    auto const& map = *programme->map;
    for (auto const& member : programme->members) EXPECT_NE(map.area(member.code), nullptr) << member.code;
    std::size_t shared = 0;
    std::vector<int> uses(map.arcs.size());
    for (auto const& area : map.areas)
        for (auto const& ring : area.rings)
            for (auto const arc : ring) ++uses[static_cast<std::size_t>(arc < 0 ? ~arc : arc)];
    for (auto const count : uses) {
        EXPECT_GE(count, 1) << "an arc that nobody draws";
        EXPECT_LE(count, 2);
        shared += count == 2 ? 1 : 0;
    }
    EXPECT_GT(shared, 20U);
}

/// The file is made by scripts/reduce_map: a change by hand turns this red.
TEST(ReadMap, OfTheProjectIsTheOneThatTheScriptWrote) {
    auto const bytes = base::read_file(CIFRA_SOURCE_DIR "/programmes/corett/map.json");
    ASSERT_TRUE(bytes);
    EXPECT_LE(bytes->size(), 60U * 1024);
    EXPECT_EQ(base::sha256_hex(*bytes), "8c7e997169bca56c8364ec05b752a978aa87e732b3879e63f4aaab71cdd17a2b");
    auto const map = read_programme(CIFRA_SOURCE_DIR "/programmes/corett")->map;
    EXPECT_EQ(map->source.sha256, "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394");
    EXPECT_EQ(map->source.version, "2.0.2");
}

}  // namespace
}  // namespace cifra::programme
