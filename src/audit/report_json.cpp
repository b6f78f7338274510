#include "audit/report_json.hpp"

#include "audit/exact.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cifra::audit {
namespace {

using Json = nlohmann::ordered_json;

Json number(std::optional<std::int64_t> value, int decimals) {
    if (!value) return nullptr;
    if (decimals == 0) return *value;
    return Json::parse(to_text({*value, decimals}));
}

Json operands_of(Finding const& finding, base::Language language) {
    Json operands = Json::array();
    for (auto const& operand : finding.operands)
        operands.push_back({{"cell", operand.cell},
                            {"label", operand.label.in(language)},
                            {"value", number(operand.value, operand.decimals)}});
    return operands;
}

Json explanations_of(Finding const& finding, base::Language language) {
    Json explanations = Json::array();
    for (auto const& explanation : finding.explanations)
        explanations.push_back({{"kind", explanation.kind}, {"text", explanation.text.in(language)}});
    return explanations;
}

Json settlement_of(Finding const& finding, base::Language language) {
    if (!finding.settlement) return nullptr;
    auto const& settled = *finding.settlement;
    return {{"state", settled.state},
            {"explanation", settled.explanation.in(language)},
            {"date", settled.date},
            {"by", settled.by}};
}

Json finding_json(Finding const& finding, base::Language language) {
    int const decimals = finding.operands.empty() ? 0 : finding.operands.back().decimals;
    return {{"rule", finding.rule},
            {"id", finding.id},
            {"outcome", to_string(finding.outcome)},
            {"severity", to_string(finding.severity)},
            {"where", finding.where.in(language)},
            {"operands", operands_of(finding, language)},
            {"remainder", number(finding.remainder, decimals)},
            {"computation", finding.computation},
            {"statement", finding.statement.in(language)},
            {"explanations", explanations_of(finding, language)},
            {"settlement", settlement_of(finding, language)},
            {"what_to_do", finding.what_to_do.in(language)}};
}

Json summary_of(std::vector<Finding> const& findings) {
    auto const count = [&](auto const& matches) { return std::count_if(findings.begin(), findings.end(), matches); };
    auto const outcome = [&](Outcome wanted) { return count([=](Finding const& f) { return f.outcome == wanted; }); };
    auto const severity = [&](Severity wanted) {
        return count([=](Finding const& f) { return f.severity == wanted; });
    };
    return {{"pass", outcome(Outcome::pass)},
            {"fail", outcome(Outcome::fail)},
            {"not_evaluable", outcome(Outcome::not_evaluable)},
            {"blocking", severity(Severity::blocking)},
            {"noted", severity(Severity::noted)}};
}

}  // namespace

std::string to_string(Outcome outcome) {
    switch (outcome) {
        case Outcome::pass:
            return "pass";
        case Outcome::fail:
            return "fail";
        case Outcome::not_evaluable:
            break;
    }
    return "not_evaluable";
}

std::string to_string(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::noted:
            return "noted";
        case Severity::blocking:
            break;
    }
    return "blocking";
}

std::string report_json(std::vector<Finding> const& findings, base::Language language) {
    Json list = Json::array();
    for (auto const& finding : findings) list.push_back(finding_json(finding, language));
    Json const report = {{"findings", std::move(list)}, {"summary", summary_of(findings)}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cifra::audit
