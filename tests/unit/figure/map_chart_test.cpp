#include "drawing_checks.hpp"
#include "figure/map_picture.hpp"
#include "map_samples.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace cifra::figure {
namespace {

using base::Language;
using test::Dice;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

ChartContext context(NoteNumbers const& numbers, Language language = Language::en) {
    return {test::fonts(), language, numbers};
}

Node const& figure_of(Drawing const& drawing) {
    return *test::find_all(drawing.node, Role::figure).front();
}

std::vector<Path> paths(Node const& node) {
    std::vector<Path> found;
    for (auto const& shape : node.shapes)
        if (auto const* path = std::get_if<Path>(&shape)) found.push_back(*path);
    return found;
}

std::vector<Circle> circles(Node const& node) {
    std::vector<Circle> found;
    for (auto const& shape : node.shapes)
        if (auto const* circle = std::get_if<Circle>(&shape)) found.push_back(*circle);
    return found;
}

std::vector<Ink> fills(Node const& node) {
    std::vector<Ink> inks;
    for (auto const& path : paths(node))
        if (path.fill) inks.push_back(*path.fill);
    return inks;
}

TEST(Choropleth, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("choropleth", test::value_of(choropleth(test::labelled_by_region(Language::en),
                                                                 measure::TEXT_WIDTH, context(numbers))));
}

TEST(Choropleth, ShowsItsClassesAndHatchesWhatHasNoData) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(choropleth(test::labelled_by_region(Language::en), measure::TEXT_WIDTH, context(none)));
    auto const inks = fills(figure_of(drawing));
    for (auto const ink : {Ink::class_1, Ink::class_2, Ink::class_3, Ink::class_4, Ink::class_5, Ink::other_land})
        EXPECT_THAT(inks, testing::Contains(ink)) << name_of(ink);
    std::size_t hatched = 0;
    for (auto const& path : paths(figure_of(drawing)))
        if (path.stroke && path.stroke->ink == Ink::hatch) ++hatched;
    EXPECT_EQ(hatched, 2U + 2U) << "no data and withheld, on the map and in its inset";
}

TEST(Choropleth, AValueBelongsToTheClassThatItReaches) {
    NoteNumbers const none;
    auto series = test::fairs_by_region(Language::en);
    series.rows.resize(1);
    auto const ink_at = [&](double value) {
        series.rows[0].value = value;
        return fills(figure_of(test::value_of(choropleth(series, 520, context(none)))));
    };
    EXPECT_THAT(ink_at(1), testing::Contains(Ink::class_5));
    EXPECT_THAT(ink_at(0.99), Not(testing::Contains(Ink::class_5)));
    EXPECT_THAT(ink_at(0.99), testing::Contains(Ink::class_1));
}

TEST(Choropleth, HasEveryAreaInItsListThoughNotEveryOneIsOnTheMap) {
    NoteNumbers const none;
    for (auto const language : base::LANGUAGES) {
        auto series = test::fairs_by_region(language);
        auto far_away = test::row("Ultramar", 1, "yes", {});
        far_away.area = "ULT";
        series.rows.push_back(far_away);
        auto const drawing = test::value_of(choropleth(series, 520, context(none, language)));
        auto const rows = test::find_all(drawing.node, Role::row);
        ASSERT_THAT(rows, SizeIs(series.rows.size()));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_THAT(transcript(*rows[i]), HasSubstr(series.rows[i].label));
            EXPECT_THAT(transcript(*rows[i]), HasSubstr(series.rows[i].number));
            EXPECT_THAT(transcript(*rows[i]), HasSubstr(series.rows[i].definition));
        }
        EXPECT_THAT(transcript(drawing.node), HasSubstr(series.credit));
    }
}

