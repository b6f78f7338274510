#include "protect/series_values.hpp"

#include "attack/components.hpp"
#include "attack/known_interval.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

using attack::Constraint;
using attack::Ground;
using attack::LinearSystem;
using attack::Unknown;
using programme::CellKey;

Unknown const& unknown_at(LinearSystem const& system, int index) {
    return system.unknowns[static_cast<std::size_t>(index)];
}

bool is_link(Constraint const& constraint) {
    return constraint.ground != Ground::written;
}

}  // namespace

std::map<std::size_t, RevisionLink> revision_links(LinearSystem const& system) {
    std::map<std::size_t, RevisionLink> links;
    for (std::size_t i = 0; i < system.constraints.size(); ++i) {
        auto const& constraint = system.constraints[i];
        if (!is_link(constraint)) continue;
        std::vector<int> releases;
        for (auto const& term : constraint.terms) releases.push_back(unknown_at(system, term.first).releases.front());
        std::sort(releases.begin(), releases.end());
        auto const& key = unknown_at(system, constraint.terms.begin()->first).key;
        links.emplace(i, RevisionLink{key, std::move(releases), constraint.constant, constraint.ground});
    }
    return links;
}

attack::GivenUp given_up(LinearSystem const& system, std::set<RevisionLink> const& links) {
    attack::GivenUp found;
    for (auto const& [i, link] : revision_links(system))
        if (links.count(link) > 0) found.insert(i);
    return found;
}

SeriesValues::SeriesValues(attack::Series const& series, std::map<CellKey, std::int64_t> const& own,
                           std::vector<restricted::WithheldBefore> const& withheld) {
    auto const last = static_cast<int>(series.size()) - 1;
    for (auto const& [key, value] : own) m_values.emplace(std::pair(last, key), value);
    for (int place = 0; place < last; ++place) {
        auto const& release = *series[static_cast<std::size_t>(place)];
        for (auto const& kept : withheld)
            if (kept.edition == release.id && kept.version == release.version)
                for (auto const& [key, value] : kept.values) m_values.emplace(std::pair(place, key), value);
    }
}

std::optional<std::int64_t> SeriesValues::of(Unknown const& cell) const {
    for (auto const* const values : {&m_values, &m_guessed})
        for (auto const place : cell.releases) {
            auto const value = values->find({place, cell.key});
            if (value != values->end()) return value->second;
        }
    return std::nullopt;
}

bool SeriesValues::is_guessed(Unknown const& cell) const {
    return std::none_of(cell.releases.begin(), cell.releases.end(), [&](int place) {
        return m_values.count({place, cell.key}) > 0;
    });
}

/// True when the values of all that a link speaks of are known.
bool SeriesValues::is_settled(LinearSystem const& system, Constraint const& link) const {
    return std::all_of(link.terms.begin(), link.terms.end(),
                       [&](auto const& term) { return of(unknown_at(system, term.first)).has_value(); });
}

bool SeriesValues::is_wrong(LinearSystem const& system, Constraint const& link) const {
    if (!is_settled(system, link)) return false;
    auto rest = link.constant;
    for (auto const& [unknown, coefficient] : link.terms)
        rest -= coefficient * static_cast<long>(*of(unknown_at(system, unknown)));
    return rest != 0;
}

std::set<RevisionLink> SeriesValues::find_revised(LinearSystem const& system) {
    std::set<RevisionLink> revised;
    bool all_known = true;
    for (auto const& [i, link] : revision_links(system)) {
        if (is_wrong(system, system.constraints[i])) revised.insert(link);
        all_known = all_known && is_settled(system, system.constraints[i]);
    }
    if (all_known) return revised;
    for (auto const& component : attack::components(system)) guess(component, revised);
    return revised;
}

/// What is known is no unknown; a supposition between known values says nothing more.
void SeriesValues::put_in_values(LinearSystem const& system, Constraint& constraint) const {
    if (is_link(constraint) && is_settled(system, constraint)) {
        constraint = {};
        return;
    }
    for (auto term = constraint.terms.begin(); term != constraint.terms.end();) {
        auto const value = of(unknown_at(system, term->first));
        if (value) constraint.constant -= term->second * static_cast<long>(*value);
        term = value ? constraint.terms.erase(term) : std::next(term);
    }
}

void SeriesValues::guess(LinearSystem const& component, std::set<RevisionLink>& revised) {
    auto const links = revision_links(component);
    if (std::all_of(links.begin(), links.end(),
                    [&](auto const& link) { return is_settled(component, component.constraints[link.first]); }))
        return;
    auto reduced = component;
    for (std::size_t i = 0; i < reduced.constraints.size(); ++i) put_in_values(reduced, reduced.constraints[i]);
    auto const more = attack::likely_revisions(reduced);
    for (auto const& [i, link] : links)
        if (!is_settled(component, component.constraints[i]) && (!more || more->count(i) > 0)) revised.insert(link);
    auto const believed = attack::believing(reduced, given_up(component, revised));
    for (auto const& part : attack::components(believed)) remember(part);
}

void SeriesValues::remember(LinearSystem const& part) {
    auto const point = attack::whole_point(part);
    for (std::size_t i = 0; point && i < part.unknowns.size(); ++i)
        for (auto const place : part.unknowns[i].releases)
            if (!part.unknowns[i].key.dataflow.empty())
                m_guessed.emplace(std::pair(place, part.unknowns[i].key), (*point)[i]);
}

void SeriesValues::find_others(LinearSystem system) {
    auto const whole = system;
    for (auto& constraint : system.constraints) put_in_values(whole, constraint);
    auto& constraints = system.constraints;
    constraints.erase(std::remove_if(constraints.begin(), constraints.end(),
                                     [](Constraint const& constraint) { return constraint.terms.empty(); }),
                      constraints.end());
    for (auto& unknown : system.unknowns) unknown.target = !unknown.key.dataflow.empty() && !of(unknown);
    for (auto const& part : attack::components(system)) remember(part);
}

}  // namespace cifra::protect
