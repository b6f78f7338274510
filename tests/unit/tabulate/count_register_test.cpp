#include "tabulate/count_register.hpp"

#include "../programme/islands_register.hpp"
#include "../programme/islands_texts.hpp"
#include "base/csv.hpp"
#include "programme/read_programme.hpp"
#include "programme/read_register_counting.hpp"
#include "tabulate/simulate.hpp"
#include "tabulate/tabulate_file.hpp"
#include "temporary_file.hpp"

#include <gmock/gmock.h>
#include <map>
#include <set>

namespace cifra::tabulate {
namespace {

using restricted::RegisterCount;
using restricted::RegisterRemark;
using testing::HasSubstr;
using testing::Not;
using Kind = RegisterRemark::Kind;

std::filesystem::path const CORETT = std::filesystem::path(CIFRA_SOURCE_DIR) / "programmes/corett";

// ann: a woman once by boat, once by rope; bob: a man; cyd: a woman and a man; dee: nothing said; eve, fay: no adults
// known; gus: of another isle; hal: of another year; ida: neither.
std::string const REGISTER =
    "# nobody is real\n"
    "who,year,isle,kind,how,age,note\n"
    "ann,2020,ALT,WOMAN,BOAT,30,\n"
    "ann,2020,ALT,WOMAN,ROPE,30,\n"
    "bob,2020,ALT,M,BOAT;ROPE,40,\n"
    "cyd,2020,ALT,WOMAN,,50,\n"
    "cyd,2020,ALT,M,,50,\n"
    "dee,2020,ALT,OTHER,BOAT,60,\n"
    "eve,2020,ALT,WOMAN,BOAT,7,\n"
    "fay,2020,ALT,WOMAN,BOAT,?,\n"
    "gus,2020,BAJ,M,BOAT,50,\n"
    "hal,2019,ALT,M,BOAT,50,\n"
    "ida,,,M,BOAT,50,\n";

base::Result<RegisterCount> counted(std::string const& text, CountedReturn const& of,
                                    std::string const& counting = islands::REGISTER_COUNTING) {
    TemporaryFile const file(text);
    auto const programme = islands::programme();
    return count_register(programme, islands::register_counting(counting, programme).value(), file.path(), of, 1);
}

std::map<std::string, std::int64_t> figures_of(RegisterCount const& count) {
    std::map<std::string, std::int64_t> figures;
    for (auto const& figure : count.figures) figures[to_string(figure.key)] = figure.persons;
    return figures;
}

std::int64_t remarked(RegisterCount const& count, Kind kind, std::string const& breakdown) {
    for (auto const& remark : count.remarks)
        if (remark.kind == kind && remark.breakdown == breakdown) return remark.number;
    return 0;
}

TEST(CountRegister, CountsEachPersonOnceInTheFiguresOfTheirAreaAndYear) {
    auto const count = counted(REGISTER, {"ALT", "2020"});
    ASSERT_TRUE(count.has_value()) << to_string(count.error(), base::Language::en);
    EXPECT_EQ(figures_of(*count), (std::map<std::string, std::int64_t>{
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2020", 4},  // ann, bob, cyd, dee
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2020", 1},   // ann
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED.M._T.2020", 1},   // bob
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED._U._T.2020", 2},  // cyd, dee
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED._T.BOAT.2020", 3},
                                      {"DF_RESCUE/A.ALT.PEOPLE_RESCUED.F.ROPE.2020", 1}}));
    EXPECT_EQ(count->records, 11);
    EXPECT_EQ(count->records_of_year, 8);
}

TEST(CountRegister, SaysWhoCouldNotBePlaced) {
    auto const count = counted(REGISTER, {"ALT", "2020"}).value();
    EXPECT_EQ(remarked(count, Kind::not_known, "by_sex"), 1);
    EXPECT_EQ(remarked(count, Kind::contradictory, "by_sex"), 1);
    EXPECT_EQ(remarked(count, Kind::in_total_only, "by_means"), 1);
    // Without a year; without an age: eve's is known and below 18.
    ASSERT_GE(count.remarks.size(), 2U);
    EXPECT_EQ(count.remarks[0].column.en, "Year");
    EXPECT_EQ(count.remarks[0].number, 1);
    EXPECT_EQ(count.remarks[0].of, 11);
    for (auto const& figure : count.figures) EXPECT_FALSE(figure.partial) << to_string(figure.key);
}

TEST(CountRegister, ATableThatLeavesPersonsOutSaysSoOfEachOfItsFigures) {
    auto indicators = islands::with(islands::INDICATORS, R"(
    [[indicator.breakdown.category]]
    codes = { SEX = "_U" }
    label = { en = "Sex not known", es = "Sexo no conocido" }
    apart = true)",
                                    "");
    auto texts = islands::texts();
    texts.indicators.text = indicators;
    auto const programme = programme::read_programme_texts(texts).value();
    TemporaryFile const file(REGISTER);
    auto const count =
        count_register(programme, islands::register_counting(islands::REGISTER_COUNTING, programme).value(),
                       file.path(), {"ALT", "2020"}, 1);
    ASSERT_TRUE(count.has_value());
    for (auto const& figure : count->figures)
        EXPECT_EQ(figure.partial, figure.key.code("SEX") != "_T" && figure.key.code("MEANS") == "_T")
            << to_string(figure.key);
    EXPECT_EQ(remarked(*count, Kind::in_total_only, "by_sex"), 1);
}

TEST(CountRegister, ACountOfNobodyInAYearThatHasRecordsIsATrueZero) {
    auto const count = counted("who,year,isle,kind,how,age,note\nann,2020,ALT,WOMAN,BOAT,9,\n", {"ALT", "2020"});
    ASSERT_TRUE(count.has_value());
    for (auto const& figure : count->figures) EXPECT_EQ(figure.persons, 0);
    EXPECT_EQ(count->figures.size(), 6U);
}

TEST(CountRegister, AYearWithoutRecordsIsNoReturnOfZeros) {
    for (CountedReturn const& of : {CountedReturn{"BAJ", "2019"}, CountedReturn{"ALT", "2021"}}) {
        auto const refused = counted(REGISTER, of);
        ASSERT_FALSE(refused.has_value());
        EXPECT_THAT(refused.error().message.en, HasSubstr("has no record of " + of.ref_area + " in " + of.time_period));
    }
    EXPECT_FALSE(counted("who,year,isle,kind,how,age,note\n", {"ALT", "2020"}).has_value());
}

TEST(CountRegister, AYearOrAreaThatTheColumnCannotHoldIsAnError) {
    EXPECT_THAT(counted(REGISTER, {"ALT", "2035"}).error().message.en, HasSubstr("cannot hold 2035"));
    EXPECT_THAT(counted(REGISTER, {"CAL", "2020"}).error().message.en, HasSubstr("cannot hold CAL"));
}

TEST(CountRegister, NoMessageRepeatsAValue) {
    auto const refused = counted(islands::with(REGISTER, "bob,2020,ALT,M", "bob,2020,ALT,SECRET"), {"ALT", "2020"});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().where.line, 5);
    auto const said = to_string(refused.error(), base::Language::en) + to_string(refused.error(), base::Language::es);
    EXPECT_THAT(said, Not(HasSubstr("SECRET")));
    EXPECT_THAT(said, HasSubstr("kind"));
}

