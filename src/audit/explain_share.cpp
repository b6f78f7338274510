#include "audit/explain_share.hpp"

#include "audit/hypothesis.hpp"
#include "language/number.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cifra::audit {
namespace {

/// In the order of HypothesisKind.
constexpr std::array KIND_NAMES = {"factor_of_ten", "complement", "rounding", "transposition", "another_base"};

constexpr std::array ADD_HYPOTHESES = {&add_factor_of_ten, &add_complement, &add_rounding, &add_transposition,
                                       &add_another_base};

}  // namespace

std::string WrongShare::printed(base::Language language) const {
    return language::percent(row.printed, language);
}

bool accounts_for_table(ShareTable const& table, std::function<bool(ShareRow const&)> const& gives_printed) {
    return table.failing > 1 && std::all_of(table.rows.begin(), table.rows.end(), gives_printed);
}

std::vector<Explanation> explain_share(Block const& block, ShareTable const& table, ShareRow const& row) {
    WrongShare const wrong{block, table, row, share_units(row.count, table.whole, row.printed.scale)};
    Hypotheses hypotheses;
    for (auto const add : ADD_HYPOTHESES) add(wrong, hypotheses);
    std::stable_sort(hypotheses.begin(), hypotheses.end(), [](Hypothesis const& a, Hypothesis const& b) {
        return std::pair(!a.accounts_for_all, a.kind) < std::pair(!b.accounts_for_all, b.kind);
    });
    std::vector<Explanation> explanations;
    for (auto& hypothesis : hypotheses)
        explanations.push_back({KIND_NAMES[static_cast<std::size_t>(hypothesis.kind)], std::move(hypothesis.text)});
    return explanations;
}

}  // namespace cifra::audit
