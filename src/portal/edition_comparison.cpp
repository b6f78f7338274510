#include "portal/edition_comparison.hpp"

#include "release/revisions.hpp"

#include <map>

namespace cifra::portal {
namespace {

using release::ReleasedObservation;

bool has(ReleasedObservation const& figure, char letter) {
    return figure.obs_status.find(letter) != std::string::npos;
}

bool is_shown(ReleasedObservation const* figure) {
    return figure != nullptr && figure->obs_value.has_value();
}

ComparisonKind kind_of(ReleasedObservation const* a, ReleasedObservation const* b) {
    if (release::is_withheld(a) || release::is_withheld(b)) return ComparisonKind::withheld;
    if (is_shown(a) && is_shown(b))
        return release::same_amount(*a, *b) ? ComparisonKind::same : ComparisonKind::changed;
    if (is_shown(a)) return ComparisonKind::only_a;
    if (is_shown(b)) return ComparisonKind::only_b;
    return ComparisonKind::missing;
}

bool compare_by_nature(ReleasedObservation const& a, ReleasedObservation const& b) {
    return a.currency == b.currency && a.definition == b.definition && has(a, 'D') == has(b, 'D') &&
           a.coverage == b.coverage && (a.key.time_period == b.key.time_period || !has(b, 'B'));
}

std::optional<std::int64_t> difference_of(ComparedPair const& pair) {
    if (pair.kind != ComparisonKind::same && pair.kind != ComparisonKind::changed) return std::nullopt;
    auto const& a = *pair.a;
    auto const& b = *pair.b;
    if (a.obs_value->scale != 0 || b.obs_value->scale != 0 || !compare_by_nature(a, b)) return std::nullopt;
    return b.obs_value->units - a.obs_value->units;
}

using Pairs = std::map<programme::CellKey, ComparedPair>;

void take(release::ReleasedEdition const& edition, std::string const& ref_area, std::string const& year,
          ReleasedObservation const* ComparedPair::*side, Pairs& pairs) {
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations()) {
            if (figure.key.ref_area != ref_area || figure.key.time_period != edition.time_period) continue;
            auto key = figure.key;
            key.time_period = year;
            auto& pair = pairs[key];
            pair.key = key;
            pair.*side = &figure;
        }
}

}  // namespace

std::vector<ComparedPair> compare_editions(release::ReleasedEdition const& a, release::ReleasedEdition const& b,
                                           std::string const& ref_area) {
    Pairs pairs;
    take(a, ref_area, b.time_period, &ComparedPair::a, pairs);
    take(b, ref_area, b.time_period, &ComparedPair::b, pairs);
    std::vector<ComparedPair> list;
    for (auto& [key, pair] : pairs) {
        pair.kind = kind_of(pair.a, pair.b);
        pair.difference = difference_of(pair);
        list.push_back(std::move(pair));
    }
    return list;
}

}  // namespace cifra::portal
