#include "release/notes_coverage.hpp"

#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using programme::MissingReason;

bool has(ReleasedObservation const& row, char status) {
    return row.obs_status.find(status) != std::string::npos;
}

/// True for the reasons that coverage notes may speak of.
bool gives_nothing(ReleasedObservation const& row) {
    return row.missing_reason == MissingReason::not_reported || row.missing_reason == MissingReason::not_compiled;
}

bool subset(std::vector<std::string> const& part, std::vector<std::string> const& whole) {
    return std::all_of(part.begin(), part.end(), [&](std::string const& member) {
        return std::find(whole.begin(), whole.end(), member) != whole.end();
    });
}

std::vector<std::string>* list_for(Gaps& gaps, ReleasedObservation const& row) {
    if (row.missing_reason == MissingReason::picture || row.missing_reason == MissingReason::withheld) return nullptr;
    if (!row.obs_value && has(row, 'K')) return &gaps.elsewhere;
    if (gives_nothing(row) && has(row, 'M')) return &gaps.not_existing;
    if (row.missing_reason == MissingReason::not_compiled) return &gaps.not_compiled;
    if (row.missing_reason == MissingReason::not_reported) return &gaps.no_data;
    // Who states another definition is not partial: a note of its own says what it counts.
    if (has(row, 'U') || (has(row, 'D') && row.definition.empty())) return &gaps.partial;
    if (has(row, 'E') || has(row, 'I')) return &gaps.estimated;
    return nullptr;
}

/// A member's own total of the indicator, when it is shown as a whole number.
std::optional<std::int64_t> total_of(ReleasedEdition const& edition, std::string const& area, programme::CellKey key) {
    key = key.total();
    key.ref_area = area;
    auto const* row = edition.find(key);
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    return row->obs_value->units;
}

/// True when the coalition has a figure here, shown or not: whoever no code names as missing is in it.
bool stands_for_all(ReleasedEdition const& edition, programme::CellKey key) {
    key.ref_area = edition.programme.region;
    auto const* row = edition.find(key);
    return row != nullptr && !gives_nothing(*row);
}

/// Where a sum of reporting areas lacks a member, its row says why; who has none gives no data.
std::vector<std::string>* list_for(Gaps& gaps, ReleasedEdition const& edition, ReleasedObservation const& sum,
                                   std::string const& member) {
    auto const* row = member_row(edition, member, sum.key);
    if (row == nullptr) return &gaps.no_data;
    if (covers(sum, member) || !row->obs_value) return list_for(gaps, *row);
    bool const of_cell = row->key.dimensions == sum.key.dimensions;
    bool const otherwise = of_cell || definition_of(edition, *row) != std::optional<std::string>("");
    return otherwise ? nullptr : &gaps.no_data;
}

/// What a member contributes to a sum of reporting areas.
Reporting reporting_in(ReleasedEdition const& edition, ReleasedObservation const& sum, std::string const& member) {
    auto own = sum.key;
    own.ref_area = member;
    auto const* row = edition.find(own);
    if (row == nullptr || gives_nothing(*row)) return Reporting::no_data;
    if (!covers(sum, member)) return row->obs_value ? Reporting::in_part : Reporting::not_stated;
    if (row->obs_value && row->obs_value->units == 0) return Reporting::true_zero;
    if (has(*row, 'U')) return Reporting::in_part;
    return has(*row, 'P') ? Reporting::preliminary : Reporting::reported;
}

/// The totals of the areas in a sum, where every one is shown.
std::optional<std::int64_t> sum_of_totals(ReleasedEdition const& edition, ReleasedObservation const& sum) {
    std::int64_t base = 0;
    for (auto const& member : sum.coverage) {
        auto key = sum.key.total();
        key.ref_area = member;
        auto const* const row = edition.find(key);
        auto const total = total_of(edition, member, key);
        if (!total || definition_of(edition, *row) != sum.definition) return std::nullopt;
        base += *total;
    }
    return sum.coverage.empty() ? std::nullopt : std::optional(base);
}

