#include "validate/return_figures.hpp"

#include "audit/exact.hpp"

#include <algorithm>
#include <optional>

namespace cifra::validate {
namespace {

using base::LocalText;
using programme::CellKey;

/// Label of the category whose codes are the key's.
std::optional<LocalText> category_label(programme::Programme const& programme, programme::Indicator const& indicator,
                                        CellKey const& key) {
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories)
            if (programme.category_key(indicator, category, key.ref_area, key.time_period) == key)
                return category.label;
    return std::nullopt;
}

LocalText labels_of_codes(programme::Programme const& programme, CellKey const& key) {
    LocalText text;
    for (auto const& [dimension, code] : key.dimensions) {
        if (code == "_T") continue;
        auto const label = programme.label(dimension, code);
        text = text.empty() ? label : LocalText{text.en + ", " + label.en, text.es + ", " + label.es};
    }
    return text;
}

}  // namespace

restricted::Observation const* find_figure(restricted::NationalReturn const& held, CellKey const& key) {
    auto const& observations = held.observations;
    auto const found = std::lower_bound(
        observations.begin(), observations.end(), key,
        [](restricted::Observation const& observation, CellKey const& wanted) { return observation.key < wanted; });
    return found != observations.end() && found->key == key ? &*found : nullptr;
}

LocalText figure_label(programme::Programme const& programme, CellKey const& key) {
    auto const* const indicator = programme.indicator(key.indicator);
    if (indicator == nullptr) return {key.indicator, key.indicator};
    auto label = labels_of_codes(programme, key);
    if (label.empty()) return indicator->name;
    if (programme.dataflow(indicator->dataflow) != nullptr)
        if (auto category = category_label(programme, *indicator, key)) label = std::move(*category);
    return {indicator->name.en + ": " + label.en, indicator->name.es + ": " + label.es};
}

LocalText table_label(programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    if (breakdown.title.en.rfind(indicator.name.en, 0) == 0) return breakdown.title;
    return {indicator.name.en + ": " + breakdown.title.en, indicator.name.es + ": " + breakdown.title.es};
}

audit::FindingOperand figure_operand(programme::Programme const& programme, restricted::NationalReturn const& held,
                                     CellKey const& key) {
    audit::FindingOperand operand{programme::to_string(key), figure_label(programme, key), std::nullopt, 0};
    auto const* const found = find_figure(held, key);
    if (found == nullptr || !found->obs_value) return operand;
    operand.value = found->obs_value->units;
    operand.decimals = found->obs_value->scale;
    return operand;
}

std::string return_suffix(restricted::NationalReturn const& held) {
    return held.ref_area + "." + held.time_period;
}

std::string operand_digits(audit::FindingOperand const& operand) {
    return operand.value ? audit::to_text({*operand.value, operand.decimals}) : "?";
}

}  // namespace cifra::validate
