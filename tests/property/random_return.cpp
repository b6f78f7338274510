#include "random_return.hpp"

#include "../invented/invented_edition.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace cifra::property {
namespace {

using programme::BreakdownKind;
using programme::CellKey;
using programme::Indicator;
using programme::Programme;

constexpr int YEARS = 5;
constexpr int FIRST_YEAR = 2027;
constexpr char const* AREA = "XAA";

/// About normal, mean 0, deviation 1: twelve uniform numbers.
double normal(base::Random& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += static_cast<double>(random.between(0, 1'000'000)) / 1e6;
    return sum;
}

/// A count with a mean: of few, each one of a thousand chances; of many, by the normal law.
std::int64_t count_around(double mean, base::Random& random) {
    if (mean > 30) return std::max<std::int64_t>(0, std::llround(mean + std::sqrt(mean) * normal(random)));
    std::int64_t count = 0;
    for (int i = 0; i < 1000; ++i) count += static_cast<double>(random.between(0, 999'999)) < mean * 1000 ? 1 : 0;
    return count;
}

/// How many of `total` are in a part with a share.
std::int64_t part_of(std::int64_t total, double share, base::Random& random) {
    auto const mean = static_cast<double>(total) * share;
    auto const spread = std::sqrt(mean * (1 - share));
    return std::clamp<std::int64_t>(std::llround(mean + spread * normal(random)), 0, total);
}

/// What stays from year to year: the level of an indicator, the shares of its tables, and which are never given.
struct Habit {
    double level = 0;
    std::vector<std::vector<double>> shares;  ///< Of each breakdown's categories; empty: never given.
};

std::vector<double> random_shares(programme::Breakdown const& breakdown, base::Random& random) {
    std::vector<double> shares;
    double sum = 0;
    for (auto const& category : breakdown.categories) {
        shares.push_back(category.apart ? 0 : static_cast<double>(random.between(5, 100)));
        sum += shares.back();
    }
    bool const partition = breakdown.kind == BreakdownKind::partition;
    for (auto& share : shares) share /= partition ? sum : 100;
    return shares;
}

Habit random_habit(Indicator const& indicator, base::Random& random) {
    Habit habit;
    habit.level = std::exp(static_cast<double>(random.between(693, 13815)) / 1000);
    for (auto const& breakdown : indicator.breakdowns)
        habit.shares.push_back(random.between(0, 9) == 0 ? std::vector<double>() : random_shares(breakdown, random));
    return habit;
}

/// The figures of one year, by key.
class Year {
public:
    Year(Programme const& programme, int year) : m_programme(programme), m_year(std::to_string(year)) {}

    void fill(Indicator const& indicator, Habit const& habit, base::Random& random) {
        auto const level = habit.level * static_cast<double>(random.between(80, 125)) / 100;
        auto const total = count_around(level, random);
        put(indicator, m_programme.total_key(indicator, AREA, m_year), total);
        for (std::size_t i = 0; i < indicator.breakdowns.size(); ++i)
            fill_table(indicator, indicator.breakdowns[i], habit.shares[i], total, random);
    }

    void fill_awards(base::Random& random, std::int64_t level, std::int64_t each) {
        auto const persons = std::max<std::int64_t>(1, count_around(static_cast<double>(level), random));
        set_total("PERSONS_AWARDED", persons);
        set_total("AWARD_PER_PERSON", each);
        set_total("AWARDED", persons * each);
    }

    restricted::NationalReturn made() const {
        restricted::NationalReturn made;
        made.ref_area = AREA;
        made.time_period = m_year;
        made.version = 1;
        made.file_name = "xaa.xlsx";
        int row = 10;
        for (auto const& [key, observation] : m_figures) {
            made.observations.push_back(observation);
            made.observations.back().where.file = "xaa.xlsx!" + key.dataflow + "!D" + std::to_string(++row);
        }
        made.account.read = made.account.expected = static_cast<int>(made.observations.size());
        return made;
    }

private:
    void set_total(std::string const& id, std::int64_t value) {
        auto const& indicator = *m_programme.indicator(id);
        put(indicator, m_programme.total_key(indicator, AREA, m_year), value);
    }

    void put(Indicator const& indicator, CellKey const& key, std::optional<std::int64_t> value) {
        auto& figure = m_figures[key];
        figure.key = key;
        figure.obs_status = value ? "A" : "O";
        if (value)
            figure.obs_value = base::Decimal{*value, 0};
        else
            figure.missing_reason = programme::MissingReason::not_reported;
        if (indicator.unit == "CURRENCY") figure.currency = "XTS";
    }

    void fill_table(Indicator const& indicator, programme::Breakdown const& breakdown,
                    std::vector<double> const& shares, std::int64_t total, base::Random& random) {
        auto rest = total;
        double rest_share = 1;
        for (std::size_t i = 0; i < breakdown.categories.size(); ++i) {
            auto const key = m_programme.category_key(indicator, breakdown.categories[i], AREA, m_year);
            if (shares.empty()) {
                put(indicator, key, std::nullopt);
                continue;
            }
            if (breakdown.kind != BreakdownKind::partition) {
                put(indicator, key, part_of(total, shares[i], random));
                continue;
            }
            auto const part = rest_share - shares[i] < 1e-9 && shares[i] > 0
                                  ? rest
                                  : part_of(rest, std::min(1.0, shares[i] / std::max(rest_share, 1e-9)), random);
            put(indicator, key, part);
            rest -= part;
            rest_share -= shares[i];
        }
    }

    Programme const& m_programme;
    std::string m_year;
    std::map<CellKey, restricted::Observation> m_figures;
};

}  // namespace

Programme programme_of_returns() {
    auto programme = invented::programme_of_three();
    programme.comparisons = {{"returned", {"Returned", "Retornadas"}, {"RETURNED", {}}, {"FOUND", {}}, false, true}};
    return programme;
}

RandomReturns random_returns(Programme const& programme, base::Random& random) {
    std::map<std::string, Habit> habits;
    for (auto const& indicator : programme.indicators) habits[indicator.id] = random_habit(indicator, random);
    auto const each = random.between(100, 20000);
    auto const persons = random.between(2, 40);
    RandomReturns returns;
    for (int i = 0; i < YEARS; ++i) {
        Year year(programme, FIRST_YEAR + i);
        for (auto const& indicator : programme.indicators)
            if (indicator.dataflow == "DF_PERSONS") year.fill(indicator, habits[indicator.id], random);
        year.fill_awards(random, persons, each + 50 * i);
        (i + 1 == YEARS ? returns.submitted : returns.earlier.emplace_back()) = year.made();
    }
    return returns;
}

}  // namespace cifra::property
