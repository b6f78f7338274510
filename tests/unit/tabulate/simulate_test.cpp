#include "tabulate/simulate.hpp"

#include "base/csv.hpp"
#include "base/hash.hpp"
#include "practice_schema.hpp"

#include <gmock/gmock.h>
#include <algorithm>
#include <map>
#include <set>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::filesystem::path const VICTIMS = std::filesystem::path(CIFRA_SOURCE_DIR) / "programmes/corett/schema/victims.toml";

std::string simulated(programme::RecordSchema const& schema, std::uint64_t records, std::uint64_t seed) {
    std::string bytes;
    auto const done = simulate(schema, {records, seed}, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    });
    EXPECT_TRUE(done.has_value());
    return bytes;
}

std::vector<base::CsvRecord> records_of(std::string const& text) {
    auto const header = text.find('\n', text.find('\n') + 1) + 1;
    auto records = base::parse_csv(text.substr(header), "made.csv");
    EXPECT_TRUE(records.has_value());
    return records.value_or(std::vector<base::CsvRecord>());
}

programme::RecordSchema victims() {
    auto schema = programme::read_record_schema(VICTIMS);
    EXPECT_TRUE(schema.has_value()) << to_string(schema.error(), base::Language::en);
    return schema.value_or(programme::RecordSchema{});
}

TEST(Simulate, GivesTheSameBytesOnEveryMachine) {
    EXPECT_EQ(base::sha256_hex(simulated(practice_schema(), 1000, 1)),
              "63bb16caf65b801f9b40227ef61f9756b8a052e980a6f4d71431fc2851d1ace4");
}

TEST(Simulate, FollowsItsSeed) {
    auto const schema = practice_schema();
    EXPECT_EQ(simulated(schema, 200, 5), simulated(schema, 200, 5));
    EXPECT_NE(simulated(schema, 200, 5), simulated(schema, 200, 6));
}

TEST(Simulate, MoreRecordsBeginAsFewerDo) {
    auto const schema = practice_schema();
    EXPECT_THAT(simulated(schema, 500, 2), StartsWith(simulated(schema, 300, 2)));
}

TEST(Simulate, AColumnThatIsSetIsTheSameInEveryRecordAndTheOthersAreAsBefore) {
    auto const schema = practice_schema();
    auto settings = SimulationSettings{500, 1};
    for (auto const* text : {"colour=BLUE", "tool=AXE", "age=40"})
        settings.fixed.push_back(parse_fixed_value(schema, text).value());
    std::string bytes;
    ASSERT_TRUE(simulate(schema, settings, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    }));
    auto const set = records_of(bytes);
    auto const free = records_of(simulated(schema, 500, 1));
    ASSERT_EQ(set.size(), free.size());
    for (std::size_t i = 1; i < set.size(); ++i) {
        EXPECT_EQ(set[i].fields[0], free[i].fields[0]);
        EXPECT_EQ(set[i].fields[2], "BLUE");
        EXPECT_EQ(set[i].fields[3], "AXE");
        EXPECT_EQ(set[i].fields[4], "40");
    }
}

TEST(Simulate, OnlyAColumnThatIsCountedAndACodeOfItsCanBeSet) {
    auto const schema = practice_schema();
    EXPECT_THAT(parse_fixed_value(schema, "color=BLUE").error().what_to_do.en, HasSubstr("did you mean 'colour'"));
    EXPECT_THAT(parse_fixed_value(schema, "colour=BLU").error().what_to_do.en, HasSubstr("did you mean 'BLUE'"));
    for (auto const* text : {"who=p1", "note=x", "colour", "colour=", "=BLUE", ""})
        EXPECT_FALSE(parse_fixed_value(schema, text).has_value()) << text;
}

TEST(Simulate, SaysInBothLanguagesThatNobodyIsReal) {
    auto const text = simulated(practice_schema(), 0, 9);
    EXPECT_THAT(text, StartsWith("# Made up by cifra simulate, seed 9: nobody in this file is real.\n# Inventado"));
    EXPECT_THAT(text, HasSubstr("nadie en este archivo es real.\nwho,case no.,"));
}

TEST(Simulate, RefusesASchemaInWhichAFileCouldNotSaySo) {
    auto schema = practice_schema();
    schema.comment.clear();
    auto const refused = simulate(schema, {10, 1}, [](std::string_view) { return base::Result<void>(); });
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
}

TEST(Simulate, PassesOnThatTheDiskIsFull) {
    auto const refused = simulate(practice_schema(), {10, 1}, [](std::string_view) -> base::Result<void> {
        return base::fail(base::ErrorCode::io, {"full", "lleno"});
    });
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::ErrorCode::io);
}

