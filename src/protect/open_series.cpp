#include "protect/open_series.hpp"

#include "protect/release_policy.hpp"

#include <optional>
#include <utility>

namespace cifra::protect {
namespace {

using attack::Apart;

release::ReleasedEdition frame_of(Gated const& edition) {
    auto const& of = edition.consolidated.edition;
    release::ReleasedEdition released;
    released.programme = edition.programme;
    released.id = of.id;
    released.time_period = of.time_period;
    released.policy = release_policy(of.policy, edition.gate.hidden());
    released.earlier = edition.before.earlier;
    released.replaced = edition.before.replaced;
    return released;
}

}  // namespace

EditionSeries::EditionSeries(release::ReleasedEdition edition)
    : m_edition(std::move(edition)), m_vintages(attack::vintages_of(m_edition)) {}

EditionSeries EditionSeries::without(Gated const& edition, std::set<programme::CellKey> const& counts) {
    auto released = frame_of(edition);
    for (auto const& table : edition.consolidated.tables)
        released.tables.push_back(edition.gate.release_without(table, counts));
    return EditionSeries(std::move(released));
}

EditionSeries EditionSeries::published(Gated const& edition, std::set<programme::CellKey> const& secondary) {
    auto released = frame_of(edition);
    ReleaseGate const gate(edition.programme, edition.consolidated, {sticky_cells(edition.before), secondary});
    for (auto const& table : edition.consolidated.tables) released.tables.push_back(gate.release_for_attack(table));
    return EditionSeries(std::move(released));
}

attack::Series EditionSeries::earlier() const {
    attack::Series series;
    for (auto const& vintage : m_vintages) series.push_back(&vintage.edition);
    return series;
}

attack::Series EditionSeries::series() const {
    auto all = earlier();
    all.push_back(&m_edition);
    return all;
}

attack::LinearSystem everything_readers_write(attack::Series const& series) {
    attack::LinearSystem system;
    for (auto const apart : {std::optional<Apart>{}, std::optional(Apart::outside), std::optional(Apart::inside)})
        attack::join(system, attack::series_system(series, attack::Supposition::any_count, apart));
    return system;
}

}  // namespace cifra::protect
