#include "attack/margin_equations.hpp"

#include "attack/ancestors.hpp"
#include "attack/members_part.hpp"
#include "attack/sum_equation.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

using release::ReleasedObservation;

bool is_apart(programme::CellKey const& key, programme::Indicator const& indicator) {
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories)
            if (category.apart && holds(key, category)) return true;
    return false;
}

void add_bound(SystemBuilder& builder, release::ReleasedEdition const& edition, ReleasedObservation const& part,
               ReleasedObservation const& whole) {
    if (part.obs_value && whole.obs_value) return;
    // A sum is uncertain as its parts are; what they lack it lacks in its own parts too.
    bool const uncertain = has_status(whole, 'U') && release::regional_sum(edition, whole.key) != &whole;
    if (uncertain || has_status(whole, 'D') || counts_otherwise(edition, part.key)) return;
    Constraint within;
    within.relation = Relation::at_least;
    builder.add_cell(within, 1, whole.key);
    builder.add_cell(within, -1, part.key);
    builder.keep(std::move(within));
}

}  // namespace

void add_margin_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Margins const& margins,
                          Apart apart) {
    for (auto const& margin : margins.margins) {
        auto parts = margin.parts;
        if (apart == Apart::inside) parts.insert(parts.end(), margin.doubtful.begin(), margin.doubtful.end());
        // One code alone says that it is a part, not that it is all; a sum that nobody published is what it sums.
        if (parts.empty() || (parts.size() == 1 && edition.find(margin.whole) != nullptr)) continue;
        SumEquation equation(builder, edition, margin.whole);
        for (auto const& part : parts) equation.add_part(part);
        equation.keep();
    }
}

void add_part_bounds(SystemBuilder& builder, release::ReleasedEdition const& edition) {
    for (auto const& table : edition.tables) {
        for (auto const& part : table.observations()) {
            auto const* const indicator = edition.programme.indicator(part.key.indicator);
            if (indicator != nullptr && (!indicator->counts_victims || is_apart(part.key, *indicator))) continue;
            for (auto const& ancestor : ancestors(part.key))
                if (auto const* const whole = edition.find(ancestor)) add_bound(builder, edition, part, *whole);
        }
    }
}

}  // namespace cifra::attack
