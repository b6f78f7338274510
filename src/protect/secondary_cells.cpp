#include "protect/secondary_cells.hpp"

#include "attack/attack_series.hpp"
#include "attack/components.hpp"
#include "attack/known_interval.hpp"
#include "protect/cell_system.hpp"
#include "protect/edition_counts.hpp"
#include "protect/interval_audit.hpp"
#include "protect/lower_ends.hpp"
#include "protect/open_series.hpp"
#include "protect/reader_findings.hpp"
#include "protect/secondary_suppression.hpp"
#include "protect/series_values.hpp"
#include "protect/suppression_cost.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cifra::protect {
namespace {

using attack::Unknown;
using programme::CellKey;

constexpr double KEY_FIGURE_WEIGHT = 1000;
/// Readings that are protected against one after the other; what is left then is refused.
constexpr int MOST_READINGS = 40;

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

base::Error not_protectable(CellKey const& key, base::Where const& where) {
    auto const cell = to_string(key);
    return {base::ErrorCode::disclosive,
            {fmt::format("the cell {} would be known closer than the policy allows, whatever else is withheld", cell),
             fmt::format("la celda {} se conocería con más precisión de la que la política permite, sea lo que "
                         "fuere lo que se retenga además",
                         cell)},
            {"nothing was published: merge categories, take the figures out of the texts that give them, or have "
             "the data protection officer decide on the cell in protection.toml",
             "no se publicó nada: combine categorías, quite de los textos las cifras que la revelan o pida a la "
             "persona encargada de la protección de datos que decida sobre la celda en protection.toml"},
            where,
            {}};
}

class SecondarySearch {
public:
    explicit SecondarySearch(Gated const& edition)
        : m_edition(edition),
          m_policy(edition.consolidated.edition.policy),
          m_counts(edition_counts(edition)),
          m_open(EditionSeries::without(edition, m_counts.open)),
          m_series(m_open.series()),
          m_values(m_series, m_counts.values, edition.withheld_before) {
        auto const written = everything_readers_write(m_series);
        m_revised = m_values.find_revised(written);
        auto const believed = attack::believing(written, given_up(written, m_revised));
        m_values.find_others(believed);
        m_system = cell_system(believed, [this](Unknown const& cell) { return m_values.of(cell); });
        for (std::size_t i = 0; i < m_system.keys.size(); ++i) describe(m_system, i);
        m_account.seed = m_policy.secondary->seed;
        m_account.cells = static_cast<int>(m_counts.open.size());
        m_account.equations = static_cast<int>(m_system.problem.equations.size() + m_system.contradicted.size());
        m_account.contradicted = m_system.contradicted;
    }

    base::Result<ProtectionAccount> run() {
        m_account.lower_bound = protect_from_truth();
        // What is withheld for others must not be known closely itself: later versions could not mend it.
        for (bool changed = m_open.own() > 0; changed;) {
            auto const before = m_account.secondary.size();
            protect_from_readings();
            protect_from_truth();
            changed = m_account.secondary.size() != before;
        }
        if (!m_problems.empty()) return base::fail(base::join(std::move(m_problems)));
        account_for_chosen();
        for (auto const& part : m_parts) measure(part);
        std::sort(m_account.withheld.begin(), m_account.withheld.end(),
                  [](WithheldCell const& a, WithheldCell const& b) { return a.key < b.key; });
        return m_account;
    }

private:
    bool is_own(std::vector<int> const& releases) const {
        return std::find(releases.begin(), releases.end(), m_open.own()) != releases.end();
    }

