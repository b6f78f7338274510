#include "attack/margins.hpp"

#include "attack/system_builder.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cifra::attack {
namespace {

using programme::Breakdown;
using programme::BreakdownKind;
using programme::CellKey;
using programme::Indicator;

bool speaks_of(Breakdown const& breakdown, std::string const& dimension) {
    return std::any_of(breakdown.categories.begin(), breakdown.categories.end(), [&](auto const& category) {
        return std::any_of(category.codes.begin(), category.codes.end(),
                           [&](auto const& part) { return part.dimension == dimension; });
    });
}

bool has_breakdown(Indicator const* indicator, std::string const& dimension, BreakdownKind kind) {
    return indicator != nullptr &&
           std::any_of(indicator->breakdowns.begin(), indicator->breakdowns.end(), [&](Breakdown const& breakdown) {
               return breakdown.kind == kind && speaks_of(breakdown, dimension);
           });
}

bool is_summed(Indicator const* indicator, std::string const& dimension) {
    if (has_breakdown(indicator, dimension, BreakdownKind::multiple_response)) return false;
    bool const counts_victims = indicator == nullptr || indicator->counts_victims;
    return counts_victims || !has_breakdown(indicator, dimension, BreakdownKind::list);
}

class MarginFinder {
public:
    MarginFinder(release::ReleasedEdition const& edition, Blocks const& blocks) : m_edition(edition) {
        for (auto const& block : blocks.blocks) m_declared[block.total].push_back(block.breakdown);
        for (auto const& table : edition.tables)
            for (auto const& observation : table.observations()) note(observation.key);
    }

    Margins find() && {
        while (!m_pending.empty()) {
            auto const key = std::exchange(m_pending.back(), {});
            m_pending.pop_back();
            climb_from(key);
        }
        Margins found;
        for (auto const& [whole, below] : m_below)
            for (auto const& [dimension, parts] : below) add_margin(found, whole, dimension, parts);
        return found;
    }

private:
    using Below = std::map<std::string, std::set<CellKey>>;  ///< By dimension.

    void note(CellKey const& key) {
        if (m_cells.insert(key).second) m_pending.push_back(key);
    }

    void climb_from(CellKey const& key) {
        auto const* const indicator = m_edition.programme.indicator(key.indicator);
        for (auto const& part : key.dimensions) {
            if (part.code == "_T" || !is_summed(indicator, part.dimension)) continue;
            auto const whole = key.with(part.dimension, "_T");
            m_below[whole][part.dimension].insert(key);
            note(whole);
        }
    }

    void add_margin(Margins& found, CellKey const& whole, std::string const& dimension,
                    std::set<CellKey> const& parts) const {
        if (is_declared(whole, dimension, parts) || has_many_currencies(parts)) return;
        Margin margin{whole, {}, {}};
        for (auto const& part : parts) (is_doubtful(part, dimension) ? margin.doubtful : margin.parts).push_back(part);
        if (margin.parts.size() > 1 && m_edition.find(whole) == nullptr) found.sums.insert(whole);
        found.margins.push_back(std::move(margin));
    }

    /// True when a partition that the programme declares at this very total already sums these parts, whatever else it
    /// sums with them.
    bool is_declared(CellKey const& whole, std::string const& dimension, std::set<CellKey> const& parts) const {
        auto const declared = m_declared.find(whole);
        if (declared == m_declared.end()) return false;
        return std::any_of(declared->second.begin(), declared->second.end(), [&](Breakdown const* const breakdown) {
            return breakdown->kind == BreakdownKind::partition && speaks_of(*breakdown, dimension) &&
                   std::all_of(parts.begin(), parts.end(),
                               [&](CellKey const& part) { return is_covered(whole, *breakdown, part); });
        });
    }

    /// A category of the breakdown, or a sum of such.
    bool is_covered(CellKey const& whole, Breakdown const& breakdown, CellKey const& part) const {
        if (std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                        [&](auto const& category) { return category_key(whole, category) == part; }))
            return true;
        auto const below = m_below.find(part);
        if (m_edition.find(part) != nullptr || below == m_below.end()) return false;
        return std::any_of(below->second.begin(), below->second.end(), [&](auto const& step) {
            return speaks_of(breakdown, step.first) &&
                   std::all_of(step.second.begin(), step.second.end(),
                               [&](CellKey const& smaller) { return is_covered(whole, breakdown, smaller); });
        });
    }

    bool has_many_currencies(std::set<CellKey> const& parts) const {
        std::set<std::string> currencies;
        for (auto const& part : parts)
            if (auto const* const observation = m_edition.find(part)) currencies.insert(observation->currency);
        return currencies.size() > 1;
    }

    bool is_doubtful(CellKey const& part, std::string const& dimension) const {
        auto const* const indicator = m_edition.programme.indicator(part.indicator);
        if (indicator == nullptr) return false;
        auto const* const observation = m_edition.find(part);
        bool const is_missing = observation != nullptr && !observation->obs_value && !is_withheld(*observation);
        return (is_missing && has_breakdown(indicator, dimension, BreakdownKind::list)) || is_apart(part, *indicator);
    }

    /// Printed apart from the other categories, or a sum of nothing else.
    bool is_apart(CellKey const& part, Indicator const& indicator) const {
        for (auto const& breakdown : indicator.breakdowns)
            for (auto const& category : breakdown.categories)
                if (category.apart && holds(part, category)) return true;
        auto const below = m_below.find(part);
        if (m_edition.find(part) != nullptr || below == m_below.end()) return false;
        return std::all_of(below->second.begin(), below->second.end(), [&](auto const& step) {
            return std::all_of(step.second.begin(), step.second.end(),
                               [&](CellKey const& smaller) { return is_apart(smaller, indicator); });
        });
    }

    release::ReleasedEdition const& m_edition;
    std::map<CellKey, std::vector<Breakdown const*>> m_declared;
    std::set<CellKey> m_cells;
    std::vector<CellKey> m_pending;
    std::map<CellKey, Below> m_below;
};

}  // namespace

Margins find_margins(release::ReleasedEdition const& edition, Blocks const& blocks) {
    return MarginFinder(edition, blocks).find();
}

}  // namespace cifra::attack
