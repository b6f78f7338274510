#include "protect/counted_system.hpp"

#include "protect/dimension_trees.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

using restricted::CountedTable;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Steps through combinations of one number below each limit; false after the last.
bool advance(std::vector<std::size_t>& digits, std::vector<std::size_t> const& limits) {
    for (auto i = digits.size(); i-- > 0;) {
        if (++digits[i] < limits[i]) return true;
        digits[i] = 0;
    }
    return false;
}

/// A part of the table with trees along all its dimensions: those of several values stand at one entry each.
struct Slice {
    TableShape shape;                        ///< Of the dimensions that have trees.
    std::vector<DimensionTree const*> axes;  ///< Theirs.
    std::vector<std::size_t> strides;        ///< Theirs, in the table's counts.
    std::size_t first = 0;                   ///< Place in the table at which all of them stand at everyone.
};

/// The true number of each cell of a slice. A rest below zero, where persons stand in several parts, is none.
std::vector<std::int64_t> values_of(Slice const& slice, CountedTable const& table) {
    std::vector<std::int64_t> values(at(slice.shape.size()), 0);
    for (int place = 0; place < slice.shape.size(); ++place) {
        auto codes = slice.shape.codes(place);
        std::optional<std::size_t> rest;
        std::size_t cell = slice.first;
        for (std::size_t axis = 0; axis < codes.size(); ++axis) {
            auto const entry = slice.axes[axis]->entries[at(codes[axis])];
            if (entry)
                cell += *entry * slice.strides[axis];
            else
                rest = axis;
        }
        if (!rest) {
            values[at(place)] = table.counts[cell];
            continue;
        }
        // Rests stand behind their siblings and parents, along every axis: those cells are known already.
        auto const& parents = slice.shape.axes[*rest].parents;
        auto const own = codes[*rest];
        codes[*rest] = parents[at(own)];
        auto value = values[at(slice.shape.index(codes))];
        for (int sibling = 1; sibling < own; ++sibling) {
            if (parents[at(sibling)] != parents[at(own)]) continue;
            codes[*rest] = sibling;
            value -= values[at(slice.shape.index(codes))];
        }
        values[at(place)] = std::max<std::int64_t>(value, 0);
    }
    return values;
}

class SystemBuilder {
public:
    SystemBuilder(CountedTable const& table, bool overlaps)
        : m_table(table), m_overlaps(overlaps), m_strides(strides_of(table)) {
        for (std::size_t dimension = 0; dimension < table.sizes.size(); ++dimension) {
            m_several.push_back(is_of_several(table.sums[dimension]));
            m_trees.push_back(m_several.back() ? std::vector<DimensionTree>{} : dimension_trees(table, dimension));
            m_choices.push_back(m_several.back() ? table.sizes[dimension] : m_trees.back().size());
            m_covers.push_back(m_several.back() && covers(dimension));
        }
        m_system.cells.assign(table.counts.size(), -1);
    }

    CountedSystem build() {
        std::vector<std::size_t> choice(m_choices.size(), 0);
        do {
            add(choice);
        } while (advance(choice, m_choices));
        auto const sums = m_system.problem.equations.size();
        for (std::size_t dimension = 0; dimension < m_several.size() && m_overlaps; ++dimension) {
            if (m_several[dimension]) continue;
            for (auto const& sum : m_table.sums[dimension]) {
                add_overlaps(dimension, sum);
                add_supposition(dimension, sum);
            }
        }
        if (m_slices.size() == 1 && m_system.problem.equations.size() == sums) m_system.shape = m_slices.front().shape;
        add_relations();
        link(m_system.problem, m_shared);
        return std::move(m_system);
    }

private:
    /// A slice and the cells that stand in it.
    struct Added {
        std::vector<std::size_t> choice;
        TableShape shape;
        std::vector<int> cells;
    };

    Slice slice_of(std::vector<std::size_t> const& choice) const {
        Slice slice;
        for (std::size_t dimension = 0; dimension < choice.size(); ++dimension) {
            if (m_several[dimension]) {
                slice.first += choice[dimension] * m_strides[dimension];
                continue;
            }
            auto const& tree = m_trees[dimension][choice[dimension]];
            slice.shape.axes.push_back(tree.axis);
            slice.axes.push_back(&tree);
            slice.strides.push_back(m_strides[dimension]);
        }
        return slice;
    }

    void add(std::vector<std::size_t> const& choice) {
        auto const slice = slice_of(choice);
        auto const values = values_of(slice, m_table);
        auto const first_equation = m_system.problem.equations.size();
        auto const cells = add_table(m_system.problem, slice.shape, values);
        for (auto equation = first_equation; equation < m_system.problem.equations.size(); ++equation)
            make_true(m_system.problem.equations[equation]);
        for (std::size_t place = 0; place < cells.size(); ++place) name(slice, static_cast<int>(place), cells[place]);
        for (std::size_t axis = 0; axis < slice.axes.size() && !m_overlaps; ++axis) bound_rests(slice, axis, cells);
        m_slices.push_back({choice, slice.shape, cells});
    }

