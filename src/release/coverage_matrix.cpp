#include "release/coverage_matrix.hpp"

#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using programme::Breakdown;
using programme::CellKey;
using programme::Indicator;

bool a_member_speaks_of(ReleasedEdition const& edition, CellKey key) {
    auto const& members = edition.programme.members;
    return std::any_of(members.begin(), members.end(), [&](programme::Member const& member) {
        key.ref_area = member.code;
        return edition.find(key) != nullptr;
    });
}

CoverageRow row_of(ReleasedEdition const& edition, base::LocalText label, CellKey const& key) {
    CoverageRow row{std::move(label), key, {}};
    for (auto const& member : edition.programme.members) row.members.push_back(reporting_of(edition, member.code, key));
    return row;
}

/// A table has one row when its categories share their gaps; each category with other gaps has its own.
void add_breakdown(ReleasedEdition const& edition, Indicator const& indicator, Breakdown const& breakdown,
                   std::vector<CoverageRow>& rows) {
    auto const& programme = edition.programme;
    auto const of_total = gaps_of(edition, programme.total_key(indicator, programme.region, edition.time_period));
    auto const common = common_gaps(edition, indicator, breakdown);
    bool has_table_row = false;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, programme.region, edition.time_period);
        auto const gaps = gaps_of(edition, key);
        if (gaps.empty() || gaps == of_total) continue;
        if (common && gaps == *common) {
            if (!has_table_row) rows.push_back(row_of(edition, breakdown.title, key));
            has_table_row = true;
        } else {
            rows.push_back(row_of(edition, category.label, key));
        }
    }
}

std::vector<CoverageRow> rows_of(ReleasedEdition const& edition, programme::Section const& section) {
    std::vector<CoverageRow> rows;
    auto const& programme = edition.programme;
    for (auto const& id : section.indicators) {
        auto const* indicator = programme.indicator(id);
        if (indicator == nullptr) continue;
        auto const total = programme.total_key(*indicator, programme.region, edition.time_period);
        bool const wanted = indicator->key_figure || !gaps_of(edition, total).empty();
        if (wanted && edition.find(total) != nullptr && a_member_speaks_of(edition, total))
            rows.push_back(row_of(edition, indicator->name, total));
        for (auto const& breakdown : indicator->breakdowns)
            if (!breakdown.by_area) add_breakdown(edition, *indicator, breakdown, rows);
    }
    return rows;
}

}  // namespace

std::vector<CoverageTheme> coverage_matrix(ReleasedEdition const& edition) {
    std::vector<CoverageTheme> themes;
    for (auto const* section : sections_in_order(edition))
        if (auto rows = rows_of(edition, *section); !rows.empty())
            themes.push_back({section->id, section->title, std::move(rows)});
    return themes;
}

std::size_t reporting_members(CoverageRow const& row) {
    return static_cast<std::size_t>(std::count_if(row.members.begin(), row.members.end(), reports));
}

}  // namespace cifra::release
