// The mappings that the project ships, on made-up rows of the same shape and, where they lie beside it, on the real
// files.
#include "public_source.hpp"

#include <gmock/gmock.h>
#include <chrono>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::string const UNODC_HEADER =
    "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of "
    "measurement,txtVALUE,Source\r\n";

/// A made-up row of the file's shape.
std::string row(std::string const& dimension, std::string const& category, std::string const& sex_and_age,
                std::string const& value) {
    return "BLZ,Belize,Americas,,Detected trafficking victims," + dimension + "," + category + "," + sex_and_age +
           ",1999,Counts," + value + ",GLOTIP\r\n";
}

std::vector<std::string> cells(Import const& import) {
    std::vector<std::string> found;
    for (auto const& each : import.returns)
        for (auto const& observation : each.observations) {
            auto const key = to_string(observation.key);
            found.push_back(key.substr(key.find("VICTIMS_", key.find('.')) + 8) + " " +
                            (observation.obs_value ? to_string(*observation.obs_value) : observation.obs_status));
        }
    return found;
}

TEST(PublicMappings, SettleBrokenAndMisspeltNationalities) {
    auto const import =
        test::import_bytes("unodc-glotip",
                           UNODC_HEADER +
                               row("by citizenship",
                                   "HONDURE\xEF\xBF\xBD"
                                   "A",
                                   "Total,Total", "\"2,015\"") +
                               row("by citizenship", "Guatemaltecos", "Total,Total", "<5") +
                               row("by citizenship", "(especifique otras nacionalidades)", "Total,Total", "7"),
                           "made-up.csv");
    EXPECT_THAT(cells(import),
                ElementsAre("DETECTED._T._T._T._T.GTM._T.1999 Q", "DETECTED._T._T._T._T.HND._T.1999 2015"));
    EXPECT_THAT(import.report.reasons, ElementsAre(Pair("not_clear", 1)));
    EXPECT_EQ(import.report.lost_letters, 1);
}

TEST(PublicMappings, WouldSuggestWhatTheySettle) {
    auto const programme = test::nine_countries();
    auto mapping = test::shipped_mapping(programme, "unodc-glotip");
    for (auto& labels : mapping.labels) labels.codes.clear();
    auto const import = apply_mapping(programme, mapping,
                                      {UNODC_HEADER +
                                           row("by citizenship",
                                               "HONDURE\xEF\xBF\xBD"
                                               "A",
                                               "_T,_T", "7") +
                                           row("by citizenship", "Honduranian", "_T,_T", "7"),
                                       "made-up.csv"})
                            .value();
    ASSERT_EQ(import.report.unknown.size(), 2U);
    EXPECT_EQ(import.report.unknown[0].label,
              "HONDURE\xEF\xBF\xBD"
              "A");
    EXPECT_EQ(import.report.unknown[0].code, "HND");
    EXPECT_EQ(import.report.unknown[1].code, "HND");
}

TEST(PublicMappings, AddUpMinorsAndAdultsOfASexAndNothingElse) {
    auto const import = test::import_bytes(
        "unodc-glotip",
        UNODC_HEADER + row("Total", "Total", "Female,Total", "20") + row("Total", "Total", "Female,Total", "11") +
            row("Total", "Total", "Male,Total", "20") + row("Total", "Total", "Male,Total", "<5") +
            row("Total", "Total", "Total,Total", "60") + row("Total", "Total", "Unknown,Unknown", "5") +
            row("by form of exploitation", "Sexual exploitation", "Total,Total", "50") +
            row("by form of exploitation", "Other forms of exploitation", "Total,Total", "40") +
            row("by form of exploitation", "Other forms of exploitation", "Total,Total", "30") +
            row("by country of repatriation", "Abroad", "Total,Total", "9") +
            row("by country of repatriation", "", "Total,Total", "1999"),
        "made-up.csv");
    EXPECT_THAT(cells(import), ElementsAre("RETURNED._T.1999 9", "DETECTED.F._T._T._T._T._T.1999 31",
                                           "DETECTED.M._T._T._T._T._T.1999 Q", "DETECTED._T._T._T._T._T.SEXUAL.1999 50",
                                           "DETECTED._T._T._T._T._T._T.1999 60", "DETECTED._U._U._T._T._T._T.1999 5"));
    EXPECT_THAT(import.report.reasons, ElementsAre(Pair("not_clear", 1), Pair("part", 2), Pair("unclear_parts", 2)));
}

