#include "validate/slip.hpp"

#include "audit/exact.hpp"
#include "audit/sentences.hpp"

#include <fmt/format.h>
#include <optional>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::in_both;
using audit::Wide;
using base::Language;

bool is_close(Wide value, Wide last) {
    auto const difference = value > last ? value - last : last - value;
    return 4 * difference <= last;
}

struct Factor {
    int exponent;
    base::LocalText name;
    base::LocalText times;
};

std::vector<Factor> const& factors() {
    static std::vector<Factor> const FACTORS = {
        {1, {"ten", "diez"}, {"Ten times", "Diez veces"}},
        {2, {"a hundred", "cien"}, {"A hundred times", "Cien veces"}},
        {3, {"a thousand", "mil"}, {"A thousand times", "Mil veces"}},
    };
    return FACTORS;
}

audit::Explanation factor_text(Factor const& factor, bool too_large, std::int64_t last, int decimals) {
    return {"factor_of_ten", in_both([&](Language language) {
                auto const name = factor.name.in(language);
                auto const times = factor.times.in(language);
                auto const before = audit::figure(last, decimals, language);
                if (too_large)
                    return choose(
                        language,
                        fmt::format("{} too large? Divided by {} it is close to last year's {}.", times, name, before),
                        fmt::format("¿{} demasiado grande? Dividida entre {}, se acerca a la del año anterior, {}.",
                                    times, name, before));
                return choose(
                    language,
                    fmt::format("{} too small? Multiplied by {} it is close to last year's {}.", times, name, before),
                    fmt::format("¿{} demasiado pequeña? Multiplicada por {}, se acerca a la del año anterior, {}.",
                                times, name, before));
            })};
}

audit::Explanation exchange_text(std::int64_t now, std::int64_t right, std::int64_t last, int decimals) {
    return {
        "transposition", in_both([&](Language language) {
            auto const typed = audit::figure(now, decimals, language);
            auto const meant = audit::figure(right, decimals, language);
            auto const before = audit::figure(last, decimals, language);
            return choose(
                language,
                fmt::format("Digits exchanged? {} in place of {} is close to last year's {}.", meant, typed, before),
                fmt::format("¿Dígitos intercambiados? {} en lugar de {} se acerca a la del año anterior, {}.", meant,
                            typed, before));
        })};
}

std::optional<std::int64_t> nearest_exchange(std::int64_t now, std::int64_t last, int decimals) {
    std::optional<std::int64_t> nearest;
    auto const distance = [&](std::int64_t value) { return value > last ? value - last : last - value; };
    for (auto const value : audit::exchange_digits(now, decimals))
        if (is_close(value, last) && (!nearest || distance(value) < distance(*nearest))) nearest = value;
    return nearest;
}

}  // namespace

std::vector<audit::Explanation> find_slips(std::int64_t now, std::int64_t last, int decimals) {
    std::vector<audit::Explanation> slips;
    if (now <= 0 || last <= 0 || is_close(now, last)) return slips;
    for (auto const& factor : factors()) {
        auto const power = audit::power_of_ten(factor.exponent);
        if (is_close(now, last * power)) slips.push_back(factor_text(factor, true, last, decimals));
        if (is_close(now * power, last)) slips.push_back(factor_text(factor, false, last, decimals));
    }
    if (auto const right = nearest_exchange(now, last, decimals))
        slips.push_back(exchange_text(now, *right, last, decimals));
    return slips;
}

}  // namespace cifra::validate
