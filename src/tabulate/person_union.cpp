#include "tabulate/person_union.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t MOST_ADDED = 4096;

}  // namespace

Row agreement(Row const& a, Row const& b) {
    Row both(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) both[i] = a[i] == b[i] ? a[i] : std::uint16_t{0};
    return both;
}

std::optional<Weights> corrections(std::vector<Row> const& records) {
    Weights all;
    Weights added;
    for (auto const& record : records) {
        Weights change;
        for (auto const& [row, weight] : all) change[agreement(row, record)] -= weight;
        for (auto const& [row, weight] : change) {
            all[row] += weight;
            added[row] += weight;
        }
        all[record] += 1;
        std::erase_if(all, [](auto const& entry) { return entry.second == 0; });
        if (all.size() > MOST_ADDED) return std::nullopt;
    }
    std::erase_if(added, [](auto const& entry) { return entry.second == 0; });
    std::int64_t rows = 0;
    for (auto const& [row, weight] : added) rows += weight < 0 ? -weight : weight;
    if (rows > static_cast<std::int64_t>(MOST_ADDED)) return std::nullopt;
    return added;
}

}  // namespace cifra::tabulate
