#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cifra::tabulate {

/// The codes of one record, column by column.
using Row = std::vector<std::uint16_t>;
/// How often each row counts.
using Weights = std::map<Row, std::int64_t>;

/// What two records say alike.
Row agreement(Row const& a, Row const& b);

/// Rows to be added to a person's records so that in each combination their union counts once:
/// F(A ∪ r) = F(A) + r - F(A) ∧ r. \returns Nothing when there would be more than 4,096.
std::optional<Weights> corrections(std::vector<Row> const& records);

}  // namespace cifra::tabulate
