#include "audit/observed_index.hpp"

#include "audit/exact.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace cifra::audit {
namespace {

constexpr int MOST_DECIMALS = 3;

std::size_t rank_of(programme::Programme const& programme, std::string const& ref_area) {
    if (ref_area == programme.region) return 0;
    auto const& members = programme.members;
    auto const found = std::find_if(members.begin(), members.end(),
                                    [&](programme::Member const& member) { return member.code == ref_area; });
    return 1 + static_cast<std::size_t>(found - members.begin());
}

}  // namespace

ObservedIndex::ObservedIndex(std::vector<Observed> const& observed, std::vector<ObservedShare> const& shares)
    : m_observed(observed) {
    for (auto const& share : shares) m_shares.emplace_back(&share, false);
    std::stable_sort(m_shares.begin(), m_shares.end(),
                     [](auto const& a, auto const& b) { return a.first->part < b.first->part; });
}

Observed const* ObservedIndex::find(programme::CellKey const& key) const {
    auto const found =
        std::lower_bound(m_observed.begin(), m_observed.end(), key,
                         [](Observed const& observed, auto const& wanted) { return observed.key < wanted; });
    return found != m_observed.end() && found->key == key ? &*found : nullptr;
}

ObservedShare const* ObservedIndex::take_share(programme::CellKey const& part) {
    auto share = std::lower_bound(m_shares.begin(), m_shares.end(), part,
                                  [](auto const& entry, auto const& wanted) { return entry.first->part < wanted; });
    if (share == m_shares.end() || share->first->part != part || share->second) return nullptr;
    share->second = true;
    return share->first;
}

std::vector<ObservedShare const*> ObservedIndex::untaken_shares() const {
    std::vector<ObservedShare const*> untaken;
    for (auto const& [share, taken] : m_shares)
        if (!taken) untaken.push_back(share);
    return untaken;
}

std::vector<Place> ObservedIndex::places(programme::Programme const& programme, std::string const& indicator) const {
    std::set<std::tuple<std::string, std::size_t, std::string>> places;
    for (auto const& observed : m_observed)
        if (observed.key.indicator == indicator)
            places.emplace(observed.key.time_period, rank_of(programme, observed.key.ref_area), observed.key.ref_area);
    std::vector<Place> ordered;
    for (auto const& [time_period, rank, ref_area] : places) ordered.push_back({ref_area, time_period});
    return ordered;
}

Operand make_operand(programme::CellKey key, LocalText label, Observed const* found) {
    Operand operand{std::move(key), std::move(label), std::nullopt, Absence::missing, 0, false};
    if (found == nullptr) return operand;
    operand.picture = found->missing_reason == programme::MissingReason::picture;
    bool const withheld =
        found->missing_reason == programme::MissingReason::withheld || found->obs_status.find('Q') != std::string::npos;
    if (withheld)
        operand.absence = Absence::withheld;
    else if (found->value) {
        operand.value = found->value->units;
        operand.decimals = found->value->scale;
        operand.absence = Absence::none;
    }
    return operand;
}

void align_decimals(std::vector<Operand*> const& operands) {
    int decimals = 0;
    for (auto* operand : operands) {
        if (operand->decimals > MOST_DECIMALS) *operand = make_operand(operand->key, operand->label, nullptr);
        decimals = std::max(decimals, operand->decimals);
    }
    for (auto* operand : operands) {
        if (operand->value) operand->value = narrow(*operand->value * power_of_ten(decimals - operand->decimals));
        operand->decimals = decimals;
    }
}

}  // namespace cifra::audit
