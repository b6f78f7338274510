#include "release/checklist.hpp"

namespace cifra::release {
namespace {

/// What a breakdown shows.
struct Shown {
    std::int64_t sum = 0;
    std::size_t count = 0;
    bool each_once = true;

    void take(ReleasedObservation const* row) {
        if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return;
        sum += row->obs_value->units;
        ++count;
        each_once = each_once && row->obs_value->units == 1;
    }
};

}  // namespace

bool is_checklist(ReleasedEdition const& edition, programme::Indicator const& indicator,
                  programme::Breakdown const& breakdown) {
    auto const& programme = edition.programme;
    if (indicator.counts_victims) return false;
    Shown shown;
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            shown.take(edition.find(programme.total_key(indicator, member.code, edition.time_period)));
    else
        for (auto const& category : breakdown.categories)
            if (!category.apart)
                shown.take(
                    edition.find(programme.category_key(indicator, category, programme.region, edition.time_period)));
    auto const* total = edition.find(programme.total_key(indicator, programme.region, edition.time_period));
    return shown.each_once && shown.count >= 2 && total != nullptr && total->obs_value &&
           total->obs_value->scale == 0 && total->obs_value->units == shown.sum;
}

}  // namespace cifra::release
