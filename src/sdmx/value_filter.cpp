#include "sdmx/value_filter.hpp"

#include "sdmx/time_range.hpp"

#include <algorithm>
#include <utility>

namespace cifra::sdmx {
namespace {

template <class Holds>
bool any_choice(ComponentFilter const& filter, Holds const& term_holds) {
    return std::any_of(filter.any.begin(), filter.any.end(),
                       [&](auto const& terms) { return std::all_of(terms.begin(), terms.end(), term_holds); });
}

bool text_holds(FilterTerm const& term, std::string const& text) {
    switch (term.how) {
        case Operator::co:
        case Operator::nc:
            return text.find(term.value) != std::string::npos;
        case Operator::sw:
            return text.starts_with(term.value);
        case Operator::ew:
            return text.ends_with(term.value);
        default:
            return text == term.value;
    }
}

bool value_holds(FilterTerm const& term, CubeValue const& value) {
    bool found =
        std::any_of(value.codes.begin(), value.codes.end(), [&](auto const& code) { return text_holds(term, code); });
    for (auto const* const text : {&value.text.en, &value.text.es})
        found = found || (!text->empty() && text_holds(term, *text));
    return term.how == Operator::ne || term.how == Operator::nc ? !found : found;
}

bool time_holds(FilterTerm const& term, TimeRange const& period) {
    auto const asked = parse_time_range(term.value).value_or(TimeRange{});
    switch (term.how) {
        case Operator::eq:
            return period == asked;
        case Operator::ne:
            return period != asked;
        case Operator::lt:
            return period.last < asked.first;
        case Operator::le:
            return period.last <= asked.last;
        case Operator::gt:
            return period.first > asked.last;
        case Operator::ge:
            return period.first >= asked.first;
        default:
            return false;
    }
}

/// Whole units and billionths, which compare as the number does.
std::pair<std::int64_t, std::int64_t> parts_of(base::Decimal value) {
    std::int64_t power = 1;
    for (int i = 0; i < value.scale; ++i) power *= 10;
    auto whole = value.units / power;
    auto rest = value.units % power;
    if (rest < 0) {
        rest += power;
        --whole;
    }
    return {whole, rest * (1'000'000'000 / power)};
}

bool number_holds(FilterTerm const& term, base::Decimal value) {
    auto const order = order_of(value, base::parse_decimal(term.value).value_or(base::Decimal{}));
    switch (term.how) {
        case Operator::eq:
            return order == 0;
        case Operator::ne:
            return order != 0;
        case Operator::lt:
            return order < 0;
        case Operator::le:
            return order <= 0;
        case Operator::gt:
            return order > 0;
        case Operator::ge:
            return order >= 0;
        default:
            return false;
    }
}

}  // namespace

std::strong_ordering order_of(base::Decimal a, base::Decimal b) {
    return parts_of(a) <=> parts_of(b);
}

bool holds(ComponentFilter const& filter, CubeValue const& value) {
    if (filter.component != "TIME_PERIOD")
        return any_choice(filter, [&](FilterTerm const& term) { return value_holds(term, value); });
    auto const period = value.codes.empty() ? std::nullopt : parse_time_range(value.codes.front());
    return period && any_choice(filter, [&](FilterTerm const& term) { return time_holds(term, *period); });
}

bool holds(ComponentFilter const& filter, std::optional<base::Decimal> const& value) {
    return value && any_choice(filter, [&](FilterTerm const& term) { return number_holds(term, *value); });
}

}  // namespace cifra::sdmx
