#include "protect/protect.hpp"

#include "attack/attack.hpp"
#include "attack/vintages.hpp"
#include "protect/layout_numbers.hpp"
#include "protect/reader_findings.hpp"
#include "protect/refusal.hpp"
#include "protect/release_claims.hpp"
#include "protect/release_gate.hpp"
#include "protect/release_policy.hpp"
#include "protect/release_texts.hpp"
#include "protect/secondary_cells.hpp"
#include "protect/told_of_earlier.hpp"
#include "protect/typed_text.hpp"
#include "protect/withheld_cells.hpp"

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
    auto const report = attack::attack(attacked);
    for (auto const& cell : report.recovered) computed.emplace(cell.key, cell.with);
    for (auto const& cell : report.recovered_before) computed.emplace(cell.key, cell.with);
    if (hidden.not_small().empty()) return computed;
    for (auto const& cell : attack::attack(attacked, attack::Supposition::any_count).recovered)
        if (hidden.not_small().count(cell.key) > 0) computed.emplace(cell.key, cell.with);
    return computed;
}

/// The same where the policy withholds cells for the sake of others, now or in an earlier release: nobody has a reason
/// to suppose small counts. A reading that the figures contradict leads to wrong values, which protect as well as none;
/// without that, whoever withholds a total beside a list that does not sum to it would be refused.
ComputedCells truly_computed_cells(release::ReleasedEdition const& attacked, HiddenCells const& hidden) {
    auto const is_true = [&](attack::Unknown const& cell, attack::Rational const& value) {
        return value.get_den() == 1 && value.get_num().fits_slong_p() &&
               hidden.may_be(cell.key, value.get_num().get_si());
    };
    ComputedCells computed;
    auto const report = attack::attack(attacked, attack::Supposition::any_count, is_true);
    for (auto const& cell : report.recovered) computed.emplace(cell.key, cell.with);
    return computed;
}

/// Holds a policy that promises intervals to its promise whatever readers believe was revised since earlier releases:
/// true or not, since a refusal that asked would tell.
base::Result<void> check_readings(release::ReleasedEdition const& seen, HiddenCells const& hidden) {
    auto const vintages = attack::vintages_of(seen);
    if (vintages.empty()) return {};
    attack::Series earlier;
    for (auto const& vintage : vintages) earlier.push_back(&vintage.edition);
    auto series = earlier;
    series.push_back(&seen);
    ComputedCells close;
    for (auto const& [place, key] : close_cells(series, earlier)) {
        auto const at = static_cast<std::size_t>(place);
        close.emplace(key, at < vintages.size() ? vintages[at].name : vintages.back().name);
    }
    if (close.empty()) return {};
    return base::fail(closely_known(close, hidden));
}

/// What secondary suppression withholds besides, where the policy asks for it and there is something to protect.
base::Result<ProtectionAccount> secondary_account(programme::Programme const& programme,
                                                  restricted::ConsolidatedEdition const& consolidated,
                                                  ReleaseGate const& gate, release::ReleasedBefore const& before,
                                                  std::vector<restricted::WithheldBefore> const& withheld_before) {
    bool const has_secrets = !gate.hidden().empty() || !sticky_cells(before).empty();
    if (!consolidated.edition.policy.secondary || !has_secrets) return ProtectionAccount();
    return choose_secondary({programme, consolidated, gate, before, withheld_before});
}

/// The edition as readers of it and of all releases before see it.
release::ReleasedEdition seen_by_readers(release::ReleasedEdition released,
                                         restricted::ConsolidatedEdition const& consolidated, ReleaseGate const& gate,
                                         release::ReleasedBefore const& before) {
    released.tables.clear();
    released.earlier = before.earlier;
    released.replaced = before.replaced;
    for (auto const& table : consolidated.tables) released.tables.push_back(gate.release_for_attack(table));
    return released;
}

}  // namespace

base::Result<Protected> protect_with_account(programme::Programme const& programme,
                                             restricted::ConsolidatedEdition const& consolidated,
                                             release::ReleasedBefore const& before,
                                             std::vector<restricted::WithheldBefore> const& withheld_before) {
    auto const& edition = consolidated.edition;
    CIFRA_CHECK(check_decisions(consolidated));
    CIFRA_CHECK(check_embargo(consolidated));

    AlsoWithheld also{sticky_cells(before), {}};
    ReleaseGate const primary(programme, consolidated, also);
    // Before anything is searched for: what a text tells must be shown, and may not be allowed to be.
    CIFRA_CHECK(release_texts(edition, primary.hidden()));
    CIFRA_TRY(auto account, secondary_account(programme, consolidated, primary, before, withheld_before));
    also.secondary = account.secondary;
    account.withheld = withheld_cells(programme, consolidated, also, account.withheld);
    ReleaseGate const gate(programme, consolidated, also);

    auto released = title_page(programme, edition);
    for (auto const& table : consolidated.tables) released.tables.push_back(gate.release(table));
    released.printed_shares = release_shares(edition.printed_shares, released);
    released.wordings = release_wordings(edition.wordings, gate.hidden());
    released.settlements = release_settlements(programme, edition, gate.hidden());
    CIFRA_TRY(released.texts, release_texts(edition, gate.hidden()));
    released.policy = release_policy(edition.policy, gate.hidden());
    CIFRA_CHECK(check_typed_text(programme, consolidated, gate.hidden(), released));
    CIFRA_CHECK(check_told_of_earlier(consolidated, before, released));
    released.layout = edition.layout;
    CIFRA_CHECK(check_layout_numbers(released));

    auto const seen = seen_by_readers(released, consolidated, gate, before);
    auto const computed =
        edition.policy.secondary ? truly_computed_cells(seen, gate.hidden()) : computed_cells(seen, gate.hidden());
    if (!computed.empty()) return base::fail(refusal(computed, gate.hidden()));
    if (edition.policy.secondary) CIFRA_CHECK(check_readings(seen, gate.hidden()));
    return Protected{std::move(released), std::move(account)};
}

base::Result<release::ReleasedEdition> protect(programme::Programme const& programme,
                                               restricted::ConsolidatedEdition const& consolidated,
                                               release::ReleasedBefore const& before) {
    CIFRA_TRY(auto made, protect_with_account(programme, consolidated, before));
    return std::move(made.released);
}

}  // namespace cifra::protect