    void describe(CellSystem& system, std::size_t i) const {
        auto const& key = system.keys[i];
        if (key.dataflow.empty()) return;
        auto& cell = system.problem.cells[i];
        if (!is_own(system.releases[i])) return describe_earlier({system.keys[i], system.releases[i]}, cell);
        auto const found = m_counts.observations.find(key);
        bool const is_hidden = m_edition.gate.hidden().contains(key);
        if (found == m_counts.observations.end() || (!is_hidden && m_counts.open.count(key) == 0)) return;
        // Zeros are shown, so what is withheld is somebody; a sender may have withheld a zero.
        cell.lower = cell.value > 0 ? 1 : 0;
        if (is_hidden) {
            cell.status = SuppressionStatus::primary;
            if (m_counts.known.count(key) == 0) cell.need = need_of(cell, m_policy.threshold);
        } else {
            cell.cost = cost_of_withholding(key);
            cell.status = m_counts.known.count(key) == 0 ? SuppressionStatus::safe : SuppressionStatus::forced_safe;
        }
    }

    /// A cell in releases before this one.
    struct Earlier {
        CellKey const& key;
        std::vector<int> const& releases;
    };

    void describe_earlier(Earlier const& earlier, SuppressionCell& cell) const {
        auto const* const indicator = m_edition.programme.indicator(earlier.key.indicator);
        if ((indicator != nullptr && !indicator->counts_victims) || !is_withheld_in(earlier)) return;
        cell.lower = cell.value > 0 ? 1 : 0;
        if (is_decided(m_policy, to_string(earlier.key)) || was_shown(earlier, cell.value)) return;
        Unknown unknown;
        unknown.key = earlier.key;
        unknown.releases = earlier.releases;
        if (m_values.is_guessed(unknown))
            cell.need.sliding = m_policy.threshold - 2;
        else
            cell.need = need_of(cell, m_policy.threshold);
    }

    bool is_withheld_in(Earlier const& earlier) const {
        return std::any_of(earlier.releases.begin(), earlier.releases.end(), [&](int place) {
            auto const* const figure = m_series[static_cast<std::size_t>(place)]->find(earlier.key);
            return figure != nullptr && attack::is_withheld(*figure);
        });
    }

    bool was_shown(Earlier const& earlier, std::int64_t value) const {
        return std::any_of(m_series.begin(), m_series.begin() + earlier.releases.front(), [&](auto const* release) {
            auto const* const figure = release->find(earlier.key);
            return figure != nullptr && figure->obs_value == std::optional(base::Decimal{value, 0});
        });
    }

