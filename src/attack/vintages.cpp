#include "attack/vintages.hpp"

#include "attack/reader_systems.hpp"

#include <map>
#include <utility>

namespace cifra::attack {
namespace {

using programme::CellKey;
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
    vintage.edition.policy.secondary = edition.policy.secondary;
    vintage.edition.version = release.version;
    vintage.name = release.id + "." + std::to_string(release.version);
    return vintage;
}

/// A cell as one release has it.
struct Place {
    enum class Kind {
        shown,
        withheld,
        absent,  ///< Not in the data.
        silent,  ///< The data say that there is no figure: it may have come later.
    };
    Kind kind = Kind::absent;
    std::optional<Rational> value;
    int unknown = -1;  ///< Of the system; -1: none.
};

Place place_of(ReleasedEdition const& release, CellKey const& key, int unknown) {
    auto const* const figure = release.find(key);
    if (figure == nullptr) return {Place::Kind::absent, std::nullopt, unknown};
    if (is_withheld(*figure)) return {Place::Kind::withheld, std::nullopt, unknown};
    if (!figure->obs_value) return {Place::Kind::silent, std::nullopt, unknown};
    return {Place::Kind::shown, rational(*figure->obs_value), unknown};
}

/// What is said of one cell, release after release.
class Chain {
public:
    explicit Chain(LinearSystem& system) : m_system(system) {}

    void go_on(Place const& now) {
        if (now.kind == Place::Kind::silent) {
            m_last.reset();
            m_same.clear();
        } else if (now.kind == Place::Kind::shown) {
            show(*now.value);
        } else if (now.unknown >= 0) {
            hide(now);
        }
    }

private:
    void show(Rational const& value) {
        if (m_last && m_last->unknown >= 0) {
            // What is shown somewhere need not be a small count.
            for (auto const same : m_same) {
                unknown(same).lower = 0;
                unknown(same).upper.reset();
            }
            m_system.constraints.push_back(
                {{{m_last->unknown, Rational(1)}}, value, Relation::equal, Ground::unrevised});
        }
        m_same.clear();
        m_last = Place{Place::Kind::shown, value, -1};
    }

    void hide(Place const& now) {
        if (m_last && m_last->unknown >= 0)
            m_system.constraints.push_back(
                {{{m_last->unknown, Rational(1)}, {now.unknown, Rational(-1)}}, 0, Relation::equal, Ground::unrevised});
        else if (m_last)
            m_system.constraints.push_back({{{now.unknown, Rational(1)}},
                                            *m_last->value,
                                            Relation::equal,
                                            now.kind == Place::Kind::withheld ? Ground::withdrawn : Ground::unrevised});
        m_same.push_back(now.unknown);
        m_last = now;
    }

    Unknown& unknown(int index) { return m_system.unknowns[static_cast<std::size_t>(index)]; }

    LinearSystem& m_system;
    std::optional<Place> m_last;
    std::vector<int> m_same;  ///< Unknowns since a value was shown.
};

/// True for a sum that no release gives: what was revised in it is anybody's guess.
bool stands_nowhere(Series const& series, CellKey const& key) {
    return std::all_of(series.begin(), series.end(),
                       [&](ReleasedEdition const* release) { return release->find(key) == nullptr; });
}

}  // namespace

std::vector<Vintage> vintages_of(ReleasedEdition const& edition) {
    std::vector<Vintage> vintages;
    for (auto const& release : edition.earlier)
        if (speaks_of(edition, release.time_period)) vintages.push_back(vintage_of(edition, release));
    for (auto const& release : edition.replaced) vintages.push_back(vintage_of(edition, release));
    return vintages;
}

std::set<CellKey> decided_cells(Series const& series) {
    std::set<std::string> subjects;
    for (auto const* const release : series)
        for (auto const& decision : release->policy.decisions) subjects.insert(decision.subject);
    std::set<CellKey> cells;
    if (subjects.empty()) return cells;
    for (auto const* const release : series)
        for (auto const& table : release->tables)
            for (auto const& figure : table.observations())
                if (figure.obs_value && subjects.count(to_string(figure.key)) > 0) cells.insert(figure.key);
    return cells;
}

void add_release(LinearSystem& system, LinearSystem const& release, int place) {
    auto const first = static_cast<int>(system.unknowns.size());
    for (auto unknown : release.unknowns) {
        unknown.releases = {place};
        system.unknowns.push_back(std::move(unknown));
    }
    for (auto const& constraint : release.constraints) {
        Constraint same{{}, constraint.constant, constraint.relation, constraint.ground};
        for (auto const& [unknown, coefficient] : constraint.terms) same.terms.emplace(first + unknown, coefficient);
        system.constraints.push_back(std::move(same));
    }
}

void add_unrevised(LinearSystem& system, Series const& series) {
    std::map<CellKey, std::map<int, int>> unknowns;
    for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
        auto const& unknown = system.unknowns[i];
        if (!unknown.key.dataflow.empty()) unknowns[unknown.key].emplace(unknown.releases.front(), static_cast<int>(i));
    }
    for (auto const& [key, by_release] : unknowns) {
        if (stands_nowhere(series, key)) continue;
        Chain chain(system);
        for (std::size_t place = 0; place < series.size(); ++place) {
            auto const unknown = by_release.find(static_cast<int>(place));
            chain.go_on(place_of(*series[place], key, unknown == by_release.end() ? -1 : unknown->second));
        }
    }
    auto const decided = decided_cells(series);
    for (auto& unknown : system.unknowns)
        if (decided.count(unknown.key) > 0) unknown.target = false;
}

void join(LinearSystem& system, LinearSystem const& other) {
    std::map<std::pair<CellKey, std::vector<int>>, int> places;
    for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
        auto const& unknown = system.unknowns[i];
        if (!unknown.key.dataflow.empty())
            places.emplace(std::pair(unknown.key, unknown.releases), static_cast<int>(i));
    }
    std::vector<int> moved;
    for (auto const& unknown : other.unknowns) {
        auto const known = unknown.key.dataflow.empty() ? places.end() : places.find({unknown.key, unknown.releases});
        moved.push_back(known == places.end() ? static_cast<int>(system.unknowns.size()) : known->second);
        if (known == places.end()) system.unknowns.push_back(unknown);
    }
    for (auto const& constraint : other.constraints) {
        Constraint same{{}, constraint.constant, constraint.relation, constraint.ground};
        for (auto const& [unknown, coefficient] : constraint.terms)
            same.terms[moved[static_cast<std::size_t>(unknown)]] = coefficient;
        system.constraints.push_back(std::move(same));
    }
}

LinearSystem series_system(Series const& series, Supposition supposition, std::optional<Apart> apart) {
    LinearSystem system;
    for (std::size_t place = 0; place < series.size(); ++place)
        add_release(system, reader_system(*series[place], supposition, apart), static_cast<int>(place));
    add_unrevised(system, series);
    return system;
}

}  // namespace cifra::attack
