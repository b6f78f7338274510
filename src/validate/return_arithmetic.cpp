#include "validate/return_arithmetic.hpp"

#include "audit/audit.hpp"
#include "audit/build_claims.hpp"
#include "programme/asked_cells.hpp"
#include "validate/return_figures.hpp"
#include "validate/return_sentences.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using restricted::NationalReturn;
using restricted::Observation;

std::vector<audit::Observed> observed_in(NationalReturn const& submitted) {
    std::vector<audit::Observed> observed;
    observed.reserve(submitted.observations.size());
    for (auto const& observation : submitted.observations)
        observed.push_back(
            {observation.key, observation.obs_value, observation.obs_status, observation.missing_reason});
    return observed;
}

/// Spellings of the keys whose figures are not firm yet.
std::vector<std::string> unsettled_cells(NationalReturn const& submitted) {
    std::vector<std::string> cells;
    for (auto const& observation : submitted.observations)
        if (observation.obs_status.find_first_of("PE") != std::string::npos)
            cells.push_back(programme::to_string(observation.key));
    std::sort(cells.begin(), cells.end());
    return cells;
}

bool speaks_of(Finding const& finding, std::vector<std::string> const& cells) {
    return std::any_of(finding.operands.begin(), finding.operands.end(), [&](audit::FindingOperand const& operand) {
        return std::binary_search(cells.begin(), cells.end(), operand.cell);
    });
}

/// Without ", Arania, 2031": the whole return is of one area and year.
std::string without_suffix(std::string title, std::string const& suffix) {
    bool const ends =
        title.size() > suffix.size() && std::string_view(title).substr(title.size() - suffix.size()) == suffix;
    if (ends) title.resize(title.size() - suffix.size());
    return title;
}

std::vector<Finding> audited(programme::Programme const& programme, NationalReturn const& submitted) {
    auto findings = audit::audit(audit::build_claims(programme, observed_in(submitted), {}, {}));
    auto const area = programme.area_name(submitted.ref_area);
    auto const unsettled = unsettled_cells(submitted);
    for (auto& finding : findings) {
        base::LocalText const title = {without_suffix(finding.where.en, ", " + area.en + ", " + submitted.time_period),
                                       without_suffix(finding.where.es, ", " + area.es + ", " + submitted.time_period)};
        tell_officer(finding, title);
        if (finding.severity == Severity::blocking && speaks_of(finding, unsettled)) finding.severity = Severity::info;
    }
    return findings;
}

/// Figures side by side are some of what their total counts, if the area has one.
std::optional<Finding> part_above_total(programme::Programme const& programme, NationalReturn const& submitted,
                                        programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    auto const total_key = programme.total_key(indicator, submitted.ref_area, submitted.time_period);
    auto const total = figure_operand(programme, submitted, total_key);
    Finding finding;
    bool above = false;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, submitted.ref_area, submitted.time_period);
        auto operand = figure_operand(programme, submitted, key);
        if (!operand.value || !total.value || operand.decimals != total.decimals) continue;
        bool const larger = *operand.value > *total.value;
        above = above || larger;
        finding.computation += (finding.computation.empty() ? "" : "; ") + operand_digits(operand) +
                               (larger ? " > " : " <= ") + operand_digits(total);
        finding.operands.push_back(std::move(operand));
    }
    if (finding.operands.empty()) return std::nullopt;
    finding.operands.push_back(total);
    finding.rule = "part_above_total";
    finding.id = finding.rule + ":" + indicator.id + "." + breakdown.id + "/" + return_suffix(submitted);
    finding.outcome = above ? Outcome::fail : Outcome::pass;
    tell_part_above_total(finding, table_label(indicator, breakdown));
    return finding;
}

}  // namespace

std::vector<Finding> check_return_arithmetic(programme::Programme const& programme, NationalReturn const& submitted) {
    auto findings = audited(programme, submitted);
    for (auto const& indicator : programme.indicators) {
        if (!programme::asks_total(indicator)) continue;
        for (auto const& breakdown : indicator.breakdowns) {
            if (breakdown.kind != programme::BreakdownKind::list || breakdown.by_area) continue;
            if (auto finding = part_above_total(programme, submitted, indicator, breakdown))
                findings.push_back(std::move(*finding));
        }
    }
    return findings;
}

}  // namespace cifra::validate