/// The base of a sum of reporting areas holds these areas and no others.
Denominator denominator_of_sum(ReleasedEdition const& edition, ReleasedObservation const& sum,
                               std::string const& area) {
    Denominator result;
    result.of_sum = true;
    result.reporting = sum.coverage;
    auto const* const total = regional_sum(edition, sum.key.total());
    bool const whole = total != nullptr && total->coverage == sum.coverage;
    result.base = whole ? total_of(edition, edition.programme.region, sum.key) : sum_of_totals(edition, sum);
    // What a member gives by another definition is no part of the sum.
    if (area != edition.programme.region && !covers(sum, area)) result.base.reset();
    if (!whole)
        for (auto const& member : edition.programme.members)
            if (!covers(sum, member.code)) result.not_reporting.push_back(member.code);
    result.of_reporting_only = !whole && result.base;
    return result;
}

}  // namespace

bool reports(Reporting reporting) {
    return reporting != Reporting::no_data && reporting != Reporting::not_stated;
}

ReleasedObservation const* member_row(ReleasedEdition const& edition, std::string const& member,
                                      programme::CellKey const& key) {
    auto own = key;
    own.ref_area = member;
    if (auto const* row = edition.find(own)) return row;
    return edition.find(own.total());
}

Reporting reporting_of(ReleasedEdition const& edition, std::string const& member, programme::CellKey const& key) {
    if (auto const* sum = regional_sum(edition, key)) return reporting_in(edition, *sum, member);
    auto const* row = member_row(edition, member, key);
    if (row == nullptr) return stands_for_all(edition, key) ? Reporting::reported : Reporting::not_stated;
    if (gives_nothing(*row)) return Reporting::no_data;
    if (row->obs_value && row->obs_value->units == 0) return Reporting::true_zero;
    if (has(*row, 'U') || has(*row, 'D')) return Reporting::in_part;
    if (has(*row, 'P')) return Reporting::preliminary;
    return Reporting::reported;
}

bool Gaps::empty() const {
    return *this == Gaps{};
}

bool Gaps::only_partial() const {
    return no_data.empty() && not_compiled.empty() && not_existing.empty() && elsewhere.empty() && !empty();
}

bool Gaps::within(Gaps const& other) const {
    return subset(no_data, other.no_data) && subset(not_compiled, other.not_compiled) &&
           subset(not_existing, other.not_existing) && subset(elsewhere, other.elsewhere) &&
           subset(partial, other.partial) && subset(estimated, other.estimated);
}

Gaps gaps_of(ReleasedEdition const& edition, programme::CellKey const& key) {
    Gaps gaps;
    auto const* const sum = regional_sum(edition, key);
    for (auto const& member : edition.programme.members) {
        auto const* row = member_row(edition, member.code, key);
        auto* list = sum != nullptr   ? list_for(gaps, edition, *sum, member.code)
                     : row == nullptr ? nullptr
                                      : list_for(gaps, *row);
        if (list != nullptr) list->push_back(member.code);
    }
    return gaps;
}

std::optional<Gaps> common_gaps(ReleasedEdition const& edition, programme::Indicator const& indicator,
                                programme::Breakdown const& breakdown) {
    std::vector<Gaps> all;
    for (auto const& category : breakdown.categories)
        if (!category.apart)
            all.push_back(gaps_of(edition, edition.programme.category_key(indicator, category, edition.programme.region,
                                                                          edition.time_period)));
    for (auto const& gaps : all) {
        auto const same = std::count(all.begin(), all.end(), gaps);
        bool const shared = std::all_of(all.begin(), all.end(), [&](Gaps const& other) { return gaps.within(other); });
        if (!gaps.empty() && 2 * static_cast<std::size_t>(same) > all.size() && shared) return gaps;
    }
    return std::nullopt;
}

Denominator denominator_of(ReleasedEdition const& edition, programme::CellKey const& key) {
    if (auto const* sum = regional_sum(edition, key)) return denominator_of_sum(edition, *sum, key.ref_area);
    Denominator result;
    result.base = total_of(edition, edition.programme.region, key);
    std::optional<std::int64_t> others = 0;
    for (auto const& member : edition.programme.members) {
        auto const reporting = reporting_of(edition, member.code, key);
        if (reports(reporting)) result.reporting.push_back(member.code);
        if (reporting != Reporting::no_data) continue;
        result.not_reporting.push_back(member.code);
        auto const total = total_of(edition, member.code, key);
        others = others && total ? std::optional(*others + *total) : std::nullopt;
    }
    result.of_reporting_only = result.base && !result.not_reporting.empty() && others && *others < *result.base;
    if (result.of_reporting_only) *result.base -= *others;
    return result;
}

}  // namespace cifra::release
