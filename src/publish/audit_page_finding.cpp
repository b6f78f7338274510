#include "publish/audit_page_finding.hpp"

#include "language/list.hpp"
#include "language/number.hpp"
#include "publish/page_words.hpp"

#include <algorithm>
#include <cstdint>

namespace cifra::publish {
namespace {

using base::Language;

std::string number(audit::FindingOperand const& operand, Language language) {
    return operand.value ? language::number(base::Decimal{*operand.value, operand.decimals}, language)
                         : word("audit_no_value", language);
}

Compared share(release::ReleasedEdition const& edition, audit::Finding const& finding, Language language) {
    auto const& part = finding.operands.at(0);
    auto const printed = std::find_if(edition.printed_shares.begin(), edition.printed_shares.end(),
                                      [&](auto const& one) { return to_string(one.part) == part.cell; });
    if (printed == edition.printed_shares.end() || finding.operands.size() < 2) return {};
    auto const& whole = finding.operands[1];
    if (!part.value || !whole.value || *whole.value <= 0 || *part.value < 0)
        return {language::percent(printed->share, language), {}, {}};
    auto const recomputed = base::percentage(*part.value, *whole.value, printed->share.scale);
    auto const shown = language::share(*part.value, *whole.value, printed->share.scale, language);
    return {language::percent(printed->share, language),
            shown.empty() ? language::percent(recomputed, language) : shown,
            {}};
}

/// The whole is the last operand; the parts come to it less the remainder, in one reading or in two.
Compared sum(audit::Finding const& finding, Language language) {
    auto const& whole = finding.operands.back();
    Compared compared{number(whole, language), {}, word("audit_parts", language)};
    if (!whole.value || !finding.remainder) return compared;
    std::vector<std::string> sums;
    for (auto const& remainder : {finding.remainder, finding.remainder_with_apart})
        if (remainder)
            sums.push_back(language::number(base::Decimal{*whole.value - *remainder, whole.decimals}, language));
    compared.recomputed = language::list_or(sums, language);
    return compared;
}

Compared product(audit::Finding const& finding, Language language) {
    if (finding.operands.size() != 3) return {};
    auto const& [first, second, result] = std::tie(finding.operands[0], finding.operands[1], finding.operands[2]);
    if (!first.value || !second.value || first.decimals + second.decimals != 0)
        return {number(result, language), {}, {}};
    std::int64_t recomputed = 0;
    if (__builtin_mul_overflow(*first.value, *second.value, &recomputed)) return {number(result, language), {}, {}};
    return {number(result, language), language::number(recomputed, language), {}};
}

Compared wording(release::ReleasedEdition const& edition, audit::Finding const& finding, Language language) {
    std::vector<std::string> words;
    for (auto const& one : edition.wordings)
        if ("wording:" + one.id == finding.id)
            for (auto const& printed : one.printed) {
                auto const quoted = "“" + printed + "”";
                if (std::find(words.begin(), words.end(), quoted) == words.end()) words.push_back(quoted);
            }
    return {language::list_and(words, language), word("audit_open", language), {}};
}

}  // namespace

Compared compared(release::ReleasedEdition const& edition, audit::Finding const& finding, Language language) {
    Compared result;
    if (!finding.operands.empty()) {
        if (finding.rule == "share") result = share(edition, finding, language);
        if (finding.rule == "partition") result = sum(finding, language);
        if (finding.rule == "product") result = product(finding, language);
        if (finding.rule == "wording") result = wording(edition, finding, language);
    }
    if (result.printed.empty()) result.printed = word("audit_see_where", language);
    if (result.recomputed.empty()) result.recomputed = word("audit_no_value", language);
    if (result.head.empty()) result.head = word("audit_recomputed", language);
    return result;
}

std::string decision_text(audit::Finding const& finding, Language language) {
    if (!finding.settlement) return {};
    auto const& decision = *finding.settlement;
    auto text = word(decision.state == "explained" ? "audit_explained" : "audit_noted", language,
                     {{"date", language::date(decision.date, language)}, {"by", decision.by.in(language)}});
    if (!decision.explanation.empty()) text += " " + decision.explanation.in(language);
    return text;
}

}  // namespace cifra::publish
