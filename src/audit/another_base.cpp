#include "audit/hypothesis.hpp"

#include "audit/sentences.hpp"
#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::audit {
namespace {

constexpr std::size_t MOST_BASES_GIVEN = 3;
constexpr std::size_t MOST_SHARES_NAMED = 3;

/// Where most shares agree with this one: the shared interval, and how many they are.
struct Agreement {
    Interval wholes;
    std::vector<ShareRow const*> rows;
};

Agreement agreement_at(ShareTable const& table, std::int64_t start) {
    Agreement agreement{{start, MAX_COUNT}, {}};
    for (auto const& row : table.rows) {
        if (!row.wholes || row.wholes->low > start || row.wholes->high < start) continue;
        agreement.wholes.high = std::min(agreement.wholes.high, row.wholes->high);
        agreement.rows.push_back(&row);
    }
    return agreement;
}

std::vector<Agreement> best_agreements(WrongShare const& wrong) {
    auto const& starts = wrong.table.starts;
    auto const first = static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), wrong.row.wholes->low) -
                                                starts.begin());
    std::size_t most = 2;
    std::vector<std::int64_t> best;
    for (auto i = first; i < starts.size() && starts[i] <= wrong.row.wholes->high; ++i) {
        if (wrong.table.agreeing[i] < most) continue;
        if (wrong.table.agreeing[i] > most) best.clear();
        most = wrong.table.agreeing[i];
        if (best.size() < MOST_BASES_GIVEN) best.push_back(starts[i]);
    }
    std::vector<Agreement> agreements;
    for (auto const start : best) agreements.push_back(agreement_at(wrong.table, start));
    return agreements;
}

/// "55% and 15% would both be right"
std::string would_be_right(Agreement const& agreement, std::size_t all, Language language) {
    auto const count = agreement.rows.size();
    if (count > MOST_SHARES_NAMED) {
        if (count == all)
            return choose(language, fmt::format("all {} printed shares would be right", count),
                          fmt::format("los {} porcentajes impresos serían correctos", count));
        return choose(language, fmt::format("{} of the {} printed shares would be right", count, all),
                      fmt::format("{} de los {} porcentajes impresos serían correctos", count, all));
    }
    std::vector<std::string> shares;
    for (auto const* row : agreement.rows) shares.push_back(language::percent(row->printed, language));
    auto const list = language::list_and(shares, language);
    return choose(language, fmt::format("{} would {} be right", list, count == 2 ? "both" : "all"),
                  fmt::format("{} serían correctos", list));
}

/// "; two of five shares agree"; nothing when all do, or when it has been said.
std::string how_many_agree(std::size_t agreeing, std::size_t all, Language language) {
    if (agreeing == all || agreeing > MOST_SHARES_NAMED) return {};
    auto const count = language::count_in_words(static_cast<std::int64_t>(agreeing), language);
    auto const of = language::count_in_words(static_cast<std::int64_t>(all), language);
    return choose(language, fmt::format("; {} of {} shares agree", count, of),
                  fmt::format("; coinciden {} de {} porcentajes", count, of));
}

std::string base_text(WrongShare const& wrong, Agreement const& agreement, Language language) {
    auto const number = [&](std::int64_t value) { return figure(value, wrong.table.decimals, language); };
    auto const all = wrong.table.rows.size();
    auto const right = would_be_right(agreement, all, language);
    auto const how_many = how_many_agree(agreement.rows.size(), all, language);
    auto const [low, high] = agreement.wholes;
    if (low == high)
        return choose(language, fmt::format("Another base: {} for a base of {}{}.", right, number(low), how_many),
                      fmt::format("Otra base: {} con una base de {}{}.", right, number(low), how_many));
    return choose(
        language,
        fmt::format("Another base: {} for a base from {} to {}{}.", right, number(low), number(high), how_many),
        fmt::format("Otra base: {} con una base de {} a {}{}.", right, number(low), number(high), how_many));
}

}  // namespace

void add_another_base(WrongShare const& wrong, Hypotheses& hypotheses) {
    if (!wrong.row.wholes) return;
    for (auto const& agreement : best_agreements(wrong)) {
        bool const all = accounts_for_table(wrong.table, [&](ShareRow const& row) {
            return share_units(row.count, agreement.wholes.low, row.printed.scale) == row.printed.units;
        });
        hypotheses.push_back({HypothesisKind::another_base, all,
                              in_both([&](Language language) { return base_text(wrong, agreement, language); })});
    }
}

}  // namespace cifra::audit