    /// Where persons stand in several parts, readers know how many more the parts are.
    void make_true(SuppressionEquation& equation) const {
        equation.constant = 0;
        for (auto const& [cell, coefficient] : equation.terms)
            equation.constant += coefficient * m_system.problem.cells[at(cell)].value;
    }

    /// Where readers suppose that nobody stands in two codes of everyone, whoever stands in two of a group is made good
    /// by the rest: it is no less than those, or just those where all codes are everyone.
    void bound_rests(Slice const& slice, std::size_t axis, std::vector<int> const& cells) {
        auto const& tree = *slice.axes[axis];
        auto const rest = rest_of_everyone(tree);
        if (!rest || !tree.codes_in_all || *tree.codes_in_all == restricted::SumKind::each) return;
        for (int place = 0; place < slice.shape.size(); ++place) {
            auto const codes = slice.shape.codes(place);
            if (codes[axis] != *rest) continue;
            auto& cell = m_system.problem.cells[at(cells[at(place)])];
            cell.lower = std::min(cell.value, in_two_codes(slice, axis, codes, cells));
            bool const is_exact = *tree.codes_in_all == restricted::SumKind::equal && cell.lower == cell.value;
            if (is_exact) cell.upper = cell.value;
        }
    }

    static std::optional<int> rest_of_everyone(DimensionTree const& tree) {
        for (int code = 1; code < static_cast<int>(tree.entries.size()); ++code)
            if (!tree.entries[at(code)] && tree.axis.parents[at(code)] == 0) return code;
        return std::nullopt;
    }

    /// How many more the codes of all groups are than the groups.
    std::int64_t in_two_codes(Slice const& slice, std::size_t axis, std::vector<int> codes,
                              std::vector<int> const& cells) const {
        auto const value = [&](int code) {
            codes[axis] = code;
            return m_system.problem.cells[at(cells[at(slice.shape.index(codes))])].value;
        };
        std::int64_t more = 0;
        auto const children = children_of(slice.shape.axes[axis]);
        for (int group = 1; group < static_cast<int>(children.size()); ++group) {
            if (children[at(group)].empty()) continue;
            auto over = -value(group);
            for (auto const code : children[at(group)]) over += value(code);
            more += std::max<std::int64_t>(over, 0);
        }
        return more;
    }

    /// A sum that no tree says as it is: of groups beside codes that are in none, of all codes past their groups.
    void add_supposition(std::size_t dimension, restricted::EntrySum const& sum) {
        if (sum.kind == restricted::SumKind::each || is_in_a_tree(dimension, sum)) return;
        auto const stride = m_strides[dimension];
        for_each_cell(dimension, [&](std::size_t everyone) {
            std::vector<EquationTerm> terms{{m_system.cells[everyone + sum.whole * stride], 1}};
            for (auto const part : sum.parts) terms.push_back({m_system.cells[everyone + part * stride], -1});
            if (sum.kind == restricted::SumKind::equal)
                m_system.problem.equations.push_back({std::move(terms), 0});
            else
                add_at_least(std::move(terms));
        });
    }

    bool is_in_a_tree(std::size_t dimension, restricted::EntrySum const& sum) const {
        return std::any_of(m_trees[dimension].begin(), m_trees[dimension].end(), [&](DimensionTree const& tree) {
            std::vector<std::size_t> parts;
            for (std::size_t code = 1; code < tree.entries.size(); ++code)
                if (tree.entries[code] && tree.entries[at(tree.axis.parents[code])] == sum.whole)
                    parts.push_back(*tree.entries[code]);
            std::sort(parts.begin(), parts.end());
            return parts == sum.parts;
        });
    }

    /// Where parts are more than their whole, no part passes the whole all the same.
    void add_overlaps(std::size_t dimension, restricted::EntrySum const& sum) {
        for_each_cell(dimension, [&](std::size_t everyone) {
            auto const stride = m_strides[dimension];
            auto over = -m_table.counts[everyone + sum.whole * stride];
            for (auto const part : sum.parts) over += m_table.counts[everyone + part * stride];
            if (over <= 0) return;
            auto const whole = m_system.cells[everyone + sum.whole * stride];
            for (auto const part : sum.parts)
                add_at_least({{whole, 1}, {m_system.cells[everyone + part * stride], -1}});
        });
    }

    /// Calls `visit` with each cell in which a dimension stands at everyone.
    template <class Visit>
    void for_each_cell(std::size_t dimension, Visit const& visit) const {
        auto const stride = m_strides[dimension];
        for (std::size_t outer = 0; outer < m_table.counts.size(); outer += stride * m_table.sizes[dimension])
            for (std::size_t cell = outer; cell < outer + stride; ++cell) visit(cell);
    }

    /// Says which cell of the table one of the problem is, or hides it.
    void name(Slice const& slice, int place, int cell) {
        auto const codes = slice.shape.codes(place);
        std::size_t in_table = slice.first;
        for (std::size_t axis = 0; axis < codes.size(); ++axis) {
            auto const entry = slice.axes[axis]->entries[at(codes[axis])];
            if (!entry) return hide(cell);
            in_table += *entry * slice.strides[axis];
        }
        m_system.problem.cells[at(cell)].cost = 0;
        auto& known = m_system.cells[in_table];
        if (known == -1)
            known = cell;
        else
            m_shared.push_back({known, cell});
    }

