#include "audit/breakdown_block.hpp"

#include <algorithm>
#include <utility>

namespace cifra::audit {
namespace {

using programme::Breakdown;
using programme::BreakdownKind;
using programme::CellKey;
using programme::Indicator;
using programme::MissingReason;
using programme::Programme;

/// "Victims identified: Forms of exploitation"; a title that begins with the indicator's name stands alone.
LocalText table_title(Indicator const& indicator, Breakdown const& breakdown) {
    if (breakdown.title.en.rfind(indicator.name.en, 0) == 0) return breakdown.title;
    return {indicator.name.en + ": " + breakdown.title.en, indicator.name.es + ": " + breakdown.title.es};
}

bool is_partial(Observed const& observed) {
    return observed.obs_status.find_first_of("UD") != std::string::npos;
}

/// What a member's row says about the region's figure, if it says that something is left out.
std::optional<AreaGap> gap_of(Observed const& observed, programme::Member const& member) {
    bool const cannot_exist = observed.obs_status.find('M') != std::string::npos;
    bool const without_data = observed.missing_reason == MissingReason::not_reported ||
                              observed.missing_reason == MissingReason::not_compiled;
    if (cannot_exist || (!without_data && !is_partial(observed))) return std::nullopt;
    return AreaGap{member.code, member.name_in_sentence, !without_data};
}

std::vector<AreaGap> gaps_of(Programme const& programme, ObservedIndex const& index, CellKey key) {
    std::vector<AreaGap> gaps;
    for (auto const& member : programme.members) {
        // A region's part lacks what its members lack; a member's part only what it says of itself.
        bool const own = key.ref_area == member.code;
        if (key.ref_area != programme.region && !own) continue;
        CellKey member_key = key;
        member_key.ref_area = member.code;
        auto const* observed = index.find(member_key);
        if (observed == nullptr || (own && !observed->value)) continue;
        if (auto gap = gap_of(*observed, member)) gaps.push_back(std::move(*gap));
    }
    return gaps;
}

bool names(std::vector<std::string> const& areas, std::string const& code) {
    return std::find(areas.begin(), areas.end(), code) != areas.end();
}

/// True when a member says of its own part that it leaves persons out (U): then the sum leaves them out as well.
bool leaves_some_out(ObservedIndex const& index, CellKey key, programme::Member const& member) {
    key.ref_area = member.code;
    auto const* const observed = index.find(key);
    return observed != nullptr && observed->value && observed->obs_status.find('U') != std::string::npos;
}

/// Where total and categories are sums of certain areas: what the total holds beside a category is no contradiction,
/// and a category of other areas cannot be compared.
void reckon_with_areas(Programme const& programme, ObservedIndex const& index, Observed const* whole, Part& part) {
    auto const* observed = index.find(part.figure.key);
    if (whole == nullptr || observed == nullptr || whole->summed_areas.empty() || observed->summed_areas.empty())
        return;
    part.areas_without.clear();
    for (auto const& member : programme.members) {
        bool const in_part = names(observed->summed_areas, member.code);
        bool const in_whole = names(whole->summed_areas, member.code);
        if (in_whole && !in_part) part.areas_without.push_back({member.code, member.name_in_sentence, false});
        if (in_whole && in_part && leaves_some_out(index, observed->key, member))
            part.areas_without.push_back({member.code, member.name_in_sentence, true});
        if (in_part && !in_whole) part.figure = make_operand(part.figure.key, part.figure.label, nullptr);
    }
}

/// A category as a part of the block. Who is not observed is missing, and so never zero.
Part make_part(ObservedIndex const& index, CellKey key, LocalText label) {
    Part part;
    auto const* found = index.find(key);
    part.figure = make_operand(std::move(key), std::move(label), found);
    part.observed = found != nullptr;
    return part;
}

std::vector<Part> all_parts(Programme const& programme, ObservedIndex const& index, Indicator const& indicator,
                            Breakdown const& breakdown, Place const& place) {
    std::vector<Part> parts;
    auto const* whole = index.find(programme.total_key(indicator, place.ref_area, place.time_period));
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            if (whole == nullptr || whole->summed_areas.empty() || names(whole->summed_areas, member.code))
                parts.push_back(
                    make_part(index, programme.total_key(indicator, member.code, place.time_period), member.name));
    for (auto const& category : breakdown.categories) {
        auto key = programme.category_key(indicator, category, place.ref_area, place.time_period);
        parts.push_back(make_part(index, std::move(key), category.label));
        parts.back().unknown = category.unknown;
        parts.back().apart = category.apart;
    }
    return parts;
}

/// A sum needs all categories, observed or not, and one of them observed that is not apart. Elsewhere nothing is said
/// about those that are not observed.
std::vector<Part> make_parts(Programme const& programme, ObservedIndex const& index, Indicator const& indicator,
                             Breakdown const& breakdown, Place const& place) {
    auto parts = all_parts(programme, index, indicator, breakdown, place);
    bool const given =
        std::any_of(parts.begin(), parts.end(), [](Part const& part) { return part.observed && !part.apart; });
    if (breakdown.kind == BreakdownKind::partition) return given ? parts : std::vector<Part>{};
    std::erase_if(parts, [](Part const& part) { return !part.observed; });
    return parts;
}

void take_shares(Block& block, ObservedIndex& index) {
    for (auto& part : block.parts) {
        auto const* share = index.take_share(part.figure.key);
        if (share == nullptr) continue;
        part.printed_share = share->share;
        part.share_origin = share->origin;
    }
}

BlockKind kind_of(BreakdownKind kind) {
    switch (kind) {
        case BreakdownKind::partition:
            return BlockKind::partition;
        case BreakdownKind::multiple_response:
            return BlockKind::multiple_response;
        case BreakdownKind::list:
            break;
    }
    return BlockKind::shares_only;
}

}  // namespace

LocalText titled(LocalText title, Programme const& programme, Place const& place) {
    if (place.ref_area != programme.region) {
        auto const area = programme.area_name(place.ref_area);
        title.en += ", " + area.en;
        title.es += ", " + area.es;
    }
    title.en += ", " + place.time_period;
    title.es += ", " + place.time_period;
    return title;
}

bool claims_something(Block const& block) {
    auto const given = std::count_if(block.parts.begin(), block.parts.end(),
                                     [](Part const& part) { return part.figure.absence != Absence::missing; });
    // A base alone says nothing about parts that need not sum to it; a whole does.
    if (block.whole.absence == Absence::missing) return given > 1;
    return block.kind == BlockKind::multiple_response ? given > 0 : !block.parts.empty();
}

void align_decimals(Block& block) {
    std::vector<Operand*> operands = {&block.whole};
    for (auto& part : block.parts) operands.push_back(&part.figure);
    align_decimals(operands);
}

std::optional<Block> breakdown_block(Programme const& programme, ObservedIndex& index, Indicator const& indicator,
                                     Breakdown const& breakdown, Place const& place) {
    if (breakdown.by_area && place.ref_area != programme.region) return std::nullopt;
    if (!breakdown.counted.empty()) return std::nullopt;  // the source claims no total
    Block block;
    block.id = indicator.id + "." + breakdown.id + "/" + place.ref_area + "." + place.time_period;
    block.title = titled(table_title(indicator, breakdown), programme, place);
    block.kind = kind_of(breakdown.kind);
    block.parts = make_parts(programme, index, indicator, breakdown, place);
    auto key = programme.total_key(indicator, place.ref_area, place.time_period);
    auto const* whole = index.find(key);
    block.whole = make_operand(std::move(key), indicator.name, whole);
    if (!claims_something(block)) return std::nullopt;
    for (auto& part : block.parts) {
        part.areas_without = gaps_of(programme, index, part.figure.key);
        reckon_with_areas(programme, index, whole, part);
    }
    take_shares(block, index);
    if (block.kind == BlockKind::shares_only)
        std::erase_if(block.parts, [](Part const& p) { return !p.printed_share; });
    if (block.parts.empty()) return std::nullopt;
    align_decimals(block);
    return block;
}

}  // namespace cifra::audit
