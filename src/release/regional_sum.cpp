#include "release/regional_sum.hpp"

#include "programme/definition.hpp"
#include "programme/figure_rule.hpp"

#include <algorithm>
#include <utility>

namespace cifra::release {
namespace {

bool is_sum(ReleasedObservation const& row) {
    return row.rule == programme::SUM_OF_REPORTING_AREAS;
}

programme::StatedDefinition stated(ReleasedObservation const* row) {
    if (row == nullptr) return {};
    return {row->definition, row->obs_status.find('D') != std::string::npos};
}

}  // namespace

ReleasedObservation const* regional_sum(ReleasedEdition const& edition, programme::CellKey key) {
    key.ref_area = edition.programme.region;
    auto const* const row = edition.find(key);
    return row != nullptr && is_sum(*row) ? row : nullptr;
}

bool is_assembled(ReleasedEdition const& edition) {
    return std::any_of(edition.tables.begin(), edition.tables.end(), [](ReleasedTable const& table) {
        return std::any_of(table.observations().begin(), table.observations().end(), is_sum);
    });
}

bool covers(ReleasedObservation const& figure, std::string const& member) {
    return std::find(figure.coverage.begin(), figure.coverage.end(), member) != figure.coverage.end();
}

std::optional<std::string> definition_of(ReleasedEdition const& edition, ReleasedObservation const& figure) {
    return programme::counted_by(edition.programme.indicator(figure.key.indicator), stated(&figure),
                                 stated(edition.find(figure.key.total())));
}

}  // namespace cifra::release
