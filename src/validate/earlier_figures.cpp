#include "validate/earlier_figures.hpp"

#include "validate/return_figures.hpp"

#include <algorithm>
#include <utility>

namespace cifra::validate {
namespace {

using base::Decimal;
using programme::CellKey;
using restricted::NationalReturn;
using restricted::Observation;

constexpr int MOST_DECIMALS = 3;

bool is_usable(Decimal value) {
    return value.units >= 0 && value.scale <= MOST_DECIMALS;
}

CellKey in_period(CellKey key, std::string const& time_period) {
    key.time_period = time_period;
    return key;
}

std::int64_t with_decimals(Decimal value, int decimals) {
    for (int scale = value.scale; scale < decimals; ++scale) value.units *= 10;
    return value.units;
}

}  // namespace

bool is_comparable(Observation const& now, Observation const& before) {
    return now.definition == before.definition && now.currency == before.currency;
}

EarlierFigures::EarlierFigures(NationalReturn const& submitted, std::vector<NationalReturn> const& earlier)
    : m_submitted(submitted) {
    for (auto const& before : earlier)
        if (before.ref_area == submitted.ref_area && before.time_period < submitted.time_period)
            m_earlier.push_back(&before);
}

Observation const* EarlierFigures::last(CellKey const& key) const {
    return last() == nullptr ? nullptr : find_figure(*last(), in_period(key, last()->time_period));
}

std::vector<CellKey> EarlierFigures::keys() const {
    std::vector<CellKey> keys;
    for (auto const& observation : m_submitted.observations) keys.push_back(observation.key);
    if (last() != nullptr)
        for (auto const& observation : last()->observations)
            keys.push_back(in_period(observation.key, m_submitted.time_period));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::optional<EarlierFigures::Series> EarlierFigures::series(CellKey const& key) const {
    auto const* const now = find_figure(m_submitted, key);
    auto const* const before = last(key);
    auto const given = [](Observation const* figure) {
        return figure != nullptr && figure->obs_value && is_usable(*figure->obs_value);
    };
    if (!given(now) || !given(before) || !is_comparable(*now, *before)) return std::nullopt;
    std::vector<Decimal> values;
    for (auto const* year : m_earlier) {
        auto const* const figure = find_figure(*year, in_period(key, year->time_period));
        if (given(figure) && is_comparable(*now, *figure)) values.push_back(*figure->obs_value);
    }
    Series series;
    series.decimals = now->obs_value->scale;
    for (auto const value : values) series.decimals = std::max(series.decimals, value.scale);
    series.now = with_decimals(*now->obs_value, series.decimals);
    for (auto const value : values) series.earlier.push_back(with_decimals(value, series.decimals));
    return series;
}

}  // namespace cifra::validate
