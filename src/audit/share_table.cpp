#include "audit/share_table.hpp"

#include <algorithm>

namespace cifra::audit {
namespace {

std::optional<Wide> remainder_of(Block const& block) {
    if (block.kind != BlockKind::partition || !has_value(block.whole)) return std::nullopt;
    Wide rest = *block.whole.value;
    for (auto const& part : block.parts) {
        if (part.apart || !has_value(part.figure)) return std::nullopt;
        rest -= *part.figure.value;
    }
    return rest;
}

void count_agreement(ShareTable& table) {
    std::vector<std::int64_t> ends;
    std::vector<std::int64_t> starts;
    for (auto const& row : table.rows) {
        if (!row.wholes) continue;
        starts.push_back(row.wholes->low);
        ends.push_back(row.wholes->high);
    }
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    table.starts = starts;
    table.starts.erase(std::unique(table.starts.begin(), table.starts.end()), table.starts.end());
    for (auto const start : table.starts) {
        auto const begun = std::upper_bound(starts.begin(), starts.end(), start) - starts.begin();
        auto const over = std::lower_bound(ends.begin(), ends.end(), start) - ends.begin();
        table.agreeing.push_back(static_cast<std::size_t>(begun - over));
    }
}

}  // namespace

bool has_value(Operand const& operand) {
    return operand.value && operand.absence == Absence::none;
}

ShareTable share_table(Block const& block) {
    ShareTable table;
    table.remainder = remainder_of(block);
    if (!has_value(block.whole) || *block.whole.value <= 0) return table;
    table.whole = *block.whole.value;
    table.decimals = block.whole.decimals;
    for (auto const& part : block.parts) {
        if (!part.printed_share || !has_value(part.figure) || *part.figure.value < 0) continue;
        auto const count = *part.figure.value;
        auto const printed = *part.printed_share;
        bool const holds = share_units(count, table.whole, printed.scale) == printed.units;
        table.rows.push_back({&part, count, printed, holds, wholes_of(count, printed)});
        if (!holds) ++table.failing;
    }
    count_agreement(table);
    return table;
}

}  // namespace cifra::audit
