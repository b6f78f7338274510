#include "validate/between_indicators.hpp"

#include "audit/exact.hpp"
#include "audit/sentences.hpp"
#include "validate/return_figures.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include <utility>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::FindingOperand;
using audit::in_both;
using audit::Outcome;
using audit::Wide;
using base::Language;
using programme::CellKey;
using programme::Comparison;
using programme::Programme;
using restricted::NationalReturn;

struct Pair {
    CellKey smaller;
    CellKey larger;
    bool total = true;  ///< Of the comparison itself, not of one of its categories.
};

CellKey key_of(Programme const& programme, NationalReturn const& submitted, programme::ComparedFigure const& figure) {
    auto key = programme.total_key(*programme.indicator(figure.indicator), submitted.ref_area, submitted.time_period);
    for (auto const& [dimension, code] : figure.codes) key = key.with(dimension, code);
    return key;
}

/// Categories of all tables of an indicator, each once.
std::vector<programme::Category> categories_of(programme::Indicator const& indicator) {
    std::vector<programme::Category> categories;
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories)
            if (std::none_of(categories.begin(), categories.end(),
                             [&](programme::Category const& other) { return other.codes == category.codes; }))
                categories.push_back(category);
    return categories;
}

/// Codes are the same when they name the same codes of the same dimensions, in whatever order.
bool same_codes(programme::Category const& a, programme::Category const& b) {
    auto first = a.codes;
    auto second = b.codes;
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    return first == second;
}

std::vector<Pair> pairs_of(Programme const& programme, NationalReturn const& submitted, Comparison const& comparison) {
    std::vector<Pair> pairs = {
        {key_of(programme, submitted, comparison.smaller), key_of(programme, submitted, comparison.larger), true}};
    if (!comparison.categories) return pairs;
    auto const& smaller = *programme.indicator(comparison.smaller.indicator);
    auto const& larger = *programme.indicator(comparison.larger.indicator);
    auto const others = categories_of(larger);
    for (auto const& category : categories_of(smaller))
        for (auto const& other : others)
            if (same_codes(category, other))
                pairs.push_back({programme.category_key(smaller, category, submitted.ref_area, submitted.time_period),
                                 programme.category_key(larger, other, submitted.ref_area, submitted.time_period),
                                 false});
    return pairs;
}

bool same_currency(NationalReturn const& submitted, Pair const& pair) {
    auto const* const smaller = find_figure(submitted, pair.smaller);
    auto const* const larger = find_figure(submitted, pair.larger);
    return smaller == nullptr || larger == nullptr || smaller->currency == larger->currency;
}

bool is_above(FindingOperand const& smaller, FindingOperand const& larger) {
    int const decimals = std::max(smaller.decimals, larger.decimals);
    return audit::power_of_ten(decimals - smaller.decimals) * Wide{*smaller.value} >
           audit::power_of_ten(decimals - larger.decimals) * Wide{*larger.value};
}

/// “Victims repatriated”, 12
std::string with_value(FindingOperand const& operand, Language language) {
    auto const label = audit::quoted(operand.label, language);
    if (!operand.value) return label;
    return label + ", " + audit::figure(*operand.value, operand.decimals, language);
}

base::LocalText statement_of(Finding const& finding) {
    auto const& smaller = finding.operands.front();
    auto const& larger = finding.operands.back();
    return in_both([&](Language language) {
        auto const first = with_value(smaller, language);
        auto const second = with_value(larger, language);
        if (finding.outcome == Outcome::pass)
            return choose(language, fmt::format("{}, is not above {}.", first, second),
                          fmt::format("{}, no supera {}.", first, second));
        if (finding.outcome == Outcome::fail)
            return choose(language, fmt::format("{}, is above {}.", first, second),
                          fmt::format("{}, supera {}.", first, second));
        if (smaller.value && larger.value)
            return choose(language, fmt::format("{} and {} are in different currencies.", first, second),
                          fmt::format("{} y {} están en monedas distintas.", first, second));
        auto const missing = audit::quoted((smaller.value ? larger : smaller).label, language);
        return choose(language,
                      fmt::format("{} has no value to compare with {}.", missing, smaller.value ? first : second),
                      fmt::format("{} no tiene valor que comparar con {}.", missing, smaller.value ? first : second));
    });
}

std::optional<Finding> compared(Programme const& programme, NationalReturn const& submitted,
                                Comparison const& comparison, Pair const& pair) {
    Finding finding;
    finding.operands = {figure_operand(programme, submitted, pair.smaller),
                        figure_operand(programme, submitted, pair.larger)};
    auto const& smaller = finding.operands.front();
    auto const& larger = finding.operands.back();
    if (!smaller.value && !larger.value) return std::nullopt;
    finding.rule = "comparison";
    finding.id = "comparison:" + comparison.id + "/" +
                 (pair.total ? return_suffix(submitted) : programme::to_string(pair.smaller));
    bool const evaluable = smaller.value && larger.value && same_currency(submitted, pair);
    if (!evaluable)
        finding.outcome = Outcome::not_evaluable;
    else if (is_above(smaller, larger))
        finding.outcome = Outcome::fail;
    finding.computation = fmt::format("{} {} {}", operand_digits(smaller),
                                      finding.outcome == Outcome::fail ? ">" : "<=", operand_digits(larger));
    finding.statement = statement_of(finding);
    if (finding.outcome != Outcome::fail) return finding;
    finding.severity = comparison.blocking ? audit::Severity::blocking : audit::Severity::info;
    finding.what_to_do = {"Correct one of the two figures, or explain how both can be right.",
                          "Corrija una de las dos cifras, o explique cómo pueden ser correctas ambas."};
    return finding;
}

}  // namespace

std::vector<Finding> check_between_indicators(Programme const& programme, NationalReturn const& submitted) {
    std::vector<Finding> findings;
    for (auto const& comparison : programme.comparisons)
        for (auto const& pair : pairs_of(programme, submitted, comparison))
            if (auto finding = compared(programme, submitted, comparison, pair))
                findings.push_back(std::move(*finding));
    return findings;
}

}  // namespace cifra::validate