TEST(PublicMappings, ReadTheFileOfUnodcWithoutARowUnexplained) {
    std::string const name = "unodc-glotip-nine-countries.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const import = test::import_bytes("unodc-glotip", bytes, name);
    auto const& report = import.report;
    EXPECT_EQ(report.rows.size(), 3149U);
    EXPECT_EQ(report.observations, 3028);
    EXPECT_EQ(report.merged, 43);
    EXPECT_EQ(report.rejected, 78);
    EXPECT_THAT(report.reasons,
                ElementsAre(Pair("duplicate", 28), Pair("not_clear", 12), Pair("part", 15), Pair("unclear_parts", 66)));
    EXPECT_EQ(report.withheld, 1475);
    EXPECT_EQ(report.missing, 0);
    EXPECT_EQ(report.recounts, 1399);
    EXPECT_EQ(report.lost_letters, 42);
    EXPECT_THAT(report.broken_lines, IsEmpty()) << "the letters were lost before the file was written";
    EXPECT_THAT(report.unknown, IsEmpty());
    EXPECT_THAT(report.comment_lines, IsEmpty());
    EXPECT_EQ(import.returns.size(), 134U) << "areas times years that have a figure";
    for (auto const& row : report.rows)
        EXPECT_EQ(row.reason.empty(), row.outcome == RowOutcome::observation) << row.line;
}

/// The figure that stands at a line of the file; null where the row is none.
restricted::Observation const* figure_at(Import const& import, int line) {
    for (auto const& each : import.returns)
        for (auto const& observation : each.observations)
            if (observation.where.line == line) return &observation;
    return nullptr;
}

TEST(PublicMappings, ReadSingleRowsOfTheFileOfUnodcAsTheyAreMeant) {
    std::string const name = "unodc-glotip-nine-countries.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const import = test::import_bytes("unodc-glotip", bytes, name);
    auto const* const thousands = figure_at(import, 1537);
    ASSERT_NE(thousands, nullptr);
    EXPECT_EQ(thousands->obs_value, (base::Decimal{2015, 0})) << "written with a separator";
    auto const* const withheld = figure_at(import, 2);
    ASSERT_NE(withheld, nullptr);
    EXPECT_EQ(withheld->obs_status, "Q");
    EXPECT_FALSE(withheld->obs_value);
    auto const* const parts = figure_at(import, 2598);
    ASSERT_NE(parts, nullptr);
    EXPECT_EQ(parts->obs_value, (base::Decimal{45 + 44, 0})) << "adults and minors of one sex";
    EXPECT_EQ(parts->rule, "sum_of_parts");
    EXPECT_EQ(figure_at(import, 922), nullptr) << "a year that was typed where a count belongs";
}

TEST(PublicMappings, ReadTheFileOfUnodcInATenthOfASecond) {
    std::string const name = "unodc-glotip-nine-countries.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const programme = test::nine_countries();
    auto const mapping = test::shipped_mapping(programme, "unodc-glotip");
    auto const begin = std::clock();
    ASSERT_TRUE(apply_mapping(programme, mapping, {bytes, name}));
    auto const seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    EXPECT_LT(seconds, 1.0) << "of processor time; under 0.1 s where nothing else slows the machine or the program";
    RecordProperty("seconds", std::to_string(seconds));
}

TEST(PublicMappings, ReadEveryRowOfTheReportOf2020) {
    std::string const name = "us-tip-report-2020.csv";
    CIFRA_NEED_PUBLIC_FILE(name);
    auto const bytes = base::read_file(test::public_file(name)).value();
    auto const import = test::import_bytes("us-tip-report", bytes, name);
    auto const& report = import.report;
    EXPECT_EQ(report.rows.size(), 38U);
    EXPECT_EQ(report.observations, 38);
    EXPECT_THAT(report.comment_lines, IsEmpty());
    ASSERT_EQ(import.returns.size(), 9U) << "one a country";
    EXPECT_EQ(import.returns.front().ref_area, "BLZ");
    for (auto const& observation : import.returns.front().observations) EXPECT_EQ(observation.definition, "potential");
    EXPECT_EQ(import.returns.front().observations.back().obs_status, "D");
}

}  // namespace
}  // namespace cifra::collect
