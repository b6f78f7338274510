#include "protect/secondary_cells.hpp"

#include "attack/reader_systems.hpp"
#include "attack/vintages.hpp"
#include "protect/cell_system.hpp"
#include "protect/granted_needs.hpp"
#include "protect/lower_ends.hpp"
#include "protect/secondary_suppression.hpp"
#include "protect/suppression_cost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cifra::protect {
namespace {

using attack::Apart;
using programme::CellKey;
using restricted::Observation;

constexpr double KEY_FIGURE_WEIGHT = 1000;

/// Counts of victims in an edition, by key.
struct Counts {
    std::map<CellKey, Observation const*> observations;
    std::map<CellKey, std::int64_t> values;
};

Counts counts_of(Gated const& edition) {
    Counts counts;
    for (auto const& table : edition.consolidated.tables)
        for (auto const& observation : table.observations) {
            auto const* const indicator = edition.programme.indicator(observation.key.indicator);
            bool const counts_victims = indicator == nullptr || indicator->counts_victims;
            if (!counts_victims || !observation.obs_value || observation.obs_value->scale != 0) continue;
            counts.observations.emplace(observation.key, &observation);
            counts.values.emplace(observation.key, observation.obs_value->units);
        }
    return counts;
}

/// Cells that are shown whatever it costs.
std::set<CellKey> cells_to_show(Gated const& edition) {
    std::set<CellKey> cells;
    for (auto const& text : edition.consolidated.edition.texts) cells.insert(text.figures.begin(), text.figures.end());
    return cells;
}

bool may_be_withheld(Gated const& edition, std::set<CellKey> const& to_show, Observation const& observation) {
    return observation.obs_value->units > 0 && to_show.count(observation.key) == 0 &&
           !is_decided(edition.consolidated.edition.policy, to_string(observation.key));
}

/// The edition as if every count that may be withheld were.
release::ReleasedEdition without_counts(Gated const& edition, std::set<CellKey> const& counts) {
    auto const& of = edition.consolidated.edition;
    release::ReleasedEdition released;
    released.programme = edition.programme;
    released.id = of.id;
    released.time_period = of.time_period;
    released.policy.threshold = of.policy.threshold;
    released.earlier = edition.before.earlier;
    released.replaced = edition.before.replaced;
    for (auto const& table : edition.consolidated.tables)
        released.tables.push_back(edition.gate.release_without(table, counts));
    return released;
}

/// All that readers can write down or suppose about an edition and the releases before it, in one system.
attack::LinearSystem everything_readers_write(release::ReleasedEdition const& open) {
    auto const vintages = attack::vintages_of(open);
    std::vector<release::ReleasedEdition const*> releases{&open};
    for (auto const& vintage : vintages) releases.push_back(&vintage.edition);
    attack::LinearSystem system;
    for (auto const apart : {std::optional<Apart>{}, std::optional(Apart::outside), std::optional(Apart::inside)})
        attack::join(system, attack::joined_system(releases, attack::Supposition::any_count, apart));
    return system;
}

/// Counts that an earlier release shows as they are: nothing hides them any more.
std::set<CellKey> known_cells(Gated const& edition, Counts const& counts) {
    std::set<CellKey> known;
    for (auto const* const releases : {&edition.before.earlier, &edition.before.replaced})
        for (auto const& release : *releases)
            for (auto const& table : release.tables)
                for (auto const& figure : table.observations()) {
                    auto const count = counts.values.find(figure.key);
                    if (figure.obs_value && count != counts.values.end() &&
                        *figure.obs_value == base::Decimal{count->second, 0})
                        known.insert(figure.key);
                }
    return known;
}

/// What the policy asks for a withheld count: a small one must be able to be any small one, a larger one must not be
/// known closer than that.
ProtectionNeed need_of(SuppressionCell const& cell, std::int64_t threshold) {
    ProtectionNeed need;
    need.sliding = threshold - 2;
    if (cell.value == 0 || cell.value >= threshold) return need;
    need.below = cell.value - cell.lower;
    need.above = threshold - 1 - cell.value;
    return need;
}

class SecondarySearch {
public:
    explicit SecondarySearch(Gated const& edition)
        : m_edition(edition),
          m_policy(edition.consolidated.edition.policy),
          m_counts(counts_of(edition)),
          m_known(known_cells(edition, m_counts)) {
        auto const to_show = cells_to_show(edition);
        for (auto const& [key, observation] : m_counts.observations)
            if (may_be_withheld(edition, to_show, *observation)) m_open.insert(key);
        m_system = cell_system(everything_readers_write(without_counts(edition, m_open)), m_counts.values);
        for (std::size_t i = 0; i < m_system.keys.size(); ++i) describe(m_system.keys[i], m_system.problem.cells[i]);
        m_account.seed = m_policy.secondary->seed;
        m_account.cells = static_cast<int>(m_open.size());
        m_account.equations = static_cast<int>(m_system.problem.equations.size() + m_system.contradicted.size());
        m_account.contradicted = m_system.contradicted;
    }

