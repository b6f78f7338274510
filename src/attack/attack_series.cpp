#include "attack/attack_series.hpp"

#include "attack/components.hpp"
#include "attack/known_interval.hpp"
#include "attack/revision_readings.hpp"
#include "attack/solve_component.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

/// True when a release before those of a cell shows it with a value that the reader has for it now.
template <typename Predicate>
bool was_shown(Series const& series, Unknown const& cell, Predicate is_that_value) {
    if (cell.releases.empty()) return false;
    for (int place = 0; place < cell.releases.front(); ++place) {
        auto const* const figure = series[static_cast<std::size_t>(place)]->find(cell.key);
        if (figure != nullptr && figure->obs_value && is_that_value(rational(*figure->obs_value))) return true;
    }
    return false;
}

bool is_narrow(KnownInterval const& interval, int threshold) {
    return interval.upper && *interval.upper - interval.lower + 1 < threshold - 1;
}

bool holds(KnownInterval const& interval, Rational const& value) {
    return value >= static_cast<long>(interval.lower) &&
           (!interval.upper || value <= static_cast<long>(*interval.upper));
}

/// The releases that withhold a cell, of those in which it is this one unknown.
std::vector<int> withholding(Series const& series, Unknown const& cell) {
    std::vector<int> places;
    for (auto const place : cell.releases) {
        auto const* const figure = series[static_cast<std::size_t>(place)]->find(cell.key);
        if (figure != nullptr && is_withheld(*figure)) places.push_back(place);
    }
    return places;
}

}  // namespace

SeriesFindings attack_part(Series const& series, SeriesQuestion const& question, LinearSystem const& part) {
    SeriesFindings found;
    auto const counts = [&](Unknown const& cell, Rational const& value) {
        if (was_shown(series, cell, [&](Rational const& shown) { return shown == value; })) return false;
        return !question.counts || question.counts(cell, value);
    };
    for (auto const& [unknown, method] : solve_component(part, counts)) {
        auto const& cell = part.unknowns[static_cast<std::size_t>(unknown)];
        for (auto const place : withholding(series, cell)) found.recovered.emplace(SeriesCell{place, cell.key}, method);
    }
    if (!question.intervals) return found;
    for (auto const& interval : known_intervals(part)) {
        auto const& cell = part.unknowns[static_cast<std::size_t>(interval.unknown)];
        if (was_shown(series, cell, [&](Rational const& shown) { return holds(interval, shown); })) continue;
        for (auto const place : withholding(series, cell))
            if (is_narrow(interval, series[static_cast<std::size_t>(place)]->policy.threshold))
                found.narrow.emplace(place, cell.key);
    }
    return found;
}

SeriesFindings attack_series(Series const& series, SeriesQuestion const& question) {
    SeriesFindings found;
    for (auto const& component : components(series_system(series, question.supposition, question.apart)))
        for (auto const& reading : revision_readings(component))
            for (auto const& part : components(reading.system)) {
                auto more = attack_part(series, question, part);
                found.recovered.merge(more.recovered);
                found.narrow.merge(more.narrow);
            }
    return found;
}

}  // namespace cifra::attack
