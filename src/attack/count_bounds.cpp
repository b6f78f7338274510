#include "attack/count_bounds.hpp"

#include <algorithm>
#include <utility>

namespace cifra::attack {
namespace {

CountBounds alone(std::uint32_t shown, PerturbationTerms const& terms) {
    std::int64_t const value = shown;
    return {std::max<std::int64_t>(value - terms.deviation, value > 0 ? 1 : 0), value + terms.deviation};
}

/// The system, its bounds, and a trail on which trials are taken back.
class Tightening {
public:
    Tightening(PerturbedCells const& cells, std::size_t most_looks)
        : m_sums(cells.sums),
          m_looks_left(most_looks),
          m_waits(cells.sums.size(), false),
          m_sums_of(cells.shown.size()),
          m_is_tried(cells.shown.size(), false) {
        for (auto const shown : cells.shown) m_bounds.push_back(alone(shown, cells.terms));
        for (std::size_t sum = 0; sum < m_sums.size(); ++sum) {
            m_sums_of[m_sums[sum].whole].push_back(sum);
            for (auto const part : m_sums[sum].parts) m_sums_of[part].push_back(sum);
            if (m_sums[sum].relation != SumRelation::equal) continue;
            m_is_tried[m_sums[sum].whole] = true;
            for (auto const part : m_sums[sum].parts) m_is_tried[part] = true;
        }
    }

    /// \returns False when no counts fit.
    bool begin() {
        for (std::size_t sum = 0; sum < m_sums.size(); ++sum) wait_for(sum);
        return settle();
    }

    /// Tries every cell at both bounds until nothing changes. \returns False when no counts fit.
    bool try_all() {
        for (bool changed = true; changed && !is_tired();) {
            changed = false;
            for (std::size_t cell = 0; cell < m_bounds.size() && !is_tired(); ++cell) {
                if (!m_is_tried[cell]) continue;
                while (!m_bounds[cell].is_pinned() && !is_tired() && contradicts(cell, m_bounds[cell].lower)) {
                    changed = true;
                    if (!narrow(cell, {m_bounds[cell].lower + 1, m_bounds[cell].upper}) || !settle()) return false;
                }
                while (!m_bounds[cell].is_pinned() && !is_tired() && contradicts(cell, m_bounds[cell].upper)) {
                    changed = true;
                    if (!narrow(cell, {m_bounds[cell].lower, m_bounds[cell].upper - 1}) || !settle()) return false;
                }
            }
        }
        return true;
    }

    bool is_tired() const { return m_looks_left == 0; }
    std::vector<CountBounds> take_bounds() { return std::move(m_bounds); }

private:
    void wait_for(std::size_t sum) {
        if (m_waits[sum]) return;
        m_waits[sum] = true;
        m_waiting.push_back(sum);
    }

    /// Takes over what of the bounds is tighter. \returns False when nothing is left.
    bool narrow(std::size_t cell, CountBounds const& to) {
        auto& bounds = m_bounds[cell];
        CountBounds const narrowed{std::max(bounds.lower, to.lower), std::min(bounds.upper, to.upper)};
        if (narrowed == bounds) return true;
        if (m_is_trial) m_trail.emplace_back(cell, bounds);
        bounds = narrowed;
        for (auto const sum : m_sums_of[cell]) wait_for(sum);
        return narrowed.lower <= narrowed.upper;
    }

    bool apply(CellSum const& sum) {
        auto const looks = 2 * sum.parts.size() + 1;
        m_looks_left -= std::min(m_looks_left, looks);
        CountBounds parts;
        for (auto const part : sum.parts) {
            parts.lower += m_bounds[part].lower;
            parts.upper += m_bounds[part].upper;
        }
        bool const equal = sum.relation == SumRelation::equal;
        if (!narrow(sum.whole, {parts.lower, equal ? parts.upper : m_bounds[sum.whole].upper})) return false;
        auto const whole = m_bounds[sum.whole];
        for (auto const part : sum.parts) {
            auto const own = m_bounds[part];
            auto const lower = equal ? whole.lower - (parts.upper - own.upper) : own.lower;
            if (!narrow(part, {lower, whole.upper - (parts.lower - own.lower)})) return false;
        }
        return true;
    }

    bool settle() {
        bool fits = true;
        while (!m_waiting.empty()) {
            auto const sum = m_waiting.back();
            m_waiting.pop_back();
            m_waits[sum] = false;
            // Without strength left, what waits is dropped: bounds stay as wide as they are.
            if (fits && !is_tired()) fits = apply(m_sums[sum]);
        }
        return fits;
    }

    bool contradicts(std::size_t cell, std::int64_t count) {
        m_is_trial = true;
        bool const fits = narrow(cell, {count, count}) && settle();
        // What waits of a failed trial must not be applied to the bounds before it.
        for (auto const sum : std::exchange(m_waiting, {})) m_waits[sum] = false;
        for (auto step = m_trail.rbegin(); step != m_trail.rend(); ++step) m_bounds[step->first] = step->second;
        m_trail.clear();
        m_is_trial = false;
        return !fits;
    }

    std::vector<CellSum> const& m_sums;
    std::size_t m_looks_left;
    std::vector<CountBounds> m_bounds;
    std::vector<std::size_t> m_waiting;
    std::vector<bool> m_waits;
    std::vector<std::vector<std::size_t>> m_sums_of;  ///< By cell.
    std::vector<bool> m_is_tried;                     ///< Cells of an equal sum: others have no more to give.
    bool m_is_trial = false;
    std::vector<std::pair<std::size_t, CountBounds>> m_trail;
};

}  // namespace

CountKnowledge count_bounds(PerturbedCells const& cells, std::size_t most_looks) {
    CountKnowledge knowledge;
    for (auto const shown : cells.shown)
        if (shown >= 1 && shown <= static_cast<std::uint32_t>(cells.terms.smallest_gone)) ++knowledge.broken_terms;
    Tightening tightening(cells, most_looks);
    knowledge.contradiction = !tightening.begin() || !tightening.try_all();
    knowledge.complete = !tightening.is_tired();
    knowledge.bounds = tightening.take_bounds();
    return knowledge;
}

PinnedCells pinned_cells(CountKnowledge const& knowledge, std::uint32_t threshold) {
    PinnedCells found;
    found.cells = knowledge.bounds.size();
    if (knowledge.contradiction) return found;
    for (auto const& bounds : knowledge.bounds) {
        if (!bounds.is_pinned()) continue;
        ++found.pinned;
        if (bounds.lower >= 1 && bounds.lower < threshold) ++found.small;
    }
    return found;
}

}  // namespace cifra::attack
