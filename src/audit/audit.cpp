#include "audit/audit.hpp"

#include "audit/members.hpp"
#include "audit/multiple_response.hpp"
#include "audit/partition.hpp"
#include "audit/product.hpp"
#include "audit/share.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cifra::audit {
namespace {

/// The second finding with one id gets "#2", and so on: every id is unique and stays as long as the order does.
void number_repeated_ids(std::vector<Finding>& findings) {
    std::map<std::string, int> seen;
    for (auto& finding : findings)
        if (int const count = ++seen[finding.id]; count > 1) finding.id += "#" + std::to_string(count);
}

}  // namespace

std::vector<Finding> audit(Claims const& claims) {
    std::vector<Finding> findings;
    for (auto const& block : claims.blocks) {
        for (auto& finding : check_shares(block)) findings.push_back(std::move(finding));
        if (block.kind == BlockKind::partition) findings.push_back(check_partition(block));
        if (block.kind == BlockKind::members) findings.push_back(check_members(block));
        if (block.kind == BlockKind::multiple_response) findings.push_back(check_multiple_response(block));
    }
    for (auto const& product : claims.products) findings.push_back(check_product(product));
    for (auto const& wording : claims.wordings) findings.push_back(check_wording(wording));
    for (auto& finding : findings)
        finding.severity = finding.outcome == Outcome::fail ? Severity::blocking : Severity::info;
    number_repeated_ids(findings);
    return findings;
}

bool blocks_release(std::vector<Finding> const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](Finding const& finding) { return finding.severity == Severity::blocking; });
}

}  // namespace cifra::audit
