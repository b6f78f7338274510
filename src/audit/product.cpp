#include "audit/product.hpp"

#include "audit/explain_mistyped.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::audit {
namespace {

/// Both sides in units of 10^-(decimals of the factors + decimals of the product).
Wide left_side(ProductClaim const& claim, Wide first, Wide second) {
    return first * second * power_of_ten(claim.product.decimals);
}
Wide right_side(ProductClaim const& claim, Wide product) {
    return product * power_of_ten(claim.first.decimals + claim.second.decimals);
}

WideDecimal computed(ProductClaim const& claim) {
    return {Wide{*claim.first.value} * *claim.second.value, claim.first.decimals + claim.second.decimals};
}

std::vector<Explanation> explanations_of(ProductClaim const& claim) {
    Wide const first = *claim.first.value;
    Wide const second = *claim.second.value;
    Wide const product = *claim.product.value;
    if (first < 0 || second < 0 || product < 0) return {};
    return explain_mistyped({
        {&claim.product,
         *claim.product.value,
         [&](Wide other) { return left_side(claim, first, second) == right_side(claim, other); },
         {}},
        {&claim.first,
         *claim.first.value,
         [&](Wide other) { return left_side(claim, other, second) == right_side(claim, product); },
         {}},
        {&claim.second,
         *claim.second.value,
         [&](Wide other) { return left_side(claim, first, other) == right_side(claim, product); },
         {}},
    });
}

LocalText statement_of(ProductClaim const& claim, bool holds) {
    return in_both([&](Language language) {
        auto const right = computed(claim);
        auto const equation = fmt::format("{} × {} = {}", figure(*claim.first.value, claim.first.decimals, language),
                                          figure(*claim.second.value, claim.second.decimals, language),
                                          figure(right.units, right.scale, language));
        auto const printed = figure(*claim.product.value, claim.product.decimals, language);
        if (holds) return equation + choose(language, ", as printed.", ", como en el impreso.");
        return equation + choose(language, fmt::format("; {} is printed.", printed),
                                 fmt::format("; en el impreso figura {}.", printed));
    });
}

}  // namespace

Finding check_product(ProductClaim const& claim) {
    Finding finding;
    finding.rule = "product";
    finding.id = "product:" + claim.id;
    finding.where = claim.title;
    finding.operands = {as_operand(claim.first), as_operand(claim.second), as_operand(claim.product)};
    finding.computation =
        fmt::format("{} x {}; printed {}", digits(claim.first), digits(claim.second), digits(claim.product));
    if (!has_value(claim.first) || !has_value(claim.second) || !has_value(claim.product)) {
        finding.outcome = Outcome::not_evaluable;
        finding.statement = absence_sentence({&claim.first, &claim.second, &claim.product});
        finding.what_to_do = missing_advice({&claim.first, &claim.second, &claim.product});
        return finding;
    }
    bool const holds =
        left_side(claim, *claim.first.value, *claim.second.value) == right_side(claim, *claim.product.value);
    finding.computation = fmt::format("{} x {} = {}; printed {}", digits(claim.first), digits(claim.second),
                                      to_text(computed(claim)), digits(claim.product));
    finding.statement = statement_of(claim, holds);
    if (holds) return finding;
    finding.outcome = Outcome::fail;
    finding.explanations = explanations_of(claim);
    finding.what_to_do = {"Correct one of the three figures; or record a decision in audit.toml.",
                          "Corrija una de las tres cifras, o registre una decisión en audit.toml."};
    finding.ask = {"Ask the source which of the three figures is right.",
                   "Pregunte a la fuente cuál de las tres cifras es la correcta."};
    return finding;
}

}  // namespace cifra::audit
