#include "attack/system_builder.hpp"

#include <utility>

namespace cifra::attack {

bool has_status(release::ReleasedObservation const& observation, char letter) {
    return observation.obs_status.find(letter) != std::string::npos;
}

bool is_withheld(release::ReleasedObservation const& observation) {
    return has_status(observation, 'Q');
}

Rational rational(base::Decimal value) {
    Rational power = 1;
    for (int i = 0; i < value.scale; ++i) power *= 10;
    return Rational(static_cast<long>(value.units)) / power;
}

SystemBuilder::SystemBuilder(release::ReleasedEdition const& edition, Supposition supposition)
    : m_edition(edition), m_supposition(supposition) {
    for (auto const& text : edition.texts) m_told.insert(text.figures.begin(), text.figures.end());
}

std::optional<Rational> SystemBuilder::value(programme::CellKey const& key) const {
    auto const* const observation = m_edition.find(key);
    if (observation == nullptr || !observation->obs_value) return std::nullopt;
    return rational(*observation->obs_value);
}

Unknown SystemBuilder::describe(programme::CellKey const& key) const {
    auto const* const observation = m_edition.find(key);
    auto const* const indicator = m_edition.programme.indicator(key.indicator);
    bool const counts_victims = indicator == nullptr || indicator->counts_victims;
    Unknown unknown;
    unknown.key = key;
    unknown.whole = counts_victims;
    unknown.told = m_told.count(key) > 0;
    unknown.target = observation != nullptr && is_withheld(*observation);
    if (unknown.target && counts_victims && m_supposition == Supposition::small_counts) {
        unknown.lower = 1;
        unknown.upper = m_edition.policy.threshold - 1;
    }
    // Whoever withholds cells for others chooses them among positive counts: zeros are shown.
    if (unknown.target && counts_victims && m_edition.policy.secondary) unknown.lower = 1;
    return unknown;
}

int SystemBuilder::unknown_of(programme::CellKey const& key) {
    auto const [place, is_new] = m_index.try_emplace(key, static_cast<int>(m_system.unknowns.size()));
    if (is_new) m_system.unknowns.push_back(describe(key));
    return place->second;
}

void SystemBuilder::add_cell(Constraint& constraint, Rational const& coefficient, programme::CellKey const& key) {
    auto const* const observation = m_edition.find(key);
    if (observation != nullptr && observation->obs_value) {
        constraint.constant -= coefficient * rational(*observation->obs_value);
        return;
    }
    if (observation != nullptr && (has_status(*observation, 'M') || has_status(*observation, 'K'))) return;
    auto const place = constraint.terms.try_emplace(unknown_of(key), 0).first;
    place->second += coefficient;
    if (place->second == 0) constraint.terms.erase(place);
}

int SystemBuilder::add_slack(Constraint& constraint, Rational const& coefficient, std::optional<Rational> upper) {
    Unknown slack;
    slack.upper = std::move(upper);
    auto const index = static_cast<int>(m_system.unknowns.size());
    constraint.terms[index] = coefficient;
    m_system.unknowns.push_back(std::move(slack));
    return index;
}

void SystemBuilder::keep(Constraint constraint) {
    if (!constraint.terms.empty()) m_system.constraints.push_back(std::move(constraint));
}

}  // namespace cifra::attack