    double cost_of_withholding(CellKey const& key) const {
        return suppression_cost(m_counts.values.at(key), m_policy.secondary->cost) * weight_of(key);
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

    /// Chooses cells in a part of a system. What earlier releases give away of their own cells cannot be taken back.
    SuppressionResult protect_part(CellSystem const& system, ProblemPart& part) {
        relax_lower_ends(part.problem);
        auto result = suppress(part.problem, settings(part.problem));
        std::set<CellKey> own;
        for (auto const cell : result.not_protectable) {
            auto const place = static_cast<std::size_t>(part.cells[static_cast<std::size_t>(cell)]);
            if (is_own(system.releases[place])) own.insert(system.keys[place]);
            part.problem.cells[static_cast<std::size_t>(cell)].need = {};
        }
        for (auto const& key : own) m_problems.push_back(not_protectable(key, m_edition.gate.hidden().where(key)));
        if (!own.empty()) return {};
        if (!result.not_protectable.empty()) result = suppress(part.problem, settings(part.problem));
        for (std::size_t i = 0; i < result.pattern.size(); ++i)
            if (result.pattern[i] && is_choice(part.problem.cells[i]))
                m_account.secondary.insert(system.keys[static_cast<std::size_t>(part.cells[i])]);
        return result;
    }

    /// Withholds more until nothing is known closely by the revisions that there were. \returns The least cost of that.
    double protect_from_truth() {
        for (std::size_t i = 0; i < m_system.keys.size(); ++i)
            if (is_chosen(m_system, i)) require_width(m_system.problem.cells[i], m_system.keys[i]);
        m_parts = parts_in_need(m_system.problem);
        double least = 0;
        for (auto& part : m_parts) least += protect_part(m_system, part).lower_bound;
        return least;
    }

    bool is_chosen(CellSystem const& system, std::size_t i) const {
        return is_own(system.releases[i]) && m_account.secondary.count(system.keys[i]) > 0;
    }

    void require_width(SuppressionCell& cell, CellKey const& key) const {
        cell.status = SuppressionStatus::sticky;
        if (m_counts.known.count(key) == 0) cell.need.sliding = m_policy.threshold - 2;
    }

    /// Withholds more until no reading of what was revised gives a cell away.
    void protect_from_readings() {
        if (m_open.own() == 0) return;
        auto const is_true = [this](Unknown const& cell, attack::Rational const& value) {
            auto const own = m_counts.values.find(cell.key);
            return is_own(cell.releases) && own != m_counts.values.end() && value == static_cast<long>(own->second);
        };
        for (int i = 0; i < MOST_READINGS && m_problems.empty(); ++i) {
            auto const seen = EditionSeries::published(m_edition, m_account.secondary);
            auto const finding = first_finding(seen.series(), seen.earlier(), is_true);
            if (!finding) return;
            auto const before = m_account.secondary.size();
            protect_from(*finding);
            // Whoever believes so is as close as before: the attack refuses what comes of it.
            if (m_account.secondary.size() == before) return;
        }
    }

    void protect_from(ReaderFinding const& finding) {
        auto const written = attack::series_system(m_series, attack::Supposition::any_count, finding.apart);
        auto revised = m_revised;
        for (auto const& [link, holds] : finding.links)
            holds ? static_cast<void>(revised.erase(link)) : static_cast<void>(revised.insert(link));
        auto system = cell_system(attack::believing(written, given_up(written, revised)),
                                  [&](Unknown const& cell) { return finding.value_of(cell, m_values); });
        for (std::size_t i = 0; i < system.keys.size(); ++i) {
            auto& cell = system.problem.cells[i];
            describe(system, i);
            cell.need = {};
            if (is_chosen(system, i)) cell.status = SuppressionStatus::sticky;
            if (finding.is_close(system.keys[i], system.releases[i])) cell.need.sliding = m_policy.threshold - 2;
        }
        for (auto& part : parts_in_need(system.problem)) protect_part(system, part);
    }

    void account_for_chosen() {
        for (auto const& key : m_account.secondary) {
            m_account.cost += cost_of_withholding(key);
            m_account.persons_withheld += m_counts.values.at(key);
        }
    }

    /// Intervals of what is withheld in a part.
    void measure(ProblemPart const& part) {
        auto pattern = first_pattern(part.problem);
        auto const key_of = [&](std::size_t i) { return m_system.keys[static_cast<std::size_t>(part.cells[i])]; };
        auto const is_own_cell = [&](std::size_t i) {
            return is_own(m_system.releases[static_cast<std::size_t>(part.cells[i])]);
        };
        for (std::size_t i = 0; i < pattern.size(); ++i)
            pattern[i] = pattern[i] || (is_own_cell(i) && m_account.secondary.count(key_of(i)) > 0);
        for (auto const& interval : audit_intervals(part.problem, pattern).intervals) {
            auto const i = static_cast<std::size_t>(interval.cell);
            auto const found = m_counts.observations.find(key_of(i));
            if (!is_own_cell(i) || found == m_counts.observations.end()) continue;
            bool const is_chosen = m_account.secondary.count(found->first) > 0;
            auto const own = protect::cell_status(m_edition.programme, m_policy, *found->second);
            m_account.withheld.push_back({found->first, is_chosen ? CellStatus::secondary : own,
                                          base::Decimal{part.problem.cells[i].value, 0}, true, interval.lower,
                                          interval.upper});
        }
    }

    Gated const& m_edition;
    restricted::ProtectionPolicy const& m_policy;
    EditionCounts m_counts;
    EditionSeries m_open;  ///< As if all counts that may be withheld were.
    attack::Series m_series;
    SeriesValues m_values;
    std::set<RevisionLink> m_revised;
    CellSystem m_system;
    std::vector<ProblemPart> m_parts;
    std::vector<base::Error> m_problems;
    ProtectionAccount m_account;
};

}  // namespace

base::Result<ProtectionAccount> choose_secondary(Gated const& edition) {
    return SecondarySearch(edition).run();
}

}  // namespace cifra::protect
