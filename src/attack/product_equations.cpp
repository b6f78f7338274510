#include "attack/product_equations.hpp"

namespace cifra::attack {
namespace {

using programme::CellKey;

bool fit(CellKey const& a, CellKey const& b) {
    if (a.ref_area != b.ref_area || a.time_period != b.time_period) return false;
    for (auto const& part : a.dimensions) {
        auto const& other = b.code(part.dimension);
        if (!other.empty() && part.code != "_T" && other != "_T" && part.code != other) return false;
    }
    return true;
}

std::vector<CellKey> cells_of(release::ReleasedEdition const& edition, std::string const& indicator) {
    std::vector<CellKey> keys;
    for (auto const& table : edition.tables)
        for (auto const& observation : table.observations())
            if (observation.key.indicator == indicator) keys.push_back(observation.key);
    return keys;
}

void add_product(SystemBuilder& builder, CellKey const& first, CellKey const& second, CellKey const& product) {
    auto const first_value = builder.value(first);
    auto const second_value = builder.value(second);
    // With both factors unknown the equation is not linear.
    if (!first_value && !second_value) return;
    Constraint equation;
    builder.add_cell(equation, -1, product);
    if (second_value)
        builder.add_cell(equation, *second_value, first);
    else
        builder.add_cell(equation, *first_value, second);
    builder.keep(std::move(equation));
}

}  // namespace

void add_product_equations(SystemBuilder& builder, release::ReleasedEdition const& edition) {
    for (auto const& rule : edition.programme.products) {
        auto const firsts = cells_of(edition, rule.first);
        auto const seconds = cells_of(edition, rule.second);
        for (auto const& product : cells_of(edition, rule.product))
            for (auto const& first : firsts)
                for (auto const& second : seconds)
                    if (fit(product, first) && fit(product, second) && fit(first, second))
                        add_product(builder, first, second, product);
    }
}

}  // namespace cifra::attack
