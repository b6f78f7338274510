#include "validate/reading.hpp"

#include "audit/sentences.hpp"
#include "validate/return_figures.hpp"
#include "validate/return_place.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;

Finding as_finding(restricted::ReadingFinding const& found) {
    Finding finding;
    finding.rule = "reading";
    finding.id = reading_id(found);
    finding.outcome = Outcome::fail;
    finding.severity = found.blocking ? Severity::blocking : Severity::info;
    finding.statement = found.statement;
    finding.what_to_do = found.what_to_do;
    return finding;
}

/// Every cell that is meant to be filled was read, is empty with a reason, or is named by a finding.
Finding account_of(restricted::NationalReturn const& submitted) {
    auto const& account = submitted.account;
    auto const sum = account.read + account.empty_with_reason + account.in_finding;
    Finding finding;
    finding.rule = "reading";
    finding.id = "reading:" + return_suffix(submitted);
    finding.computation = fmt::format("{} + {} + {} = {}; {}", account.read, account.empty_with_reason,
                                      account.in_finding, sum, account.expected);
    finding.statement = {fmt::format("Cells of the file: {}, of them {} read, {} empty with a reason, {} in findings.",
                                     account.expected, account.read, account.empty_with_reason, account.in_finding),
                         fmt::format("Celdas del archivo: {}; de ellas, {} leídas, {} vacías con motivo y {} en "
                                     "hallazgos.",
                                     account.expected, account.read, account.empty_with_reason, account.in_finding)};
    if (sum == account.expected) return finding;
    finding.outcome = Outcome::fail;
    finding.severity = Severity::blocking;
    finding.what_to_do = {"Fill a fresh template; if it happens again, tell the secretariat.",
                          "Llene una plantilla nueva; si vuelve a ocurrir, avise a la secretaría."};
    return finding;
}

}  // namespace

std::vector<Finding> check_reading(restricted::NationalReturn const& submitted) {
    std::vector<Finding> findings;
    for (auto const& found : submitted.findings) findings.push_back(as_finding(found));
    findings.push_back(account_of(submitted));
    return findings;
}

std::set<std::string> unreadable_cells(restricted::NationalReturn const& submitted) {
    std::set<std::string> ids;
    for (auto const& found : submitted.findings)
        if (found.blocking) ids.insert(reading_id(found));
    return ids;
}

bool is_about_reading(std::set<std::string> const& unreadable, std::string const& finding_id) {
    return unreadable.count(finding_id.substr(0, finding_id.find('#'))) > 0;
}

}  // namespace cifra::validate
