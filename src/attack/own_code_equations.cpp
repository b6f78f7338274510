#include "attack/own_code_equations.hpp"

namespace cifra::attack {
namespace {

using programme::CellKey;

void add_same(SystemBuilder& builder, Blocks const& blocks, CellKey const& a, CellKey const& b) {
    if (blocks.cells.count(b) == 0) return;
    Constraint same;
    builder.add_cell(same, 1, a);
    builder.add_cell(same, -1, b);
    builder.keep(std::move(same));
}

}  // namespace

void add_own_code_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks) {
    for (auto const& own : edition.programme.own_codes)
        for (auto const& key : blocks.cells) {
            bool const is_own = key.code(own.dimension) == own.code && key.code(own.names) == "_T";
            if (!is_own || edition.programme.member(key.ref_area) == nullptr) continue;
            auto const both = key.with(own.names, key.ref_area);
            add_same(builder, blocks, key, both);
            add_same(builder, blocks, key, both.with(own.dimension, "_T"));
        }
}

}  // namespace cifra::attack