    base::Result<ProtectionAccount> run() {
        std::vector<base::Error> problems;
        for (auto& part : parts_in_need(m_system.problem)) {
            set_granted_aside(part.problem, 1);
            relax_lower_ends(part.problem);
            auto const result = suppress(part.problem, settings(part.problem));
            for (auto const cell : result.not_protectable) problems.push_back(not_protectable(key_of(part, cell)));
            if (result.not_protectable.empty()) take(part, result);
        }
        if (!problems.empty()) return base::fail(base::join(std::move(problems)));
        std::sort(m_account.withheld.begin(), m_account.withheld.end(),
                  [](WithheldCell const& a, WithheldCell const& b) { return a.key < b.key; });
        return m_account;
    }

private:
    void describe(CellKey const& key, SuppressionCell& cell) const {
        auto const found = m_counts.observations.find(key);
        bool const is_hidden = m_edition.gate.hidden().contains(key);
        if (found == m_counts.observations.end() || (!is_hidden && m_open.count(key) == 0)) return;
        // Zeros are shown, so what is withheld is somebody; a sender may have withheld a zero.
        cell.lower = cell.value > 0 ? 1 : 0;
        if (is_hidden) {
            cell.status = SuppressionStatus::primary;
            if (m_known.count(key) == 0) cell.need = need_of(cell, m_policy.threshold);
        } else {
            cell.cost = suppression_cost(cell.value, m_policy.secondary->cost) * weight_of(key);
            cell.status = m_known.count(key) == 0 ? SuppressionStatus::safe : SuppressionStatus::forced_safe;
        }
    }

    /// A key figure of the region is what an edition is read for: it goes only where nothing else protects.
    double weight_of(CellKey const& key) const {
        auto const* const indicator = m_edition.programme.indicator(key.indicator);
        bool const is_key = indicator != nullptr && indicator->key_figure && key == key.total() &&
                            key.ref_area == m_edition.programme.region;
        return is_key ? KEY_FIGURE_WEIGHT : 1;
    }

    SuppressionSettings settings(SuppressionProblem const& problem) const {
        SuppressionSettings settings;
        settings.seed = m_policy.secondary->seed;
        settings.limits = limits_of_work(problem);
        return settings;
    }

    CellKey const& key_of(ProblemPart const& part, int cell) const {
        return m_system.keys[static_cast<std::size_t>(part.cells[static_cast<std::size_t>(cell)])];
    }

    base::Error not_protectable(CellKey const& key) const {
        auto const cell = to_string(key);
        return {
            base::ErrorCode::disclosive,
            {fmt::format("the cell {} would be known closer than the policy allows, whatever else is withheld", cell),
             fmt::format("la celda {} se conocería con más precisión de la que la política permite, sea lo que "
                         "fuere lo que se retenga además",
                         cell)},
            {"nothing was published: merge categories, take the figures out of the texts that give them, or have "
             "the data protection officer decide on the cell in protection.toml",
             "no se publicó nada: combine categorías, quite de los textos las cifras que la revelan o pida a la "
             "persona encargada de la protección de datos que decida sobre la celda en protection.toml"},
            m_counts.observations.at(key)->where,
            {}};
    }

    void take(ProblemPart const& part, SuppressionResult const& result) {
        m_account.cost += result.cost;
        m_account.lower_bound += result.lower_bound;
        for (auto const& interval : result.audit.intervals) {
            auto const& key = key_of(part, interval.cell);
            auto const found = m_counts.observations.find(key);
            if (found == m_counts.observations.end()) continue;
            auto const& cell = part.problem.cells[static_cast<std::size_t>(interval.cell)];
            bool const is_chosen = is_choice(cell);
            auto const own = protect::cell_status(m_edition.programme, m_policy, *found->second);
            m_account.withheld.push_back({key, is_chosen ? CellStatus::secondary : own, base::Decimal{cell.value, 0},
                                          true, interval.lower, interval.upper});
            if (!is_chosen) continue;
            m_account.secondary.insert(key);
            m_account.persons_withheld += cell.value;
        }
    }

    Gated const& m_edition;
    restricted::ProtectionPolicy const& m_policy;
    Counts m_counts;
    std::set<CellKey> m_known;
    std::set<CellKey> m_open;  ///< Counts that are withheld or may be.
    CellSystem m_system;
    ProtectionAccount m_account;
};

}  // namespace

base::Result<ProtectionAccount> choose_secondary(Gated const& edition) {
    return SecondarySearch(edition).run();
}

}  // namespace cifra::protect
