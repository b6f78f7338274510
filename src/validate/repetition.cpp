#include "validate/repetition.hpp"

#include "audit/sentences.hpp"
#include "validate/earlier_figures.hpp"
#include "validate/return_figures.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::FindingOperand;
using audit::Outcome;
using audit::Severity;
using programme::Programme;
using restricted::NationalReturn;

constexpr std::size_t MOST_ALIKE = 4;  ///< Cells of a table that may hold one value without a question.
constexpr std::int64_t SMALLEST = 10;  ///< Smaller values repeat by chance.
constexpr std::size_t ENOUGH = 8;      ///< Figures that are compared with the last return.
constexpr std::size_t MANY = 10;

/// The operands that hold the value which stands most often, of those of SMALLEST or more.
std::vector<FindingOperand> most_repeated(std::vector<FindingOperand> const& given) {
    std::vector<FindingOperand> most;
    for (auto const& operand : given) {
        std::int64_t power = 1;
        for (int i = 0; i < operand.decimals; ++i) power *= 10;
        if (*operand.value < SMALLEST * power) continue;
        std::vector<FindingOperand> alike;
        std::copy_if(given.begin(), given.end(), std::back_inserter(alike), [&](FindingOperand const& other) {
            return other.value == operand.value && other.decimals == operand.decimals;
        });
        if (alike.size() > most.size()) most = std::move(alike);
    }
    return most;
}

std::optional<Finding> repeated(Programme const& programme, NationalReturn const& submitted,
                                programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    std::vector<FindingOperand> given;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, submitted.ref_area, submitted.time_period);
        auto operand = figure_operand(programme, submitted, key);
        if (operand.value) given.push_back(std::move(operand));
    }
    if (given.size() <= MOST_ALIKE) return std::nullopt;
    auto alike = most_repeated(given);
    Finding finding;
    finding.rule = "repeated";
    finding.id = "repeated:" + indicator.id + "." + breakdown.id + "/" + return_suffix(submitted);
    auto const count = std::max<std::size_t>(alike.size(), 1);
    finding.computation = fmt::format("{} / {}", count, given.size());
    auto const title = table_label(indicator, breakdown);
    if (alike.size() <= MOST_ALIKE || 2 * alike.size() < given.size()) {
        finding.statement = {title.en + ". No value stands in many of the cells.",
                             title.es + ". Ningún valor está en muchas de las celdas."};
        return finding;
    }
    finding.computation += ": " + operand_digits(alike.front());
    finding.outcome = Outcome::fail;
    finding.statement = {fmt::format("{}. The same value stands in {} of {} cells.", title.en, count, given.size()),
                         fmt::format("{}. El mismo valor está en {} de {} celdas.", title.es, count, given.size())};
    finding.what_to_do = {"Make sure that it was not copied down by mistake.",
                          "Compruebe que no se haya copiado hacia abajo por error."};
    finding.operands = std::move(alike);
    return finding;
}

/// How many figures of two returns can be compared, and how many of them are the same.
struct Likeness {
    std::size_t compared = 0;
    std::size_t same = 0;
};

Likeness likeness_of(EarlierFigures const& figures) {
    Likeness likeness;
    for (auto const& key : figures.keys()) {
        auto const series = figures.series(key);
        if (!series || (series->now == 0 && series->earlier.back() == 0)) continue;
        ++likeness.compared;
        likeness.same += series->now == series->earlier.back() ? 1 : 0;
    }
    return likeness;
}

Finding identical(EarlierFigures const& figures) {
    auto const likeness = likeness_of(figures);
    Finding finding;
    finding.rule = "identical";
    finding.id = "identical:" + return_suffix(figures.submitted());
    finding.computation = fmt::format("{} / {}", likeness.same, likeness.compared);
    if (figures.last() == nullptr || likeness.compared < ENOUGH) {
        finding.outcome = Outcome::not_evaluable;
        finding.statement = {"Too few figures of an earlier year to tell whether they were copied.",
                             "Muy pocas cifras de un año anterior para saber si se copiaron."};
        return finding;
    }
    auto const& last = figures.last()->time_period;
    finding.statement = {fmt::format("{} of {} figures are those of {}.", likeness.same, likeness.compared, last),
                         fmt::format("{} de {} cifras son las de {}.", likeness.same, likeness.compared, last)};
    bool const all = likeness.same == likeness.compared;
    if (!all && (likeness.compared < MANY || 10 * likeness.same < 9 * likeness.compared)) return finding;
    finding.outcome = Outcome::fail;
    finding.severity = all ? Severity::blocking : Severity::info;
    finding.what_to_do = {"Make sure that this is this year's file; explain if so little really changed.",
                          "Compruebe que sea el archivo de este año; explique si de verdad cambió tan poco."};
    return finding;
}

}  // namespace

std::vector<Finding> check_repetition(Programme const& programme, NationalReturn const& submitted,
                                      std::vector<NationalReturn> const& earlier) {
    std::vector<Finding> findings;
    for (auto const& indicator : programme.indicators)
        for (auto const& breakdown : indicator.breakdowns)
            if (auto finding = repeated(programme, submitted, indicator, breakdown))
                findings.push_back(std::move(*finding));
    findings.push_back(identical(EarlierFigures(submitted, earlier)));
    return findings;
}

}  // namespace cifra::validate
