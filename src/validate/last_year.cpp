#include "validate/last_year.hpp"

#include "audit/exact.hpp"
#include "audit/sentences.hpp"
#include "validate/change.hpp"
#include "validate/earlier_figures.hpp"
#include "validate/return_figures.hpp"
#include "validate/series_break.hpp"
#include "validate/slip.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::in_both;
using audit::Outcome;
using audit::Severity;
using base::Language;
using programme::CellKey;
using programme::Programme;

Finding without_earlier(restricted::NationalReturn const& submitted) {
    Finding finding;
    finding.rule = "last_year";
    finding.id = "last_year:" + return_suffix(submitted);
    finding.outcome = Outcome::not_evaluable;
    finding.statement = {"There is no accepted return of an earlier year to compare with.",
                         "No hay ningún informe aceptado de un año anterior con el cual comparar."};
    return finding;
}

/// "12, 14, 10 -> 400": the earlier values and the one of this year.
std::string computation_of(EarlierFigures::Series const& series) {
    std::string text;
    for (auto const value : series.earlier)
        text += (text.empty() ? "" : ", ") + audit::to_text({value, series.decimals});
    return text + " -> " + audit::to_text({series.now, series.decimals});
}

/// "11" or "11.5"
std::string median_in_words(EarlierFigures::Series const& series, Language language) {
    auto const twice = twice_median(series.earlier);
    if (twice % 2 == 0) return audit::figure(twice / 2, series.decimals, language);
    return audit::figure(audit::Wide{twice} * 5, series.decimals + 1, language);
}

/// "Victims identified: Women. 400 in 2031; 38 in 2030."
base::LocalText statement_of(EarlierFigures const& figures, EarlierFigures::Series const& series,
                             base::LocalText const& label) {
    return in_both([&](Language language) {
        auto const number = [&](std::int64_t value) { return audit::figure(value, series.decimals, language); };
        auto const& year = figures.submitted().time_period;
        auto const& last = figures.last()->time_period;
        auto text =
            label.in(language) + ". " +
            choose(language,
                   fmt::format("{} in {}; {} in {}.", number(series.now), year, number(series.earlier.back()), last),
                   fmt::format("{} en {}; {} en {}.", number(series.now), year, number(series.earlier.back()), last));
        if (series.earlier.size() < 4) return text;
        auto const median = median_in_words(series, language);
        return text + choose(language,
                             fmt::format(" The median of {} earlier years is {}.", series.earlier.size(), median),
                             fmt::format(" La mediana de {} años anteriores es {}.", series.earlier.size(), median));
    });
}

bool declares_break(restricted::Observation const& observation) {
    return observation.obs_status.find('B') != std::string::npos;
}

/// Whether a change is a question or blocks, and what is to be done about it.
void judge(Finding& finding, Change change, bool is_total, bool declared) {
    finding.outcome = Outcome::fail;
    bool const slipped = !finding.explanations.empty();
    if (declared && !slipped) {
        finding.outcome = Outcome::pass;
        audit::append(finding.statement,
                      {"The break in the series is declared (B).", "La ruptura de la serie está declarada (B)."});
        return;
    }
    bool const blocks = !declared && change == Change::implausible && (is_total || slipped);
    finding.severity = blocks ? Severity::blocking : Severity::info;
    finding.what_to_do = {"Correct the figure, mark a break in the series (B), or explain what changed.",
                          "Corrija la cifra, marque una ruptura de la serie (B), o explique qué cambió."};
}

Finding changed(Programme const& programme, EarlierFigures const& figures, CellKey const& key,
                EarlierFigures::Series const& series) {
    Finding finding;
    finding.operands = {figure_operand(programme, figures.submitted(), key)};
    finding.computation = computation_of(series);
    finding.statement = statement_of(figures, series, finding.operands.front().label);
    auto const* const indicator = programme.indicator(key.indicator);
    auto const change = judge_change(series.now, series.earlier, indicator->unit != "CURRENCY");
    if (change == Change::usual) return finding;
    finding.explanations = find_slips(series.now, series.earlier.back(), series.decimals);
    judge(finding, change, key == key.total(), declares_break(*find_figure(figures.submitted(), key)));
    return finding;
}

/// Both years give the figure, and it is not the same thing that they count.
Finding not_comparable(Programme const& programme, EarlierFigures const& figures, CellKey const& key) {
    Finding finding;
    finding.operands = {figure_operand(programme, figures.submitted(), key)};
    finding.outcome = Outcome::not_evaluable;
    auto const& label = finding.operands.front().label;
    auto const& year = figures.last()->time_period;
    finding.statement = {fmt::format("{}. Not comparable with {}: another definition or currency.", label.en, year),
                         fmt::format("{}. No comparable con {}: otra definición u otra moneda.", label.es, year)};
    return finding;
}

std::optional<Finding> check_cell(Programme const& programme, EarlierFigures const& figures, CellKey const& key) {
    auto const* const now = find_figure(figures.submitted(), key);
    auto const* const before = figures.last(key);
    bool const both = now != nullptr && before != nullptr && now->obs_value && before->obs_value;
    if (!both || programme.indicator(key.indicator) == nullptr) return std::nullopt;
    auto const series = figures.series(key);
    if (!series && is_comparable(*now, *before)) return std::nullopt;  // told by the rules of format
    auto finding = series ? changed(programme, figures, key, *series) : not_comparable(programme, figures, key);
    finding.rule = "last_year";
    finding.id = "last_year:" + programme::to_string(key);
    return finding;
}

}  // namespace

std::vector<Finding> check_last_year(Programme const& programme, restricted::NationalReturn const& submitted,
                                     std::vector<restricted::NationalReturn> const& earlier) {
    EarlierFigures const figures(submitted, earlier);
    if (figures.last() == nullptr) return {without_earlier(submitted)};
    std::vector<Finding> findings;
    for (auto const& key : figures.keys())
        if (auto finding = check_cell(programme, figures, key)) findings.push_back(std::move(*finding));
    for (auto& finding : check_series(programme, figures)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace cifra::validate