    void hide(int cell) {
        auto& hidden = m_system.problem.cells[at(cell)];
        hidden.cost = 0;
        hidden.status = SuppressionStatus::sticky;
    }

    /// sum of terms >= 0, where the true numbers say so too: with a hidden number for what is over.
    void add_at_least(std::vector<EquationTerm> terms) {
        std::int64_t over = 0;
        for (auto const& [cell, coefficient] : terms) over += coefficient * m_system.problem.cells[at(cell)].value;
        if (over < 0) return;
        auto const hidden = static_cast<int>(m_system.problem.cells.size());
        m_system.problem.cells.push_back({.value = over});
        hide(hidden);
        terms.push_back({hidden, -1});
        m_system.problem.equations.push_back({std::move(terms), 0});
    }

    /// A slice, and whether it is added or taken away.
    struct SignedSlice {
        std::size_t slice = 0;
        int sign = 1;
    };

    /// What is known between slices that differ in values of which a person may have several.
    void add_relations() {
        for (auto const& slice : m_slices) {
            std::vector<std::size_t> chosen;
            for (std::size_t dimension = 0; dimension < slice.choice.size(); ++dimension)
                if (m_several[dimension] && slice.choice[dimension] != 0) chosen.push_back(dimension);
            for (std::size_t subset = 0; subset < std::size_t{1} << chosen.size(); ++subset) {
                auto const counts = none_of(slice, chosen, subset);
                if (subset != 0) add_nobody_or_somebody(counts);
                for (std::size_t dimension = 0; dimension < slice.choice.size(); ++dimension)
                    if (m_covers[dimension] && slice.choice[dimension] == 0) add_cover(counts, dimension);
            }
        }
    }

    /// Those who have none of some of the chosen values: counts of all subsets of these, with alternating signs (a
    /// value's persons are some of all; of two, A + B - everyone <= both; and so on).
    std::vector<SignedSlice> none_of(Added const& slice, std::vector<std::size_t> const& chosen,
                                     std::size_t subset) const {
        std::vector<SignedSlice> counts;
        for (std::size_t held = subset;; held = (held - 1) & subset) {
            auto choice = slice.choice;
            int sign = 1;
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                if ((subset >> i & 1) == 0) continue;
                if ((held >> i & 1) != 0)
                    sign = -sign;
                else
                    choice[chosen[i]] = 0;
            }
            counts.push_back({place_of(choice), sign});
            if (held == 0) return counts;
        }
    }

    /// They are nobody or somebody, in every place of the slices.
    void add_nobody_or_somebody(std::vector<SignedSlice> const& counts) {
        for (std::size_t place = 0; place < m_slices[counts.front().slice].cells.size(); ++place) {
            std::vector<EquationTerm> terms;
            for (auto const& [slice, sign] : counts) terms.push_back({m_slices[slice].cells[place], sign});
            add_at_least(std::move(terms));
        }
    }

    /// All values together are not less than everyone, where that is so in every cell; of those who have none of some
    /// values likewise.
    void add_cover(std::vector<SignedSlice> const& counts, std::size_t dimension) {
        std::vector<SignedSlice> over;
        for (auto const& [slice, sign] : counts) {
            over.push_back({slice, -sign});
            auto choice = m_slices[slice].choice;
            for (choice[dimension] = 1; choice[dimension] < m_table.sizes[dimension]; ++choice[dimension])
                over.push_back({place_of(choice), sign});
        }
        add_nobody_or_somebody(over);
    }

    bool covers(std::size_t dimension) const {
        bool is_covered = true;
        for_each_cell(dimension, [&](std::size_t everyone) {
            auto over = -m_table.counts[everyone];
            for (std::size_t entry = 1; entry < m_table.sizes[dimension]; ++entry)
                over += m_table.counts[everyone + entry * m_strides[dimension]];
            is_covered = is_covered && over >= 0;
        });
        return is_covered;
    }

    /// Slices were added in the order of their choices.
    std::size_t place_of(std::vector<std::size_t> const& choice) const {
        std::size_t slice = 0;
        for (std::size_t i = 0; i < choice.size(); ++i) slice = slice * m_choices[i] + choice[i];
        return slice;
    }

    CountedTable const& m_table;
    bool m_overlaps;
    std::vector<std::size_t> m_strides;
    std::vector<bool> m_several;                      ///< By dimension.
    std::vector<std::vector<DimensionTree>> m_trees;  ///< By dimension; none where values may be several.
    std::vector<std::size_t> m_choices;               ///< By dimension: entries, or trees.
    std::vector<bool> m_covers;                       ///< By dimension of several values: somebody has each.
    std::vector<Added> m_slices;
    std::vector<SharedCell> m_shared;
    CountedSystem m_system;
};

}  // namespace

CountedSystem counted_system(CountedTable const& table, bool overlaps) {
    return SystemBuilder(table, overlaps).build();
}

}  // namespace cifra::protect
