#include "protect/perturbation_row.hpp"

#include "protect/maximum_entropy.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

MomentBound mean_of_zero(std::vector<int> const& deviations) {
    MomentBound mean{{}, 0, true};
    for (int const deviation : deviations) mean.coefficients.push_back(deviation);
    return mean;
}

MomentBound variance_at_most(std::vector<int> const& deviations, double variance) {
    MomentBound bound{{}, -variance, false};
    for (int const deviation : deviations) bound.coefficients.push_back(-1.0 * deviation * deviation);
    return bound;
}

/// p[k + 1] >= p[k], for k below the place of 0: a zero that cannot stay has no such terms.
void add_order(std::vector<int> const& deviations, std::vector<MomentBound>& bounds) {
    auto const stay = std::find(deviations.begin(), deviations.end(), 0);
    if (stay == deviations.end()) return;
    for (std::size_t k = 0; deviations[k] < 0; ++k) {
        MomentBound order{std::vector<double>(deviations.size(), 0), 0, false};
        order.coefficients[k] = -1;
        order.coefficients[k + 1] = 1;
        bounds.push_back(std::move(order));
    }
}

}  // namespace

std::vector<int> possible_deviations(int count, PerturbationParameters const& parameters) {
    if (count == 0) return {0};
    std::vector<int> deviations;
    for (int deviation = -parameters.deviation; deviation <= parameters.deviation; ++deviation) {
        int const shown = count + deviation;
        if (shown < 0 || (shown >= 1 && shown <= parameters.smallest_gone)) continue;
        deviations.push_back(deviation);
    }
    return deviations;
}

int least_variance(PerturbationParameters const& parameters) {
    int least = 0;
    // A count that is never shown goes to 0 or to the next that is: the variance of that is the product of both ways.
    for (int count = 1; count <= parameters.smallest_gone; ++count)
        least = std::max(least, count * (parameters.smallest_gone + 1 - count));
    return least;
}

std::optional<PerturbationRow> perturbation_row(int count, PerturbationParameters const& parameters) {
    PerturbationRow row;
    row.deviations = possible_deviations(count, parameters);
    if (row.deviations.size() == 1) {
        row.probabilities = {1};
        return row;
    }
    std::vector<MomentBound> bounds{mean_of_zero(row.deviations),
                                    variance_at_most(row.deviations, parameters.variance)};
    add_order(row.deviations, bounds);
    row.probabilities = maximum_entropy(row.deviations.size(), bounds);
    if (row.probabilities.empty()) return std::nullopt;
    return row;
}

}  // namespace cifra::protect
