#include "audit/partition.hpp"

#include "audit/explain_mistyped.hpp"
#include "audit/partition_sentences.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>
#include <vector>

namespace cifra::audit {
namespace {

PartitionSums sums_of(Block const& block) {
    PartitionSums sums;
    for (auto const& part : block.parts) {
        sums.noted = sums.noted || !part.areas_without.empty();
        if (!has_value(part.figure)) {
            sums.absent.push_back(&part.figure);
            sums.complete = sums.complete && part.apart;
            sums.withheld = sums.withheld || part.figure.absence == Absence::withheld;
            continue;
        }
        (part.apart ? sums.apart : sums.known).push_back(&part);
        (part.apart ? sums.sum_apart : sums.sum) += *part.figure.value;
    }
    if (has_value(block.whole)) sums.whole = *block.whole.value;
    return sums;
}

Outcome outcome_of(Block const& block, PartitionSums const& sums) {
    if (!has_value(block.whole) || (sums.known.empty() && sums.absent.empty())) return Outcome::not_evaluable;
    if (sums.remainder() < 0) return Outcome::fail;
    if (sums.remainder() == 0 && sums.complete) return Outcome::pass;
    if (!sums.absent.empty()) return Outcome::not_evaluable;
    if (!sums.apart.empty() && sums.remainder_with_apart() == 0) return Outcome::pass;
    return sums.noted ? Outcome::not_evaluable : Outcome::fail;
}

/// "872 + 241 = 1113; 1652 - 1113 = 539", "872 + ?; 1652 - 872 = 780": with a part missing there is no sum. Parts apart
/// follow as a second reading.
std::string computation_of(Block const& block, PartitionSums const& sums) {
    auto const write = [&](Wide value) { return to_text({value, block.whole.decimals}); };
    std::vector<std::string> terms;
    for (auto const& part : block.parts)
        if (!part.apart) terms.push_back(digits(part.figure));
    auto text = terms.empty() ? "?" : base::join(terms, " + ");
    if (sums.withheld || !has_value(block.whole)) return text + "; " + digits(block.whole);
    if (sums.complete && !sums.known.empty()) text += " = " + write(sums.sum);
    auto const whole = write(sums.whole);
    if (!sums.known.empty()) text += fmt::format("; {} - {} = {}", whole, write(sums.sum), write(sums.remainder()));
    if (sums.apart.empty()) return text;
    auto const both = sums.sum + sums.sum_apart;
    if (!sums.known.empty()) text += fmt::format("; {} + {} = {}", write(sums.sum), write(sums.sum_apart), write(both));
    return text + fmt::format("; {} - {} = {}", whole, write(both), write(sums.remainder_with_apart()));
}

/// A share that would hold with another part or whole, and does not hold now.
bool share_mends(Part const& part, Wide count, Wide whole, std::int64_t printed_whole) {
    if (!part.printed_share || count < 0 || whole <= 0 || printed_whole <= 0) return false;
    auto const& printed = *part.printed_share;
    auto const now = share_units(*part.figure.value, printed_whole, printed.scale);
    auto const small_count = narrow(count);
    auto const small_whole = narrow(whole);
    return now != printed.units && small_count && small_whole &&
           share_units(*small_count, *small_whole, printed.scale) == printed.units;
}

void explain_reading(Block const& block, std::vector<Part const*> const& parts, std::vector<Term>& terms) {
    Wide sum = 0;
    for (auto const* part : parts) sum += *part->figure.value;
    auto const whole = *block.whole.value;
    for (auto const* part : parts) {
        auto const value = *part->figure.value;
        terms.push_back({&part->figure, value, [=](Wide other) { return sum - value + other == whole; },
                         [=](Wide other) { return share_mends(*part, other, whole, whole); }});
    }
    terms.push_back({&block.whole, whole, [=](Wide other) { return other == sum; },
                     [=](Wide other) {
                         return std::any_of(parts.begin(), parts.end(), [&](Part const* part) {
                             return share_mends(*part, *part->figure.value, other, whole);
                         });
                     }});
}

std::vector<Explanation> explanations_of(Block const& block, PartitionSums const& sums) {
    auto const negative = [](Part const* part) { return *part->figure.value < 0; };
    if (!sums.absent.empty() || *block.whole.value < 0) return {};
    auto both = sums.known;
    both.insert(both.end(), sums.apart.begin(), sums.apart.end());
    if (std::any_of(both.begin(), both.end(), negative)) return {};
    std::vector<Term> terms;
    explain_reading(block, sums.known, terms);
    if (!sums.apart.empty()) explain_reading(block, both, terms);
    return explain_mistyped(terms);
}

}  // namespace

Finding check_partition(Block const& block) {
    auto const sums = sums_of(block);
    Finding finding;
    finding.rule = "partition";
    finding.id = "partition:" + block.id;
    finding.where = block.title;
    for (auto const& part : block.parts) finding.operands.push_back(as_operand(part.figure));
    finding.operands.push_back(as_operand(block.whole));
    finding.outcome = outcome_of(block, sums);
    finding.computation = computation_of(block, sums);
    if (has_value(block.whole) && !sums.withheld) finding.remainder = narrow(sums.remainder());
    if (finding.remainder && !sums.apart.empty()) finding.remainder_with_apart = narrow(sums.remainder_with_apart());
    finding.statement = partition_statement(block, sums, finding.outcome);
    finding.what_to_do = partition_advice(sums, finding.outcome);
    if (finding.outcome != Outcome::fail) return finding;
    finding.ask = partition_question(sums);
    finding.explanations = explanations_of(block, sums);
    return finding;
}

}  // namespace cifra::audit
