#include "audit/report_json.hpp"

#include "audit/exact.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

namespace cifra::audit {
namespace {

using Json = nlohmann::ordered_json;
/// How a text stands in the report: in one language, or in both.
using Words = std::function<Json(LocalText const&)>;

Json number(std::optional<std::int64_t> value, int decimals) {
    if (!value) return nullptr;
    if (decimals == 0) return *value;
    return Json::parse(to_text({*value, decimals}));
}

Json operands_of(Finding const& finding, Words const& words) {
    Json operands = Json::array();
    for (auto const& operand : finding.operands)
        operands.push_back({{"cell", operand.cell},
                            {"label", words(operand.label)},
                            {"value", number(operand.value, operand.decimals)}});
    return operands;
}

Json explanations_of(Finding const& finding, Words const& words) {
    Json explanations = Json::array();
    for (auto const& explanation : finding.explanations)
        explanations.push_back({{"kind", explanation.kind}, {"text", words(explanation.text)}});
    return explanations;
}

Json settlement_of(Finding const& finding, Words const& words) {
    if (!finding.settlement) return nullptr;
    auto const& settled = *finding.settlement;
    return {{"state", settled.state},
            {"explanation", words(settled.explanation)},
            {"date", settled.date},
            {"by", words(settled.by)}};
}

Json finding_json(Finding const& finding, Words const& words) {
    int const decimals = finding.operands.empty() ? 0 : finding.operands.back().decimals;
    return {{"rule", finding.rule},
            {"id", finding.id},
            {"outcome", to_string(finding.outcome)},
            {"severity", to_string(finding.severity)},
            {"where", words(finding.where)},
            {"operands", operands_of(finding, words)},
            {"remainder", number(finding.remainder, decimals)},
            {"computation", finding.computation},
            {"statement", words(finding.statement)},
            {"explanations", explanations_of(finding, words)},
            {"settlement", settlement_of(finding, words)},
            {"what_to_do", words(finding.what_to_do)}};
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

std::string report(std::vector<Finding> const& findings, Words const& words) {
    Json list = Json::array();
    for (auto const& finding : findings) list.push_back(finding_json(finding, words));
    Json const report = {{"findings", std::move(list)}, {"summary", summary_of(findings)}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
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
    return report(findings, [=](LocalText const& text) { return Json(text.in(language)); });
}

std::string report_json(std::vector<Finding> const& findings) {
    return report(findings, [](LocalText const& text) { return Json{{"en", text.en}, {"es", text.es}}; });
}

}  // namespace cifra::audit
