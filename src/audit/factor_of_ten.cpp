#include "audit/hypothesis.hpp"

#include "audit/sentences.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::audit {
namespace {

/// part / whole × 10^exponent in printed units, rounded half up.
Wide scaled_share(ShareRow const& row, std::int64_t whole, int exponent) {
    Wide const numerator = power_of_ten(2 + row.printed.scale + std::max(exponent, 0)) * row.count;
    return divide(numerator, power_of_ten(std::max(-exponent, 0)) * whole, Rounding::half_up);
}

bool misplaced_point(ShareRow const& row, std::int64_t whole, int exponent) {
    if (scaled_share(row, whole, exponent) == row.printed.units) return true;
    return exponent > 0 &&
           share_units(row.count, whole, row.printed.scale) * power_of_ten(exponent) == row.printed.units;
}

std::string factor_text(WrongShare const& wrong, int exponent, Language language) {
    int const factor = exponent == 1 || exponent == -1 ? 10 : 100;
    // Decimals are added where the point moves, so that both sides of the equation end at the same digit.
    int const shown = wrong.decimals() + 2 + std::max(exponent, 0);
    int const moved = wrong.decimals() + 2 + std::max(-exponent, 0);
    WideDecimal share{share_units(wrong.row.count, wrong.table.whole, shown), shown};
    WideDecimal scaled{
        scaled_share({wrong.row.part, wrong.row.count, {0, moved}, false, {}}, wrong.table.whole, exponent), moved};
    if (scaled_share(wrong.row, wrong.table.whole, exponent) != wrong.row.printed.units) {
        share = {wrong.correct, wrong.decimals()};  // The rounded share was moved, not the exact one.
        scaled = {wrong.correct * factor, wrong.decimals()};
    }
    auto const equation = fmt::format("{} {} {} = {}", per_cent(share, language), exponent > 0 ? "×" : "÷", factor,
                                      per_cent(scaled, language));
    auto const en = fmt::format("Factor of {}: {}, printed as {}.", factor == 10 ? "ten" : "a hundred", equation,
                                wrong.printed(language));
    auto const es = fmt::format("Factor de {}: {}, impreso como {}.", factor == 10 ? "diez" : "cien", equation,
                                wrong.printed(language));
    return choose(language, en, es);
}

}  // namespace

void add_factor_of_ten(WrongShare const& wrong, Hypotheses& hypotheses) {
    for (int const exponent : {1, -1, 2, -2}) {
        if (!misplaced_point(wrong.row, wrong.table.whole, exponent)) continue;
        bool const all = accounts_for_table(
            wrong.table, [&](ShareRow const& row) { return misplaced_point(row, wrong.table.whole, exponent); });
        hypotheses.push_back({HypothesisKind::factor_of_ten, all,
                              in_both([&](Language language) { return factor_text(wrong, exponent, language); })});
        return;
    }
}

}  // namespace cifra::audit
