// The rules of a return on the programme that is used, with made-up figures.
#include "programme/asked_cells.hpp"
#include "programme/read_programme.hpp"
#include "small_return.hpp"
#include "validate/check_return.hpp"

#include <gmock/gmock.h>
#include <set>

namespace cifra::validate {
namespace {

using audit::Outcome;
using audit::Severity;
using programme::BreakdownKind;

programme::Programme const& corett() {
    static auto const PROGRAMME = programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett").value();
    return PROGRAMME;
}

/// Every asked cell of a member's year: 12 in a part, and totals that are the sum of their parts. Tables of one total
/// must have as many parts, so one part of each holds what the others of that indicator leave.
restricted::NationalReturn made_up(std::string const& area, std::string const& year, std::int64_t each) {
    restricted::NationalReturn made;
    made.ref_area = area;
    made.time_period = year;
    made.file_name = "made_up.xlsx";
    std::map<programme::CellKey, std::int64_t> values;
    for (auto const& indicator : corett().indicators) {
        for (auto const& key : programme::asked_cells(corett(), indicator, area, year)) values[key] = each;
        auto const total = each * 20;
        if (programme::asks_total(indicator)) values[corett().total_key(indicator, area, year)] = total;
        for (auto const& breakdown : indicator.breakdowns) {
            if (breakdown.kind != BreakdownKind::partition || breakdown.categories.empty()) continue;
            auto const parts = std::count_if(breakdown.categories.begin(), breakdown.categories.end(),
                                             [](auto const& category) { return !category.apart; });
            values[corett().category_key(indicator, breakdown.categories.front(), area, year)] =
                total - each * (parts - 1);
        }
    }
    auto const& product = corett().products.front();
    auto const total = [&](std::string const& id) { return corett().total_key(*corett().indicator(id), area, year); };
    values[total(product.product)] = values[total(product.first)] * values[total(product.second)];
    int row = 10;
    for (auto const& [key, value] : values) {
        restricted::Observation observation;
        observation.key = key;
        observation.obs_value = base::Decimal{value, 0};
        observation.obs_status = "A";
        observation.where.file = "made_up.xlsx!" + key.dataflow + "!D" + std::to_string(++row);
        made.observations.push_back(std::move(observation));
    }
    made.account.read = made.account.expected = static_cast<int>(made.observations.size());
    return made;
}

TEST(CorettReturn, HasNothingToCorrectWhereEveryFigureFollows) {
    for (auto const& member : corett().members) {
        auto const now = made_up(member.code, "2031", 12);
        for (auto const& finding : check_return(corett(), {now, {made_up(member.code, "2030", 11)}, {}}))
            EXPECT_NE(finding.severity, Severity::blocking) << finding.id << " " << finding.statement.en;
    }
}

TEST(CorettReturn, RunsEveryComparisonOfTheProgramme) {
    auto const now = made_up(corett().members.front().code, "2031", 12);
    std::set<std::string> compared;
    for (auto const& finding : check_return(corett(), {now, {}, {}}))
        if (finding.rule == "comparison") {
            compared.insert(finding.id.substr(11, finding.id.find('/') - 11));
            EXPECT_NE(finding.outcome, Outcome::not_evaluable) << finding.id;
        }
    EXPECT_EQ(compared.size(), corett().comparisons.size());
    EXPECT_GE(compared.size(), 3U);
}

TEST(CorettReturn, IsCheckedAgainstFifteenYearsOfNineMembers) {
    std::size_t findings = 0;
    for (auto const& member : corett().members) {
        std::vector<restricted::NationalReturn> earlier;
        for (int year = 2016; year <= 2030; ++year)
            earlier.push_back(made_up(member.code, std::to_string(year), 12 + year % 2));
        auto const now = made_up(member.code, "2031", 12);
        findings += check_return(corett(), {now, std::move(earlier), {}}).size();
    }
    EXPECT_GE(findings, 9U * 100U);
}

}  // namespace
}  // namespace cifra::validate