TEST(Choropleth, IsRefusedWithoutAMapOrWithClassesThatNobodyTellsApart) {
    NoteNumbers const none;
    auto series = test::labelled_by_region(Language::en);
    series.classes.push_back({95, "95% and over"});
    auto const six = choropleth(series, 520, context(none));
    ASSERT_FALSE(six);
    EXPECT_THAT(test::problem(six.error()), HasSubstr("more than 5 classes"));
    series.classes.clear();
    EXPECT_FALSE(choropleth(series, 520, context(none)));
    series = test::labelled_by_region(Language::en);
    series.map = nullptr;
    auto const nowhere = choropleth(series, 520, context(none));
    ASSERT_FALSE(nowhere);
    EXPECT_THAT(test::problem(nowhere.error()), HasSubstr("there is no map"));
    EXPECT_FALSE(proportional_symbols(series, 520, context(none)));
}

TEST(ProportionalSymbols, AreDrawnAsTheyWere) {
    auto const numbers = test::numbers();
    test::expect_drawing("proportional_symbols",
                         test::value_of(proportional_symbols(test::baskets_on_map(Language::en), measure::TEXT_WIDTH,
                                                             context(numbers))));
}

TEST(ProportionalSymbols, HaveAreasThatCompareAndNoneForZero) {
    NoteNumbers const none;
    auto const series = test::baskets_on_map(Language::en);
    auto const drawing = test::value_of(proportional_symbols(series, measure::TEXT_WIDTH, context(none)));
    auto drawn = circles(figure_of(drawing));
    std::sort(drawn.begin(), drawn.end(), [](auto const& a, auto const& b) { return a.radius > b.radius; });
    ASSERT_THAT(drawn, SizeIs(6));
    auto const area = [](Circle const& circle) { return circle.radius * circle.radius; };
    for (std::size_t i = 1; i < drawn.size(); ++i)
        EXPECT_NEAR(area(drawn[i]) / area(drawn[0]), series.rows[i].value / series.rows[0].value, 1e-9);
}

TEST(ProportionalSymbols, HaveALegendThatBeginsWithTheLargestCircle) {
    NoteNumbers const none;
    auto series = test::baskets_on_map(Language::en);
    series.rows.resize(1);
    series.rows[0].value = 1469;
    auto const drawing = test::value_of(proportional_symbols(series, measure::TEXT_WIDTH, context(none)));
    std::vector<std::string> words;
    for (auto const* node : test::find_all(drawing.node, Role::artifact))
        for (auto const& shape : node->shapes)
            if (auto const* line = std::get_if<TextLine>(&shape)) words.push_back(plain_text(*line));
    EXPECT_THAT(words, testing::IsSupersetOf({"1,469", "500", "200"}));
}

/// No point of land is drawn outside the frame that it is cut to.
TEST(Maps, AreCutToTheirFrame) {
    auto const map = test::edition_2019().programme.map;
    ASSERT_NE(map, nullptr);
    MapPlane const plane(*map);
    auto const layout = side_by_side(plane, {36, 150, 559, 350}, {0, 0, 595, 404});
    for (auto const& window : {layout.main, *layout.inset}) {
        auto const seen = outlines_in(plane, window);
        std::size_t steps = 0;
        for (auto const& area : seen.areas)
            for (auto const& ring : area.rings)
                for (auto const& point : ring) {
                    EXPECT_TRUE(window.frame.grown(0.001).holds(point)) << area.area->code;
                    ++steps;
                }
        for (auto const& border : seen.borders)
            for (auto const& point : border.points) EXPECT_TRUE(window.frame.grown(0.001).holds(point));
        EXPECT_LT(steps, 6000U) << "the size of the PDF";
    }
    EXPECT_NEAR(layout.inset->scale / layout.main.scale, 2.1, 1e-9);
}

