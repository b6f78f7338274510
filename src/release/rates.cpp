#include "release/rates.hpp"

#include "base/assert.hpp"
#include "base/csv.hpp"
#include "release/coverage_share.hpp"
#include "sdmx/csv_field.hpp"

#include <optional>

namespace cifra::release {
namespace {

constexpr char const* UNIT_OF_PEOPLE = "PERSONS";
constexpr std::int64_t LARGEST_COUNT = 1'000'000'000'000;

std::optional<Rate> rate_at(ReleasedEdition const& edition, programme::CellKey const& key) {
    auto const* const row = edition.find(key);
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    auto const value = row->obs_value->units;
    auto coverage = coverage_of(edition, key);
    if (value < SMALLEST_RATED_COUNT || value > LARGEST_COUNT || !coverage.population) return std::nullopt;
    return Rate{key, value, *coverage.population, rate_of(value, *coverage.population), std::move(coverage.areas)};
}

}  // namespace

base::Decimal rate_of(std::int64_t value, std::int64_t population) {
    CIFRA_ASSERT(value >= 0 && population > 0);
    __extension__ using Wide = __int128;
    Wide const twice = 2 * Wide{10} * RATE_PER_PEOPLE * value + population;
    return {static_cast<std::int64_t>(twice / (2 * Wide{population})), 1};
}

std::vector<Rate> rates(ReleasedEdition const& edition) {
    auto const& programme = edition.programme;
    std::vector<std::string> areas = {programme.region};
    for (auto const& member : programme.members) areas.push_back(member.code);
    std::vector<Rate> rates;
    for (auto const& indicator : programme.indicators) {
        if (indicator.unit != UNIT_OF_PEOPLE) continue;
        for (auto const& area : areas)
            if (auto rate = rate_at(edition, programme.total_key(indicator, area, edition.time_period)))
                rates.push_back(std::move(*rate));
    }
    return rates;
}

std::string rates_csv(ReleasedEdition const& edition) {
    using Kind = sdmx::CsvColumn::Kind;
    auto text = base::csv_line({"REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "POPULATION", "RATE_PER_100000",
                                "COVERAGE[]", "POPULATION_SOURCE[en;es]"});
    auto const source = sdmx::write_field({{}, {}, edition.programme.population.source}, Kind::multilingual);
    for (auto const& rate : rates(edition))
        text += base::csv_line({rate.key.ref_area, rate.key.indicator, rate.key.time_period, std::to_string(rate.value),
                                std::to_string(rate.population), to_string(rate.rate),
                                sdmx::write_field({{}, rate.coverage, {}}, Kind::multi_valued), source});
    return text;
}

}  // namespace cifra::release
