#include "protect/told_of_earlier.hpp"

#include "protect/sticky_cells.hpp"
#include "protect/told_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cifra::protect {
namespace {

programme::CellKey of_any_year(programme::CellKey key) {
    key.time_period.clear();
    return key;
}

bool tells_a_small_number(base::LocalText const& comment, int threshold) {
    auto const numbers = told_numbers(comment);
    return std::any_of(numbers.begin(), numbers.end(), [&](auto number) { return number > 0 && number < threshold; });
}

base::Error tells_of_earlier(restricted::Observation const& observation) {
    auto const cell = to_string(observation.key);
    return {
        base::ErrorCode::disclosive,
        {fmt::format("the comment on {} tells a small number, and the same figure of another year was withheld", cell),
         fmt::format("el comentario de {} dice un número pequeño, y la misma cifra de otro año se retuvo", cell)},
        {"reword it without a number in both languages", "redáctelo en ambos idiomas sin números"},
        observation.where,
        {}};
}

}  // namespace

base::Result<void> check_told_of_earlier(restricted::ConsolidatedEdition const& consolidated,
                                         release::ReleasedBefore const& before,
                                         release::ReleasedEdition const& released) {
    std::set<programme::CellKey> withheld;
    for (auto const& key : sticky_cells(before)) withheld.insert(of_any_year(key));
    std::vector<base::Error> problems;
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations) {
            auto const* const shown = released.find(observation.key);
            if (shown == nullptr || shown->comment.empty() || withheld.count(of_any_year(observation.key)) == 0)
                continue;
            if (tells_a_small_number(shown->comment, consolidated.edition.policy.threshold))
                problems.push_back(tells_of_earlier(observation));
        }
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return {};
}

}  // namespace cifra::protect