TEST(Maps, HaveEveryMemberOfTheShippedProgrammeByName) {
    auto const& programme = test::edition_2019().programme;
    MapPlane const plane(*programme.map);
    for (auto const language : base::LANGUAGES) {
        MapContent content;
        for (auto const& member : programme.members) content.names[member.code] = member.name.in(language);
        for (auto const& layout :
             {side_by_side(plane, {36, 160, 559, 340}, {0, 0, 595, 404}), stacked_layout(plane, 300, 316)}) {
            MapStyle style;
            style.name = type::SMALL;
            auto const picture = test::value_of(draw_map(plane, layout, content, style, test::fonts()));
            std::string words;
            for (auto const& shape : picture.names)
                if (auto const* line = std::get_if<TextLine>(&shape)) words += plain_text(*line) + " ";
            for (auto const& member : programme.members) EXPECT_THAT(words, HasSubstr(member.name.in(language)));
        }
    }
}

TEST(Maps, ANameMayLeadToItsOwnSymbolAndToNoOther) {
    Ring const square{{40, 40}, {60, 40}, {60, 60}, {40, 60}};
    std::vector<LabelWish> const wishes{{"A00", "Alba", {square}, programme::LabelSide::any, Ink::ink, false}};
    // Free is a strip to the east only, from a distance on.
    LabelRoom room{{0, 0, 200, 100}, {}, true, {}, {{"A00", {39, 39, 61, 61}}}};
    room.taken = {{0, 0, 38, 100}, {38, 0, 78, 46}, {38, 54, 78, 100}};
    auto const names = test::value_of(place_names(wishes, room, type::LABEL, test::fonts()));
    ASSERT_THAT(names, SizeIs(1));
    EXPECT_GT(names[0].box.left, 61);
    EXPECT_TRUE(names[0].leader);
    room.symbols["B00"] = {61.5, 0, 63.5, 100};  // a wall of another's
    for (auto const& name : test::value_of(place_names(wishes, room, type::LABEL, test::fonts())))
        EXPECT_FALSE(name.leader);
}

TEST(Maps, ANameStandsOnItsNeighboursLandRatherThanNowhere) {
    Ring const square{{90, 40}, {110, 40}, {110, 60}, {90, 60}};
    Ring const neighbour{{0, 0}, {200, 0}, {200, 100}, {0, 100}};
    std::vector<LabelWish> const wishes{{"A00", "Alba", {square}, programme::LabelSide::any, Ink::ink, false}};
    LabelRoom room{{0, 0, 200, 100}, {{"B00", neighbour}}, true, {}, {{"A00", {89, 39, 111, 61}}}};
    auto const names = test::value_of(place_names(wishes, room, type::LABEL, test::fonts()));
    ASSERT_THAT(names, SizeIs(1));
    EXPECT_TRUE(names[0].leader);
    room.land[0].patterned = true;
    EXPECT_THAT(test::value_of(place_names(wishes, room, type::LABEL, test::fonts())), SizeIs(0));
    room.land[0].patterned = false;
    room.on_land = false;
    EXPECT_THAT(test::value_of(place_names(wishes, room, type::LABEL, test::fonts())), SizeIs(0));
}

TEST(Maps, ANameMayUseTheCornerBesideARoundSymbol) {
    Ring const square{{4, 60}, {14, 60}, {14, 70}, {4, 70}};
    std::vector<LabelWish> const wishes{{"A00", "Alba", {square}, programme::LabelSide::any, Ink::ink, false}};
    // What is free outside the boxes of the symbols is too narrow or too low.
    LabelRoom room{
        {0, 0, 100, 100}, {}, true, {{0, 0, 100, 18}}, {{"A00", {3, 59, 15, 71}}, {"B00", {20, 20, 100, 100}}}};
    auto const names = test::value_of(place_names(wishes, room, type::LABEL, test::fonts()));
    ASSERT_THAT(names, SizeIs(1));
    auto const& box = names[0].box;
    EXPECT_GT(std::hypot(60 - box.right, 60 - box.bottom), 40) << "clear of the circle";
    room.symbols["B00"].right = 120;  // no circle: taken whole
    EXPECT_THAT(test::value_of(place_names(wishes, room, type::LABEL, test::fonts())), SizeIs(0));
}

