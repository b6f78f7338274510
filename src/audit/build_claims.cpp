#include "audit/build_claims.hpp"

#include "audit/breakdown_block.hpp"
#include "audit/observed_index.hpp"

#include <algorithm>
#include <utility>

namespace cifra::audit {
namespace {

using programme::Breakdown;
using programme::BreakdownKind;
using programme::CellKey;
using programme::Indicator;
using programme::Programme;

/// The words of a figure: its category, or its codes, or the indicator's name; with its area unless it is the region's.
LocalText label_of(Programme const& programme, CellKey const& key) {
    auto const* indicator = programme.indicator(key.indicator);
    LocalText label;
    for (auto const& [dimension, code] : key.dimensions) {
        if (code == "_T") continue;
        auto const more = programme.label(dimension, code);
        label = label.empty() ? more : LocalText{label.en + ", " + more.en, label.es + ", " + more.es};
    }
    if (label.empty() && indicator != nullptr) label = indicator->name;
    if (indicator != nullptr && programme.dataflow(indicator->dataflow) != nullptr)
        for (auto const& breakdown : indicator->breakdowns)
            for (auto const& category : breakdown.categories)
                if (programme.category_key(*indicator, category, key.ref_area, key.time_period) == key)
                    label = category.label;
    if (key.ref_area == programme.region) return label;
    auto const area = programme.area_name(key.ref_area);
    return {label.en + " (" + area.en + ")", label.es + " (" + area.es + ")"};
}

/// "victims" or "people", if a figure counts them.
LocalText noun_of(Programme const& programme, CellKey const& key) {
    auto const* indicator = programme.indicator(key.indicator);
    if (indicator == nullptr) return {};
    if (indicator->counts_victims) return {"victims", "víctimas"};
    return indicator->unit == "PERSONS" ? LocalText{"people", "personas"} : LocalText{};
}

/// A total that is checked as a sum of areas, or that the source does not claim.
bool is_no_bound(Indicator const& indicator) {
    return std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [](Breakdown const& breakdown) {
        return !breakdown.counted.empty() || (breakdown.by_area && breakdown.kind == BreakdownKind::partition);
    });
}

/// Shares beside figures that stand in no breakdown: one block for each total.
std::vector<Block> make_share_blocks(Programme const& programme, ObservedIndex const& index) {
    std::vector<Block> blocks;
    for (auto const* share : index.untaken_shares()) {
        auto const whole = share->part.total();
        if (blocks.empty() || blocks.back().whole.key != whole) {
            auto const label = label_of(programme, whole);
            Block block;
            block.id = whole.indicator + "/" + whole.ref_area + "." + whole.time_period;
            block.title = titled(label, programme, {programme.region, whole.time_period});
            block.kind = BlockKind::shares_only;
            block.whole = make_operand(whole, label, index.find(whole));
            blocks.push_back(std::move(block));
        }
        Part part;
        part.figure = make_operand(share->part, label_of(programme, share->part), index.find(share->part));
        part.printed_share = share->share;
        part.share_origin = share->origin;
        blocks.back().parts.push_back(std::move(part));
    }
    for (auto& block : blocks) align_decimals(block);
    return blocks;
}

/// The region's figures that members give too. Totals whose breakdown by area is a partition are left to that sum;
/// those that were counted are no claim.
std::vector<Block> make_member_blocks(Programme const& programme, ObservedIndex const& index,
                                      std::vector<Observed> const& observed) {
    std::vector<Block> blocks;
    for (auto const& regional : observed) {
        auto const* indicator = programme.indicator(regional.key.indicator);
        if (regional.key.ref_area != programme.region || !regional.value || indicator == nullptr) continue;
        if (!regional.summed_areas.empty()) continue;  // no claim of a source: Cifra added it up
        if (regional.key == regional.key.total() && is_no_bound(*indicator)) continue;
        Block block;
        block.kind = BlockKind::members;
        for (auto const& member : programme.members) {
            auto key = regional.key;
            key.ref_area = member.code;
            auto operand = make_operand(key, member.name, index.find(key));
            if (operand.value) block.parts.push_back({std::move(operand), {}, {}, false, false, {}, true});
        }
        if (block.parts.empty()) continue;
        block.id = programme::to_string(regional.key);
        auto const label = label_of(programme, regional.key);
        block.title = titled(label, programme, {programme.region, regional.key.time_period});
        block.whole = make_operand(regional.key, label, &regional);
        align_decimals(block);
        if (claims_something(block) && block.whole.value) blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<ProductClaim> make_products(Programme const& programme, ObservedIndex const& index) {
    std::vector<ProductClaim> products;
    for (auto const& rule : programme.products) {
        auto const operand = [&](std::string const& indicator_id, Place const& place) {
            auto const* indicator = programme.indicator(indicator_id);
            auto key = programme.total_key(*indicator, place.ref_area, place.time_period);
            auto const* found = index.find(key);
            return make_operand(std::move(key), indicator->name, found);
        };
        for (auto const& place : index.places(programme, rule.product)) {
            ProductClaim claim{rule.id + "/" + place.ref_area + "." + place.time_period,
                               titled(rule.name, programme, place), operand(rule.first, place),
                               operand(rule.second, place), operand(rule.product, place)};
            bool const given = claim.product.value && (claim.first.value || claim.second.value);
            if (given) products.push_back(std::move(claim));
        }
    }
    return products;
}

}  // namespace

Claims build_claims(Programme const& programme, std::vector<Observed> const& observed,
                    std::vector<ObservedShare> const& shares, std::vector<WordingClaim> wordings) {
    ObservedIndex index(observed, shares);
    Claims claims;
    for (auto const& indicator : programme.indicators) {
        auto const places = index.places(programme, indicator.id);
        for (auto const& breakdown : indicator.breakdowns)
            for (auto const& place : places)
                if (auto block = breakdown_block(programme, index, indicator, breakdown, place))
                    claims.blocks.push_back(std::move(*block));
    }
    for (auto& block : make_share_blocks(programme, index)) claims.blocks.push_back(std::move(block));
    for (auto& block : make_member_blocks(programme, index, observed)) claims.blocks.push_back(std::move(block));
    claims.products = make_products(programme, index);
    for (auto& wording : wordings) {
        if (!wording.figures.empty()) wording.noun = noun_of(programme, wording.figures.front().key);
        for (auto& figure : wording.figures)
            figure = make_operand(figure.key, label_of(programme, figure.key), index.find(figure.key));
        std::vector<Operand*> figures;
        for (auto& figure : wording.figures) figures.push_back(&figure);
        align_decimals(figures);
    }
    claims.wordings = std::move(wordings);
    return claims;
}

}  // namespace cifra::audit
