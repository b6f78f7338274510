#include "attack/averaging.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace cifra::attack {
namespace {

constexpr double CERTAIN = 4;  ///< Standard errors.
constexpr double LIKELY = 2;   ///< Likewise.

/// Whether a mean is nearer to one number than to any other, by so many standard errors.
bool is_settled(CountEstimate const& estimate, double errors) {
    return std::abs(estimate.count - std::round(estimate.count)) + errors * estimate.standard_error < 0.5;
}

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

std::optional<std::int64_t> recovered(Seen const& seen, PerturbationTerms const& terms) {
    if (seen.times < 2 || seen.least == seen.most) return std::nullopt;
    auto const lower = std::max<std::int64_t>(seen.most - terms.deviation, 1);
    auto const upper = seen.least + terms.deviation;
    if (lower == upper) return lower;
    auto const times = static_cast<double>(seen.times);
    auto const mean = static_cast<double>(seen.sum) / times;
    if (!is_settled({mean, std::sqrt(terms.variance / times)}, CERTAIN)) return std::nullopt;
    return std::llround(mean);
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

AveragingReport average(std::vector<std::vector<NamedCell>> const& publications, PerturbationTerms const& terms) {
    std::map<std::string, Seen> cells;
    for (auto const& publication : publications)
        for (auto const& cell : publication) cells[cell.name].add(cell.shown);
    AveragingReport report;
    for (auto const& [name, seen] : cells) {
        if (seen.times > 1) ++report.repeated;
        if (seen.least != seen.most) ++report.differing;
        if (auto const count = recovered(seen, terms)) report.recovered.push_back({name, *count});
    }
    return report;
}

std::vector<CountEstimate> combined_estimates(PerturbedCells const& cells, CountKnowledge const& knowledge) {
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
    std::vector<CountEstimate> estimates;
    for (std::size_t cell = 0; cell < means.size(); ++cell) {
        auto const lower = static_cast<double>(knowledge.bounds[cell].lower);
        auto const upper = static_cast<double>(knowledge.bounds[cell].upper);
        auto const estimate = means[cell].sum / means[cell].weight;
        estimates.push_back(
            {std::max(lower, std::min(estimate, upper)), std::sqrt(cells.terms.variance / means[cell].weight)});
    }
    return estimates;
}

std::size_t estimated_small_cells(std::vector<CountEstimate> const& estimates, std::uint32_t threshold) {
    std::size_t found = 0;
    for (auto const& estimate : estimates) {
        auto const nearest = std::llround(estimate.count);
        if (nearest >= 1 && nearest < threshold && is_settled(estimate, LIKELY)) ++found;
    }
    return found;
}

}  // namespace cifra::attack
