#include "attack/averaging.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace cifra::attack {
namespace {

constexpr double STANDARD_ERRORS = 4;

struct Seen {
    std::size_t times = 0;
    std::int64_t sum = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;

    void add(std::int64_t shown) {
        least = times == 0 ? shown : std::min(least, shown);
        most = times == 0 ? shown : std::max(most, shown);
        sum += shown;
        ++times;
    }
};

std::optional<std::int64_t> recovered(Seen const& seen, PerturbationTerms const& terms, double variance) {
    if (seen.times < 2 || seen.least == seen.most) return std::nullopt;
    auto const lower = std::max<std::int64_t>(seen.most - terms.deviation, 1);
    auto const upper = seen.least + terms.deviation;
    if (lower == upper) return lower;
    auto const times = static_cast<double>(seen.times);
    auto const mean = static_cast<double>(seen.sum) / times;
    auto const nearest = std::round(mean);
    if (std::abs(mean - nearest) + STANDARD_ERRORS * std::sqrt(variance / times) >= 0.5) return std::nullopt;
    return static_cast<std::int64_t>(nearest);
}

/// A mean whose parts count by how certain they are.
struct Mean {
    double sum = 0;
    double weight = 0;

    void add(double value, std::size_t perturbed_counts) {
        sum += value / static_cast<double>(perturbed_counts);
        weight += 1 / static_cast<double>(perturbed_counts);
    }
};

}  // namespace

AveragingReport average(std::vector<std::vector<NamedCell>> const& publications, PerturbationTerms const& terms,
                        double variance) {
    std::map<std::string, Seen> cells;
    for (auto const& publication : publications)
        for (auto const& cell : publication) cells[cell.name].add(cell.shown);
    AveragingReport report;
    for (auto const& [name, seen] : cells) {
        if (seen.times > 1) ++report.repeated;
        if (seen.least != seen.most) ++report.differing;
        if (auto const count = recovered(seen, terms, variance)) report.recovered.push_back({name, *count});
    }
    return report;
}

std::vector<double> combined_estimates(PerturbedCells const& cells, CountKnowledge const& knowledge) {
    std::vector<Mean> means(cells.shown.size());
    for (std::size_t cell = 0; cell < means.size(); ++cell) means[cell].add(cells.shown[cell], 1);
    for (auto const& sum : cells.sums) {
        if (sum.relation != SumRelation::equal) continue;
        double parts = 0;
        for (auto const part : sum.parts) parts += cells.shown[part];
        means[sum.whole].add(parts, sum.parts.size());
        double const left_over = cells.shown[sum.whole] - parts;
        for (auto const part : sum.parts) means[part].add(left_over + cells.shown[part], sum.parts.size());
    }
    std::vector<double> estimates;
    for (std::size_t cell = 0; cell < means.size(); ++cell) {
        auto const& bounds = knowledge.bounds[cell];
        auto const estimate = means[cell].sum / means[cell].weight;
        estimates.push_back(std::min(std::max(estimate, static_cast<double>(bounds.lower)),
                                     std::max(static_cast<double>(bounds.lower), static_cast<double>(bounds.upper))));
    }
    return estimates;
}

}  // namespace cifra::attack
