#include "portal/view_share.hpp"

#include "language/number.hpp"
#include "publish/page_figure.hpp"
#include "release/notes_coverage.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

using programme::BreakdownKind;

/// The edition that tells a figure, with what its own release says beside it; null where it cannot be read.
std::shared_ptr<LoadedEdition const> teller(Asked const& asked, release::SeriesPoint const& point) {
    if (asked.catalogue.find(point.edition, point.version) == nullptr) return nullptr;
    auto loaded = asked.catalogue.edition(point.edition, point.version);
    return loaded ? *loaded : nullptr;
}

/// What a member's category is a share of: its own total, counted alike.
std::optional<std::int64_t> own_total(release::ReleasedEdition const& edition,
                                      release::ReleasedObservation const& part) {
    auto const* total = edition.find(part.key.total());
    if (total == nullptr || release::definition_of(edition, part) != release::definition_of(edition, *total))
        return std::nullopt;
    return publish::shown_count(total);
}

/// True where an area's total is a part of the region's: the programme has a table of them that adds up.
bool parts_of_region(programme::Indicator const& indicator) {
    return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [](auto const& breakdown) {
        return breakdown.by_area && breakdown.kind == BreakdownKind::partition;
    });
}

bool can_have_share(Asked const& asked, View const& view, release::SeriesPoint const& point,
                    programme::Category const* category) {
    if (!point.shown() || view.indicator->unit == "CURRENCY" || !point.figure->currency.empty()) return false;
    if (category != nullptr) return view.breakdown->kind != BreakdownKind::list && !category->apart;
    return point.key.ref_area != asked.programme().region && parts_of_region(*view.indicator);
}

}  // namespace

std::optional<ViewShare> view_share(Asked const& asked, View const& view, release::SeriesPoint const& point,
                                    programme::Category const* category) {
    if (!can_have_share(asked, view, point, category)) return std::nullopt;
    auto const told = teller(asked, point);
    if (told == nullptr) return std::nullopt;
    auto const& edition = told->edition;
    auto const* part = edition.find(point.key);
    auto const count = publish::shown_count(part);
    if (!count || edition.time_period != point.key.time_period) return std::nullopt;
    bool const own = category != nullptr && point.key.ref_area != asked.programme().region;
    auto const base = own ? own_total(edition, *part) : release::denominator_of(edition, point.key).base;
    if (!base || *base <= 0 || *count > *base) return std::nullopt;
    auto text = language::share(*count, *base, publish::share_decimals(*base), asked.language);
    if (text.empty()) return std::nullopt;
    return ViewShare{std::move(text), *base};
}

}  // namespace cifra::portal