/// A coast of random cells, members and neighbours, or nothing at all.
std::shared_ptr<programme::AreaMap const> any_map(Dice& dice, std::vector<std::string>& codes) {
    static constexpr char const* CODES[] = {"A00", "A01", "A02", "A03", "A10", "A11", "A12", "A13", "A20", "A21",
                                            "A22", "A23", "A30", "A31", "A32", "A33", "A40", "A41", "A42", "A43"};
    std::vector<test::MapCell> cells;
    for (std::size_t column = 0; column < 5; ++column)
        for (std::size_t row = 0; row < 4; ++row)
            if (dice.once_in(2)) cells.push_back({column, row, CODES[column * 4 + row], !dice.once_in(4)});
    for (auto const& cell : cells)
        if (cell.member) codes.emplace_back(cell.code);
    auto map = test::CoastBuilder(dice.upto(1000)).build(cells);
    map.parallel_south = 10;
    map.parallel_north = 28;
    map.meridian = -88;
    if (dice.once_in(2)) map.inset = programme::GeoBox{-83.5, 9, -74.5, 20.5};
    for (auto const& code : codes)
        if (dice.once_in(3)) map.labels.push_back({code, static_cast<programme::LabelSide>(dice.upto(9))});
    return std::make_shared<programme::AreaMap const>(std::move(map));
}

MapSeries any_series(Dice& dice) {
    MapSeries series;
    series.title = dice.name();
    series.subtitle = dice.once_in(2) ? dice.name() : "";
    series.credit = dice.once_in(2) ? dice.name() : "";
    std::vector<std::string> codes;
    series.map = any_map(dice, codes);
    for (std::size_t i = 0; i <= dice.upto(4); ++i)
        series.classes.push_back({static_cast<double>(i) * 1000, dice.name()});
    bool const all_missing = dice.once_in(6);
    auto const rows = dice.upto(40);
    for (std::size_t i = 0; i < rows; ++i) {
        BarRow row;
        row.label = dice.name();
        row.area = i < codes.size() ? codes[i] : dice.once_in(3) ? "" : "Z" + std::to_string(10 + i);
        if (all_missing || dice.once_in(4)) row.mark = static_cast<CellMark>(1 + dice.upto(2));
        bool const shown = row.mark == CellMark::value;
        if (shown) row.value = dice.once_in(5) ? 0 : dice.count();
        row.number = shown ? std::to_string(static_cast<std::int64_t>(row.value)) : "withheld to protect victims";
        if (shown && dice.once_in(2)) row.share = "12%";
        if (dice.once_in(4)) row.definition = dice.name();
        if (dice.once_in(6)) row.notes = {"note:rest"};
        series.rows.push_back(std::move(row));
    }
    return series;
}

TEST(Maps, AreCleanWhateverTheirAreasAndNames) {
    auto const numbers = test::numbers();
    for (std::uint64_t seed = 0; seed < 24; ++seed)
        for (double const width : {255.64, 420.0, measure::TEXT_WIDTH, 560.0}) {
            Dice dice(seed);
            auto const series = any_series(dice);
            auto const language = seed % 2 == 0 ? Language::en : Language::es;
            ChartContext const chart{test::fonts(), language, numbers, seed % 5 != 0, seed % 3 == 0};
            auto const what = "seed " + std::to_string(seed);
            test::expect_clean(choropleth(series, width, chart), width, "choropleth, " + what);
            test::expect_clean(proportional_symbols(series, width, chart), width, "symbols, " + what);
            if (testing::Test::HasFailure()) return;
        }
}

TEST(Maps, AreTheSameTwice) {
    NoteNumbers const none;
    auto const draw = [&] {
        return write_svg(
            test::value_of(choropleth(test::fairs_by_region(Language::es), 520, context(none, Language::es))), {});
    };
    EXPECT_EQ(draw(), draw());
}

}  // namespace
}  // namespace cifra::figure
