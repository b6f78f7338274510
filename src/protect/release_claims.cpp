#include "protect/release_claims.hpp"

#include "protect/finding_operands.hpp"
#include "protect/told_numbers.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

bool speaks_of_hidden(restricted::Wording const& wording, HiddenCells const& hidden) {
    return std::any_of(wording.cells.begin(), wording.cells.end(),
                       [&](programme::CellKey const& key) { return hidden.contains(key); });
}

}  // namespace

std::vector<release::ReleasedShare> release_shares(std::vector<restricted::PrintedShare> const& shares,
                                                   release::ReleasedEdition const& tables) {
    auto const is_shown = [&](programme::CellKey const& key) {
        auto const* const cell = tables.find(key);
        return cell != nullptr && cell->obs_value.has_value();
    };
    std::vector<release::ReleasedShare> released;
    for (auto const& share : shares)
        if (is_shown(share.part) && is_shown(share.part.total()))
            released.push_back({share.part, share.share, to_string(share.where)});
    return released;
}

std::vector<release::ReleasedWording> release_wordings(std::vector<restricted::Wording> const& wordings,
                                                       HiddenCells const& hidden) {
    std::vector<release::ReleasedWording> released;
    for (auto const& wording : wordings) {
        bool const telling = !told_numbers(wording.question).empty() || !told_numbers(wording.title).empty();
        if (speaks_of_hidden(wording, hidden) && telling) continue;
        released.push_back({wording.id, wording.kind, wording.cells, wording.printed, wording.question,
                            to_string(wording.where), wording.title});
    }
    return released;
}

std::vector<release::ReleasedSettlement> release_settlements(programme::Programme const& programme,
                                                             restricted::Edition const& edition,
                                                             HiddenCells const& hidden) {
    std::vector<release::ReleasedSettlement> released;
    for (auto const& settlement : edition.settlements)
        if (!computes_with_hidden(settlement.finding, programme, edition, hidden))
            released.push_back({settlement.rule, settlement.finding, settlement.state, settlement.explanation,
                                settlement.date, settlement.by, settlement.computation});
    return released;
}

}  // namespace cifra::protect