TEST(CountRegister, WithoutConditionsEveryPersonOfTheFileCounts) {
    auto const count = counted(REGISTER, {"CAL", "2031"}, R"(
id = "rescues"
programme = "islands"
name = { en = "Book", es = "Libro" }
schema = "rescues.toml"
[[indicator]]
id = "REWARDED"
)");
    ASSERT_TRUE(count.has_value()) << to_string(count.error(), base::Language::en);
    EXPECT_EQ(figures_of(*count), (std::map<std::string, std::int64_t>{{"DF_REWARD/A.CAL.REWARDED._T.2031", 9}}));
}

/// A simulated register of victims, of all years and areas, and its counting.
class SimulatedRegister : public testing::Test {
protected:
    void SetUp() override {
        m_programme = programme::read_programme(CORETT).value();
        m_counting = programme::read_register_counting(m_programme, CORETT / "registers/victims.toml").value();
        m_area = m_programme.members.at(3).code;
        SimulationSettings settings{6000, 5};
        settings.fixed = {parse_fixed_value(m_counting.schema, "ref_area=" + m_area).value()};
        ASSERT_TRUE(simulate(m_counting.schema, settings, [&](std::string_view more) {
            m_text += more;
            return base::Result<void>();
        }));
        TemporaryFile const file(m_text);
        auto count = count_register(m_programme, m_counting, file.path(), {m_area, YEAR}, 2);
        ASSERT_TRUE(count.has_value()) << to_string(count.error(), base::Language::en);
        m_count = std::move(*count);
    }

    std::int64_t figure(std::string const& rest) const {
        auto const key = m_programme.parse_key(rest);
        EXPECT_TRUE(key.has_value()) << rest;
        for (auto const& figure : m_count.figures)
            if (figure.key == *key) return figure.persons;
        ADD_FAILURE() << rest;
        return -1;
    }

