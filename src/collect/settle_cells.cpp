#include "collect/settle_cells.hpp"

#include <algorithm>
#include <map>

namespace cifra::collect {
namespace {

using Cell = std::vector<MappedRow*>;
using programme::MissingReason;
using restricted::Observation;

/// Larger sums are refused as a figure would be.
constexpr std::int64_t LARGEST = 1'000'000'000'000;

bool same_figure(Observation const& a, Observation const& b) {
    return a.obs_value == b.obs_value && a.missing_reason == b.missing_reason && a.obs_status == b.obs_status &&
           a.definition == b.definition;
}

bool all_same(Cell const& cell) {
    return std::all_of(cell.begin(), cell.end(),
                       [&](MappedRow const* row) { return same_figure(row->observation, cell.front()->observation); });
}

/// True when the rows are parts of one rule that counts the same way in each.
bool are_parts(Cell const& cell) {
    auto const& first = *cell.front();
    if (first.rule->several != Several::parts) return false;
    std::int64_t sum = 0;
    std::string status;
    for (auto const* row : cell) {
        auto const& part = row->observation;
        if (row->rule != first.rule || part.definition != first.observation.definition) return false;
        if (!part.obs_value) continue;
        if (!status.empty() && part.obs_status != status) return false;
        status = part.obs_status;
        sum += part.obs_value->units;
        if (sum > LARGEST) return false;
    }
    return true;
}

void merge(Cell const& cell, char const* reason) {
    for (std::size_t i = 1; i < cell.size(); ++i) {
        auto& row = cell[i]->row;
        row.outcome = RowOutcome::merged;
        row.reason = reason;
        row.lines = {cell.front()->row.line};
    }
}

void reject_all(Cell const& cell, char const* reason) {
    for (auto* mapped : cell) {
        mapped->row.outcome = RowOutcome::rejected;
        mapped->row.reason = reason;
        for (auto const* other : cell)
            if (other != mapped) mapped->row.lines.push_back(other->row.line);
    }
}

/// The part that keeps the sum from being known: a withheld one before a missing one; null when all have values.
Observation const* without_value(Cell const& cell) {
    Observation const* found = nullptr;
    for (auto const* row : cell) {
        auto const& part = row->observation;
        if (part.obs_value) continue;
        if (found == nullptr || part.missing_reason == MissingReason::withheld) found = &part;
    }
    return found;
}

void add_up(Cell const& cell) {
    auto& sum = cell.front()->observation;
    if (auto const* const missing = without_value(cell)) {
        auto const reason = missing->missing_reason;
        auto const status = missing->obs_status;
        auto const confidential = missing->conf_status;
        sum.obs_value.reset();
        sum.missing_reason = reason;
        sum.obs_status = status;
        sum.conf_status = confidential;
    } else {
        for (std::size_t i = 1; i < cell.size(); ++i) sum.obs_value->units += cell[i]->observation.obs_value->units;
    }
    sum.rule = "sum_of_parts";
    merge(cell, "part");
}

bool holds_a_number(Cell const& cell) {
    return std::any_of(cell.begin(), cell.end(), [](MappedRow const* row) { return row->observation.obs_value; });
}

bool is_unclear(Cell const& cell) {
    return std::any_of(cell.begin(), cell.end(),
                       [](MappedRow const* row) { return row->rule->several == Several::unclear; });
}

void settle(Cell const& cell) {
    if (are_parts(cell)) return add_up(cell);
    if (is_unclear(cell) && holds_a_number(cell)) return reject_all(cell, "unclear_parts");
    if (all_same(cell)) return merge(cell, "duplicate");
    reject_all(cell, "conflict");
}

}  // namespace

void settle_cells(std::vector<MappedRow>& rows) {
    std::map<programme::CellKey, Cell> cells;
    for (auto& row : rows)
        if (row.row.outcome == RowOutcome::observation) cells[row.observation.key].push_back(&row);
    for (auto const& [key, cell] : cells)
        if (cell.size() > 1) settle(cell);
}

}  // namespace cifra::collect
