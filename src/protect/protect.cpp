#include "protect/protect.hpp"

#include "attack/attack.hpp"
#include "protect/layout_numbers.hpp"
#include "protect/refusal.hpp"
#include "protect/release_claims.hpp"
#include "protect/release_gate.hpp"
#include "protect/release_policy.hpp"
#include "protect/release_texts.hpp"
#include "protect/typed_text.hpp"

#include <utility>

namespace cifra::protect {
namespace {

release::ReleasedEdition title_page(programme::Programme const& programme, restricted::Edition const& edition) {
    release::ReleasedEdition released;
    released.programme = programme;
    released.id = edition.id;
    released.time_period = edition.time_period;
    released.title = edition.title;
    released.source = edition.source;
    released.prepared = edition.prepared;
    return released;
}

/// Hidden cells that the attack computes. Readers who suppose a small count behind each suppressed cell may discard a
/// true equation for a large one, so the attack is tried without that supposition where there is one.
ComputedCells computed_cells(release::ReleasedEdition const& attacked, HiddenCells const& hidden) {
    ComputedCells computed;
    for (auto const& cell : attack::attack(attacked).recovered) computed.emplace(cell.key, cell.with);
    if (hidden.not_small().empty()) return computed;
    for (auto const& cell : attack::attack(attacked, attack::Supposition::any_count).recovered)
        if (hidden.not_small().count(cell.key) > 0) computed.emplace(cell.key, cell.with);
    return computed;
}

}  // namespace

base::Result<release::ReleasedEdition> protect(programme::Programme const& programme,
                                               restricted::ConsolidatedEdition const& consolidated,
                                               release::ReleasedBefore const& before) {
    auto const& edition = consolidated.edition;
    CIFRA_CHECK(check_decisions(consolidated));
    CIFRA_CHECK(check_embargo(consolidated));

    ReleaseGate const gate(programme, consolidated, sticky_cells(before));
    auto released = title_page(programme, edition);
    for (auto const& table : consolidated.tables) released.tables.push_back(gate.release(table));
    released.printed_shares = release_shares(edition.printed_shares, released);
    released.wordings = release_wordings(edition.wordings, gate.hidden());
    released.settlements = release_settlements(programme, edition, gate.hidden());
    CIFRA_TRY(released.texts, release_texts(edition, gate.hidden()));
    released.policy = release_policy(edition.policy, gate.hidden());
    CIFRA_CHECK(check_typed_text(programme, consolidated, gate.hidden(), released));
    released.layout = edition.layout;
    CIFRA_CHECK(check_layout_numbers(released));

    auto attacked = released;
    attacked.tables.clear();
    attacked.earlier = before.earlier;
    attacked.replaced = before.replaced;
    for (auto const& table : consolidated.tables) attacked.tables.push_back(gate.release_for_attack(table));
    auto const computed = computed_cells(attacked, gate.hidden());
    if (!computed.empty()) return base::fail(refusal(computed, gate.hidden()));
    return released;
}

}  // namespace cifra::protect