    /// What `cifra tabulate --table` writes, by codes.
    std::map<std::vector<std::string>, std::int64_t> tabulated(std::string const& table) const {
        TabulationSettings settings;
        settings.table = table;
        settings.threshold = 1;
        TemporaryFile const file(m_text);
        std::string bytes;
        EXPECT_TRUE(tabulate_file(file.path(), m_counting.schema, settings, [&](std::string_view more) {
            bytes += more;
            return base::Result<void>();
        }));
        std::map<std::vector<std::string>, std::int64_t> cells;
        auto const records = base::parse_csv(bytes, "table").value();
        for (auto const& record : records) {
            std::vector<std::string> codes(record.fields.begin(), record.fields.end() - 2);
            cells[codes] = std::atoll(record.fields[codes.size()].c_str());
        }
        return cells;
    }

    static constexpr char const* YEAR = "2014";
    programme::Programme m_programme;
    programme::RegisterCounting m_counting;
    std::string m_area;
    std::string m_text;
    RegisterCount m_count;
};

TEST_F(SimulatedRegister, HasTheCountsThatTabulateHas) {
    auto const by_citizenship = tabulated("year*ref_area*trafficking_status*citizenship");
    int compared = 0;
    for (auto const& member : m_programme.members) {
        auto const at = by_citizenship.find({YEAR, m_area, "ACTUAL", member.code});
        EXPECT_EQ(
            figure("DF_IDENTIFICATION/A." + m_area + ".VICTIMS_IDENTIFIED._T._T._T._T." + member.code + "._T." + YEAR),
            at == by_citizenship.end() ? 0 : at->second);
        compared += at == by_citizenship.end() ? 0 : 1;
    }
    EXPECT_GE(compared, 3);
    EXPECT_EQ(figure("DF_IDENTIFICATION/A." + m_area + ".VICTIMS_IDENTIFIED._T._T._T._T._T._T." + YEAR),
              by_citizenship.at({YEAR, m_area, "ACTUAL", "_T"}));
    auto const by_service = tabulated("year*ref_area*service");
    for (auto const& service : {"MEDICAL", "LEGAL", "HOUSING", "EDUCATION"})
        EXPECT_EQ(figure("DF_ASSISTANCE/A." + m_area + ".VICTIMS_ASSISTED._T._T._T." + service + "." + YEAR),
                  by_service.at({YEAR, m_area, service}));
}

/// Records of the year, area and status, by person, each with gender, adult or not, and group.
std::map<std::string, std::vector<std::vector<std::string>>> by_person(programme::RecordSchema const& schema,
                                                                       std::string const& text,
                                                                       std::string const& year) {
    auto const header = text.find('\n', text.find('\n') + 1) + 1;
    std::map<std::string, std::vector<std::vector<std::string>>> persons;
    auto const records = base::parse_csv(std::string_view(text).substr(header), "made.csv").value();
    for (auto const& record : records) {
        auto const field = [&](char const* column) { return record.fields[*schema.column(column)]; };
        if (field("year") != year || field("trafficking_status") != "ACTUAL") continue;
        auto const age = field("age");
        auto const known = !age.empty() && age != "_U";
        persons[field("person")].push_back(
            {field("gender"), known ? (std::stoi(age) < 18 ? "Y0T17" : "Y_GE18") : "", field("population_group")});
    }
    return persons;
}

TEST_F(SimulatedRegister, PutsEachPersonIntoOneCategoryOfAPartition) {
    std::map<std::string, std::int64_t> expected;
    for (auto const& [person, records] : by_person(m_counting.schema, m_text, YEAR)) {
        std::set<std::string> fits;
        bool group = false;
        for (auto const& record : records) {
            group = group || record[2] == "LGBTIQ" || record[0] == "TF" || record[0] == "TM" || record[0] == "NC";
            if ((record[0] == "F" || record[0] == "M") && !record[1].empty())
                fits.insert(record[0] + "." + record[1] + "._T");
        }
        ++expected[group ? "_T._T.LGBTIQ" : fits.size() == 1 ? *fits.begin() : "_U._U._T"];
    }
    std::int64_t sum = 0;
    for (auto const& category :
         {"F.Y_GE18._T", "M.Y_GE18._T", "F.Y0T17._T", "M.Y0T17._T", "_T._T.LGBTIQ", "_U._U._T"}) {
        auto const counted =
            figure("DF_IDENTIFICATION/A." + m_area + ".VICTIMS_IDENTIFIED." + category + "._T._T._T." + YEAR);
        EXPECT_EQ(counted, expected[category]) << category;
        sum += counted;
    }
    EXPECT_EQ(sum, figure("DF_IDENTIFICATION/A." + m_area + ".VICTIMS_IDENTIFIED._T._T._T._T._T._T." + YEAR));
}

TEST_F(SimulatedRegister, IsTheSameForAnyNumberOfThreads) {
    TemporaryFile const file(m_text);
    auto const again = count_register(m_programme, m_counting, file.path(), {m_area, YEAR}, 7).value();
    EXPECT_EQ(figures_of(again), figures_of(m_count));
    EXPECT_EQ(again.remarks, m_count.remarks);
}

}  // namespace
}  // namespace cifra::tabulate
