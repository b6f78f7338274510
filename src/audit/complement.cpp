#include "audit/hypothesis.hpp"

#include "audit/sentences.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::audit {
namespace {

/// 100 % - share, when it equals the printed one.
bool complements(base::Decimal share, base::Decimal printed) {
    int const scale = std::max(share.scale, printed.scale);
    return power_of_ten(scale - share.scale) * share.units + power_of_ten(scale - printed.scale) * printed.units ==
           power_of_ten(scale + 2);
}

}  // namespace

void add_complement(WrongShare const& wrong, Hypotheses& hypotheses) {
    for (auto const& part : wrong.block.parts) {
        if (&part == wrong.row.part || !part.printed_share || part.figure.absence == Absence::withheld) continue;
        if (!complements(*part.printed_share, wrong.row.printed)) continue;
        hypotheses.push_back({HypothesisKind::complement, false, in_both([&](Language language) {
                                  auto const other = language::percent(*part.printed_share, language);
                                  auto const rest = language::percent(base::Decimal{100, 0}, language);
                                  auto const label = quoted(part.figure.label, language);
                                  return choose(
                                      language,
                                      fmt::format("Complement of the {} printed beside it ({}): {} − {} = {}.", other,
                                                  label, rest, other, wrong.printed(language)),
                                      fmt::format("Complemento del {} impreso al lado ({}): {} − {} = {}.", other,
                                                  label, rest, other, wrong.printed(language)));
                              })});
    }
    if (wrong.correct + wrong.row.printed.units != power_of_ten(wrong.decimals() + 2)) return;
    hypotheses.push_back(
        {HypothesisKind::complement, false, in_both([&](Language language) {
             auto const rest = language::percent(base::Decimal{100, 0}, language);
             auto const own = per_cent({wrong.correct, wrong.decimals()}, language);
             return choose(
                 language,
                 fmt::format("Complement of the share itself: {} − {} = {} is the share of all the others.", rest, own,
                             wrong.printed(language)),
                 fmt::format("Complemento del propio porcentaje: {} − {} = {} es el porcentaje de todos los demás.",
                             rest, own, wrong.printed(language)));
         })});
}

}  // namespace cifra::audit
