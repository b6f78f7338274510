#pragma once

#include "audit/audit.hpp"
#include "base/decimal.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace cifra::audit {

/// A figure with a code as its key and its label.
inline Operand operand(std::string const& code, std::optional<std::int64_t> value) {
    Operand operand;
    operand.key = {"DF_TEST", "REGION", "COUNTED", "2019", {{"CATEGORY", code}}};
    operand.label = {code, code + "-es"};
    operand.value = value;
    operand.absence = value ? Absence::none : Absence::missing;
    return operand;
}

inline Operand withheld(std::string const& code) {
    auto figure = operand(code, std::nullopt);
    figure.absence = Absence::withheld;
    return figure;
}

/// A part, with a share as printed ("55", "15.4") or none ("").
inline Part part(std::string const& code, std::optional<std::int64_t> value, std::string const& share = "") {
    Part part;
    part.figure = operand(code, value);
    if (!share.empty()) part.printed_share = base::parse_decimal(share);
    return part;
}

inline Part apart(std::string const& code, std::optional<std::int64_t> value) {
    auto beside = part(code, value);
    beside.apart = true;
    return beside;
}

inline Part unknown(std::string const& code, std::int64_t value) {
    auto not_known = part(code, value);
    not_known.unknown = true;
    return not_known;
}

/// A part for which areas give no data, or partial data ("~Panama").
inline Part without(Part part, std::initializer_list<std::string> areas) {
    for (auto const& area : areas) {
        bool const partial = area.front() == '~';
        auto const name = partial ? area.substr(1) : area;
        part.areas_without.push_back({name, {name, name}, partial});
    }
    return part;
}

inline Block block(BlockKind kind, std::optional<std::int64_t> whole, std::vector<Part> parts) {
    Block block;
    block.id = "COUNTED.by_category/REGION.2019";
    block.title = {"Counted by category, 2019", "Contados por categoría, 2019"};
    block.kind = kind;
    block.whole = operand("_T", whole);
    block.parts = std::move(parts);
    return block;
}

inline Block partition(std::optional<std::int64_t> whole, std::vector<Part> parts) {
    return block(BlockKind::partition, whole, std::move(parts));
}

/// Findings of one rule.
inline std::vector<Finding> findings_of(Block const& block, std::string const& rule) {
    auto findings = audit({{block}, {}, {}});
    std::erase_if(findings, [&](Finding const& finding) { return finding.rule != rule; });
    return findings;
}

/// The finding on a printed share of a whole, alone in its block.
inline Finding share_of(std::optional<std::int64_t> count, std::optional<std::int64_t> whole,
                        std::string const& printed) {
    return findings_of(block(BlockKind::shares_only, whole, {part("A", count, printed)}), "share").front();
}

inline std::vector<std::string> kinds_of(Finding const& finding) {
    std::vector<std::string> kinds;
    for (auto const& explanation : finding.explanations) kinds.push_back(explanation.kind);
    return kinds;
}

}  // namespace cifra::audit
