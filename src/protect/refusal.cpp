#include "protect/refusal.hpp"

#include <fmt/format.h>

namespace cifra::protect {
namespace {

base::Error embargo(restricted::Observation const& observation) {
    auto const cell = to_string(observation.key);
    return {base::ErrorCode::disclosive,
            {fmt::format("the figure {} is under embargo (CONF_STATUS E)", cell),
             fmt::format("la cifra {} está bajo embargo (CONF_STATUS E)", cell)},
            {"publish when the embargo has ended and its CONF_STATUS is F",
             "publique cuando el embargo haya terminado y su CONF_STATUS sea F"},
            observation.where,
            {}};
}

/// \param with  The earlier releases that it takes; empty: none.
base::Error computable(programme::CellKey const& key, std::string const& with, base::Where const& where) {
    auto const cell = to_string(key);
    if (!with.empty())
        return {
            base::ErrorCode::disclosive,
            {fmt::format("the suppressed cell {} can be computed from what would be published together with what was "
                         "published before ({})",
                         cell, with),
             fmt::format("la celda suprimida {} puede calcularse a partir de lo que se publicaría junto con lo ya "
                         "publicado ({})",
                         cell, with)},
            {},
            where,
            {}};
    return {base::ErrorCode::disclosive,
            {fmt::format("the suppressed cell {} can be computed from what would be published", cell),
             fmt::format("la celda suprimida {} puede calcularse a partir de lo que se publicaría", cell)},
            {},
            where,
            {}};
}

base::Error close_to(programme::CellKey const& key, std::string const& with, base::Where const& where) {
    auto const cell = to_string(key);
    return {
        base::ErrorCode::disclosive,
        {fmt::format("the suppressed cell {} would be known closer than the policy allows, by what changed since it "
                     "was published before ({})",
                     cell, with),
         fmt::format("la celda suprimida {} se conocería con más precisión de la que la política permite, por lo "
                     "que cambió desde que se publicó antes ({})",
                     cell, with)},
        {},
        where,
        {}};
}

/// A cell that only an earlier release withholds stands nowhere in the edition.
base::Where where_of(programme::CellKey const& key, HiddenCells const& hidden) {
    return hidden.contains(key) ? hidden.where(key) : base::Where{};
}

base::LocalText advice() {
    return {
        "nothing was published: suppress another cell of the same table (CONF_STATUS C, or withhold = true in a "
        "decision of protection.toml), merge categories, or have the data protection officer decide that the cell may "
        "be shown",
        "no se publicó nada: suprima otra celda de la misma tabla (CONF_STATUS C, o withhold = true en una decisión de "
        "protection.toml), combine categorías o pida a la persona encargada de la protección de datos que decida que "
        "la celda se puede mostrar"};
}

}  // namespace

base::Result<void> check_embargo(restricted::ConsolidatedEdition const& consolidated) {
    std::vector<base::Error> problems;
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations)
            if (observation.conf_status == 'E') problems.push_back(embargo(observation));
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return {};
}

base::Error refusal(ComputedCells const& recovered, HiddenCells const& hidden) {
    std::vector<base::Error> problems;
    for (auto const& [key, with] : recovered) problems.push_back(computable(key, with, where_of(key, hidden)));
    auto error = base::join(std::move(problems));
    error.what_to_do = advice();
    return error;
}

base::Error closely_known(ComputedCells const& close, HiddenCells const& hidden) {
    std::vector<base::Error> problems;
    for (auto const& [key, with] : close) problems.push_back(close_to(key, with, where_of(key, hidden)));
    auto error = base::join(std::move(problems));
    error.what_to_do = advice();
    return error;
}

}  // namespace cifra::protect
