#include "validate/return_sentences.hpp"

#include "audit/sentences.hpp"
#include "language/list.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::FindingOperand;
using audit::in_both;
using audit::Outcome;
using base::Language;
using base::LocalText;

std::string number(FindingOperand const& operand, Language language) {
    return audit::figure(operand.value.value_or(0), operand.decimals, language);
}

/// A difference in the unit of the whole.
std::string number(std::int64_t value, Finding const& finding, Language language) {
    return audit::figure(value, finding.operands.back().decimals, language);
}

std::string total_too_small(Finding const& finding, Language language) {
    auto const& whole = finding.operands.back();
    auto const sum = number(*whole.value - *finding.remainder, finding, language);
    auto const over = number(-*finding.remainder, finding, language);
    return choose(language,
                  fmt::format("The total, {}, is smaller than the sum of its parts, {}: {} too many.",
                              number(whole, language), sum, over),
                  fmt::format("El total, {}, es menor que la suma de sus partes, {}: sobran {}.",
                              number(whole, language), sum, over));
}

std::string total_too_large(Finding const& finding, Language language) {
    auto const& whole = finding.operands.back();
    auto const sum = number(*whole.value - *finding.remainder, finding, language);
    auto const rest = number(*finding.remainder, finding, language);
    auto text = choose(language,
                       fmt::format("The total, {}, is larger than the sum of its parts, {}: {} in no category.",
                                   number(whole, language), sum, rest),
                       fmt::format("El total, {}, es mayor que la suma de sus partes, {}: {} sin categoría.",
                                   number(whole, language), sum, rest));
    if (!finding.remainder_with_apart) return text;
    auto const with = number(*whole.value - *finding.remainder_with_apart, finding, language);
    return text + choose(language, fmt::format(" With the part that stands apart the sum is {}.", with),
                         fmt::format(" Con la parte que está aparte la suma es {}.", with));
}

/// first × second is not the product.
std::string wrong_product(Finding const& finding, Language language) {
    auto const& operands = finding.operands;
    return choose(language,
                  fmt::format("{} times {} is not {}.", number(operands[0], language), number(operands[1], language),
                              number(operands[2], language)),
                  fmt::format("{} por {} no es {}.", number(operands[0], language), number(operands[1], language),
                              number(operands[2], language)));
}

/// “a” (25) and “b” (30) are above the total, 20
std::string above_total(Finding const& finding, Language language) {
    std::vector<std::string> above;
    auto const& whole = finding.operands.back();
    for (auto const& operand : finding.operands)
        if (operand.value && whole.value && *operand.value > *whole.value)
            above.push_back(audit::quoted(operand.label, language) + " (" + number(operand, language) + ")");
    auto const names = language::list_and(above, language);
    bool const one = above.size() == 1;
    return choose(language,
                  fmt::format("{} {} above the total, {}", names, one ? "is" : "are", number(whole, language)),
                  fmt::format("{} {} el total, {}", names, one ? "supera" : "superan", number(whole, language)));
}

std::string twice_in_one(Finding const& finding, Language language) {
    return above_total(finding, language) + choose(language, ": nobody can stand twice in one category.",
                                                   ": nadie puede figurar dos veces en una categoría.");
}

LocalText contradiction(Finding const& finding) {
    auto const said = [&](auto const& sentence) {
        return in_both([&](Language language) { return sentence(finding, language); });
    };
    if (finding.rule == "product") return said(wrong_product);
    if (finding.rule == "multiple_response") return said(twice_in_one);
    if (finding.rule != "partition" || !finding.remainder) return finding.statement;
    return *finding.remainder < 0 ? said(total_too_small) : said(total_too_large);
}

LocalText advice(Finding const& finding) {
    if (finding.rule == "product")
        return {"Correct one of the three figures, or explain.", "Corrija una de las tres cifras, o explíquelo."};
    if (finding.rule == "multiple_response")
        return {"Correct the part or the total, or explain.", "Corrija la parte o el total, o explíquelo."};
    if (finding.remainder.value_or(-1) > 0)
        return {"Put the rest in its category, correct a figure, mark the total as provisional (P), or explain.",
                "Ponga el resto en su categoría, corrija una cifra, marque el total como provisional (P), o "
                "explíquelo."};
    return {"Correct one of them, mark the total as provisional (P), or explain.",
            "Corrija una de las cifras, marque el total como provisional (P), o explíquelo."};
}

LocalText titled(LocalText const& title, LocalText const& statement) {
    if (title.empty()) return statement;
    return {title.en + ". " + statement.en, title.es + ". " + statement.es};
}

}  // namespace

void tell_officer(Finding& finding, LocalText const& title) {
    finding.ask = {};
    if (finding.outcome == Outcome::fail) {
        finding.statement = contradiction(finding);
        finding.what_to_do = advice(finding);
    } else {
        // Whether a missing figure has its reason is a rule of its own.
        finding.what_to_do = {};
    }
    finding.statement = titled(title, finding.statement);
}

void tell_part_above_total(Finding& finding, LocalText const& title) {
    if (finding.outcome == Outcome::pass) {
        finding.statement = titled(title, {"No figure is above the total.", "Ninguna cifra supera el total."});
        return;
    }
    finding.statement = titled(title, in_both([&](Language language) { return above_total(finding, language) + "."; }));
    finding.what_to_do = {"Correct the figure or the total, or explain.", "Corrija la cifra o el total, o explíquelo."};
}

}  // namespace cifra::validate
