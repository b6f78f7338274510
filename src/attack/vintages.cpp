#include "attack/vintages.hpp"

#include "attack/system_builder.hpp"

#include <algorithm>
#include <map>

namespace cifra::attack {
namespace {

using release::EarlierRelease;
using release::ReleasedEdition;

bool speaks_of(ReleasedEdition const& edition, std::string const& time_period) {
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations())
            if (figure.key.time_period == time_period) return true;
    return false;
}

Vintage vintage_of(ReleasedEdition const& edition, EarlierRelease const& release) {
    Vintage vintage;
    vintage.edition.programme = edition.programme;
    vintage.edition.id = release.id;
    vintage.edition.time_period = release.time_period;
    vintage.edition.tables = release.tables;
    vintage.edition.policy.threshold = edition.policy.threshold;
    vintage.name = release.id + "." + std::to_string(release.version);
    return vintage;
}

/// The value that a release shows of a cell that another one withholds or leaves out; nothing where one of them says
/// that there is no figure: it may have come later.
std::optional<Rational> known_value(std::vector<ReleasedEdition const*> const& releases,
                                    programme::CellKey const& key) {
    std::optional<Rational> value;
    for (auto const* release : releases) {
        auto const* figure = release->find(key);
        if (figure == nullptr || is_withheld(*figure)) continue;
        if (!figure->obs_value) return std::nullopt;
        if (!value) value = rational(*figure->obs_value);
    }
    return value;
}

}  // namespace

std::vector<Vintage> vintages_of(ReleasedEdition const& edition) {
    std::vector<Vintage> vintages;
    for (auto const& release : edition.replaced) vintages.push_back(vintage_of(edition, release));
    for (auto const& release : edition.earlier)
        if (speaks_of(edition, release.time_period)) vintages.push_back(vintage_of(edition, release));
    return vintages;
}

std::set<programme::CellKey> still_hidden(std::set<programme::CellKey> const& withheld,
                                          std::vector<Vintage> const& vintages) {
    std::set<programme::CellKey> hidden;
    for (auto const& key : withheld) {
        bool const shown = std::any_of(vintages.begin(), vintages.end(), [&](Vintage const& vintage) {
            auto const* figure = vintage.edition.find(key);
            return figure != nullptr && figure->obs_value;
        });
        if (!shown) hidden.insert(key);
    }
    return hidden;
}

void join(LinearSystem& system, LinearSystem const& other) {
    std::map<programme::CellKey, int> places;
    for (std::size_t i = 0; i < system.unknowns.size(); ++i)
        if (!system.unknowns[i].key.dataflow.empty()) places.emplace(system.unknowns[i].key, static_cast<int>(i));
    std::vector<int> moved;
    for (auto const& unknown : other.unknowns) {
        auto const known = unknown.key.dataflow.empty() ? places.end() : places.find(unknown.key);
        moved.push_back(known == places.end() ? static_cast<int>(system.unknowns.size()) : known->second);
        if (known == places.end())
            system.unknowns.push_back(unknown);
        else if (unknown.target && !system.unknowns[static_cast<std::size_t>(known->second)].target)
            system.unknowns[static_cast<std::size_t>(known->second)] = unknown;
    }
    for (auto const& constraint : other.constraints) {
        Constraint same{{}, constraint.constant, constraint.relation};
        for (auto const& [unknown, coefficient] : constraint.terms)
            same.terms[moved[static_cast<std::size_t>(unknown)]] = coefficient;
        system.constraints.push_back(std::move(same));
    }
}

void add_known_values(LinearSystem& system, std::vector<ReleasedEdition const*> const& releases) {
    for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
        auto& unknown = system.unknowns[i];
        if (unknown.key.dataflow.empty()) continue;
        auto const value = known_value(releases, unknown.key);
        if (!value) continue;
        // What is shown somewhere need not be a small count.
        unknown.lower = 0;
        unknown.upper.reset();
        system.constraints.push_back({{{static_cast<int>(i), Rational(1)}}, *value, Relation::equal});
    }
}

}  // namespace cifra::attack
