#include "tabulate/tabulate_file.hpp"

#include "practice_schema.hpp"
#include "tabulate/simulate.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string const REGISTER =
    "# nobody is real\n"
    "who,case no.,colour,tool,age,note\n"
    "p1,c1,RED,SAW;AXE,17,\n"
    "p1,c1,RED,FILE,18,\n"
    "p2,c1,RED,SAW,5,\n"
    "p3,c2,BLUE,SAW,299,\n"
    "p4,c2,,SAW,40,\n";

struct Output {
    base::Result<Tabulated> result;
    std::string bytes;
};

Output tabulated(std::string const& text, TabulationSettings const& settings,
                 programme::RecordSchema const& schema = practice_schema()) {
    TemporaryFile const file(text);
    std::string bytes;
    auto result = tabulate_file(file.path(), schema, settings, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    });
    return {std::move(result), std::move(bytes)};
}

TabulationSettings settings_of(std::string const& table, std::uint32_t threshold) {
    TabulationSettings settings;
    settings.table = table;
    settings.threshold = threshold;
    return settings;
}

TEST(TabulateFile, CountsAPersonOnceInATableWithMarginsAndHierarchies) {
    auto const output = tabulated(REGISTER, settings_of("colour*age_group", 1));
    ASSERT_TRUE(output.result.has_value());
    EXPECT_EQ(output.bytes,
              "colour,age_group,count,rounded_down_to\n"
              "_T,_T,4,1\n"
              "_T,YOUNG,2,1\n"
              "_T,OLD,2,1\n"
              "WARM,_T,2,1\n"
              "WARM,YOUNG,2,1\n"
              "WARM,OLD,1,1\n"
              "RED,_T,2,1\n"
              "RED,YOUNG,2,1\n"
              "RED,OLD,1,1\n"
              "BLUE,_T,1,1\n");
    EXPECT_EQ(output.result->records, 5U);
    EXPECT_EQ(output.result->persons, 4U);
    EXPECT_EQ(output.result->rows, 10U);
}

TEST(TabulateFile, WithoutAPersonsColumnEachRecordIsAPerson) {
    auto const output = tabulated(REGISTER, settings_of("colour", 1), schema_without_persons());
    EXPECT_THAT(output.bytes, HasSubstr("\n_T,5,1\n"));
    EXPECT_THAT(output.bytes, HasSubstr("\nRED,3,1\n"));
}

TEST(TabulateFile, ShowsNothingBelowTheThreshold) {
    auto const output = tabulated(REGISTER, settings_of("tool", 2));
    EXPECT_EQ(output.bytes, "tool,count,rounded_down_to\n_T,4,2\nSAW,4,2\n");
    for (auto const& withheld : {"FILE", "AXE"}) EXPECT_THAT(output.bytes, Not(HasSubstr(withheld)));
}

TEST(TabulateFile, CountsAllCombinations) {
    TabulationSettings settings;
    settings.length = 2;
    settings.threshold = 2;
    EXPECT_EQ(tabulated(REGISTER, settings).bytes,
              "combination,count,rounded_down_to\n"
              "colour=RED,2,2\n"
              "tool=SAW,4,2\n"
              "age_group=YOUNG,2,2\n"
              "age_group=OLD,2,2\n"
              "colour=RED;tool=SAW,2,2\n"
              "colour=RED;age_group=YOUNG,2,2\n"
              "tool=SAW;age_group=YOUNG,2,2\n");
}

TEST(TabulateFile, GivesTheSameBytesForAnyNumberOfThreads) {
    std::string text;
    auto const schema = practice_schema();
    ASSERT_TRUE(simulate(schema, {30000, 4}, [&](std::string_view more) {
        text += more;
        return base::Result<void>();
    }));
    for (std::string const table : {"", "colour*tool*age"}) {
        auto settings = settings_of(table, 3);
        auto const alone = tabulated(text, settings);
        ASSERT_TRUE(alone.result.has_value());
        for (int const threads : {2, 3, 7}) {
            settings.threads = threads;
            EXPECT_EQ(tabulated(text, settings).bytes, alone.bytes);
        }
    }
}

TEST(TabulateFile, RefusesWhatWouldTakeMoreMemoryThanAllowedBeforeItReads) {
    auto settings = settings_of("colour*tool*age", 10);
    settings.limit_bytes = 1000;
    auto const output = tabulated("this is not even a header", settings);
    ASSERT_FALSE(output.result.has_value());
    EXPECT_EQ(output.result.error().code, base::ErrorCode::io);
    EXPECT_THAT(output.result.error().what_to_do.en, HasSubstr("--memory-limit"));
    EXPECT_EQ(output.bytes, "");
}

TEST(TabulateFile, RefusesASchemaWithoutCombinations) {
    auto schema = practice_schema();
    for (auto& column : schema.columns) column.combine = false;
    for (auto& hierarchy : schema.hierarchies) hierarchy.combine = false;
    EXPECT_FALSE(tabulated(REGISTER, {}, schema).result.has_value());
}

TEST(TabulateFile, AFileOfNobodyHasNoRows) {
    auto const output = tabulated("who,case no.,colour,tool,age,note\n", {});
    ASSERT_TRUE(output.result.has_value());
    EXPECT_EQ(output.bytes, "combination,count,rounded_down_to\n");
}

}  // namespace
}  // namespace cifra::tabulate