/// What a register of victims looks like.
class SimulatedVictims : public testing::Test {
protected:
    static constexpr std::size_t RECORDS = 20000;

    void SetUp() override {
        m_schema = victims();
        m_records = records_of(simulated(m_schema, RECORDS, 3));
        ASSERT_EQ(m_records.size(), RECORDS + 1);
    }
    std::string const& field(std::size_t record, char const* column) const {
        return m_records[record + 1].fields[*m_schema.column(column)];
    }
    static bool missing(std::string const& text) { return text.empty() || text == "_U"; }

    programme::RecordSchema m_schema;
    std::vector<base::CsvRecord> m_records;
};

TEST_F(SimulatedVictims, AboutThirtyPercentIsMissing) {
    std::size_t all = 0;
    std::size_t gone = 0;
    for (auto const& column : m_schema.columns) {
        bool const given = !column.frequency.empty() && column.frequency.front() > 0;
        if (!column.counted() || given) continue;
        for (std::size_t i = 0; i < RECORDS; ++i) gone += missing(field(i, column.id.c_str())) ? 1 : 0;
        all += RECORDS;
    }
    EXPECT_NEAR(static_cast<double>(gone) / static_cast<double>(all), 0.30, 0.03);
}

TEST_F(SimulatedVictims, PersonsHaveSeveralRecordsAndCasesSeveralVictims) {
    std::map<std::string, int> persons;
    std::map<std::string, std::set<std::string>> cases;
    for (std::size_t i = 0; i < RECORDS; ++i) {
        ++persons[field(i, "person")];
        cases[field(i, "case")].insert(field(i, "person"));
    }
    EXPECT_LT(persons.size(), RECORDS * 97 / 100);
    EXPECT_GT(persons.size(), RECORDS * 85 / 100);
    std::size_t clusters = 0;
    for (auto const& [id, victims_of_it] : cases) clusters += victims_of_it.size() > 1 ? 1 : 0;
    EXPECT_GT(clusters, cases.size() / 5);
}

TEST_F(SimulatedVictims, SomeFacedSeveralFormsOfExploitation) {
    std::size_t several = 0;
    for (std::size_t i = 0; i < RECORDS; ++i)
        several += field(i, "exploitation").find(';') != std::string::npos ? 1 : 0;
    EXPECT_GT(several, RECORDS / 10);
}

TEST_F(SimulatedVictims, AFewNationalitiesAreFrequentAndManyAreRare) {
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < RECORDS; ++i) ++counts[field(i, "citizenship")];
    counts.erase("");
    counts.erase("_U");
    std::vector<std::size_t> sizes;
    std::size_t all = 0;
    for (auto const& [code, count] : counts) {
        sizes.push_back(count);
        all += count;
    }
    std::sort(sizes.rbegin(), sizes.rend());
    EXPECT_GT(sizes.size(), 50U);
    EXPECT_GT(sizes[0] + sizes[1] + sizes[2] + sizes[3] + sizes[4], all / 4);
    EXPECT_LT(sizes.back(), all / 200);
}

TEST_F(SimulatedVictims, CodesStandAsOftenAsTheSchemaSays) {
    std::size_t women = 0;
    std::size_t known = 0;
    std::size_t group = 0;
    for (std::size_t i = 0; i < RECORDS; ++i) {
        women += field(i, "gender") == "F" ? 1 : 0;
        known += missing(field(i, "gender")) ? 0 : 1;
        group += missing(field(i, "population_group")) ? 0 : 1;
    }
    EXPECT_NEAR(static_cast<double>(women) / static_cast<double>(known), 0.62, 0.12);
    EXPECT_NEAR(static_cast<double>(group) / static_cast<double>(RECORDS), 0.05, 0.03);
}

TEST_F(SimulatedVictims, AttributesHangTogether) {
    // The most frequent industry among two nationalities differs for some pair of the frequent ones.
    std::map<std::string, std::map<std::string, int>> industries;
    for (std::size_t i = 0; i < RECORDS; ++i)
        if (!missing(field(i, "citizenship")) && !missing(field(i, "industry")))
            ++industries[field(i, "citizenship")][field(i, "industry")];
    std::set<std::string> most_frequent;
    for (auto const& [citizenship, counts] : industries) {
        auto const most = std::max_element(counts.begin(), counts.end(),
                                           [](auto const& a, auto const& b) { return a.second < b.second; });
        if (most->second > 20) most_frequent.insert(most->first);
    }
    EXPECT_GT(most_frequent.size(), 2U);
}

}  // namespace
}  // namespace cifra::tabulate
