#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

#include <vector>

namespace cifra::audit {

/// Recomputes every share, sum and product that is claimed (docs/methods/arithmetic_audit.md).
///
/// A share fails when the printed one is not the recomputed one rounded half up to the printed decimals. Parts of a
/// partition that fall short of the whole fail while no note names an area without data, and are not evaluable
/// (with the remainder) otherwise; parts above the whole always fail. Wordings fail: somebody must say what is meant.
///
/// \returns Findings in the order of the claims: for each block its shares, then its sum; then products, wordings.
///          A failure's severity is `blocking`; settle() lowers it.
std::vector<Finding> audit(Claims const& claims);

/// A decision about a finding.
struct Decision {
    std::string finding;      ///< Finding::id
    std::string computation;  ///< Finding::computation when it was taken; empty matches any.
    LocalText explanation;
    std::string state = "noted";
    std::string date;
    LocalText by;
    std::string origin{};  ///< File and line, or file.
};

/// Lowers blocking findings that a decision speaks of, and whose computation has not changed, to `noted`. What is left
/// to do is to ask the source, or nothing when the finding is explained.
/// \returns Indices of decisions that match no finding (their finding has gone or its figures changed).
std::vector<std::size_t> settle(std::vector<Finding>& findings, std::vector<Decision> const& decisions);

/// settle(), and adds a finding (rule "settlement", which never blocks) for each decision that lapsed.
void apply_decisions(std::vector<Finding>& findings, std::vector<Decision> const& decisions);

/// True when a blocking finding is left.
bool blocks_release(std::vector<Finding> const& findings);

}  // namespace cifra::audit
