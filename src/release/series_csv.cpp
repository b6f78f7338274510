#include "release/series_csv.hpp"

#include "release/data_csv_columns.hpp"
#include "release/told_figure.hpp"

#include <set>

namespace cifra::release {
namespace {

void take_keys(std::vector<ReleasedTable> const& tables, std::string const& dataflow,
               std::set<programme::CellKey>& keys) {
    for (auto const& table : tables)
        if (table.dataflow() == dataflow)
            for (auto const& figure : table.observations()) keys.insert(figure.key);
}

}  // namespace

std::string series_csv(ReleasedEdition const& edition) {
    std::vector<ReleasedObservation const*> figures;
    for (auto const& dataflow : edition.programme.dataflows) {
        std::set<programme::CellKey> keys;
        take_keys(edition.tables, dataflow.id, keys);
        for (auto const& release : edition.earlier) take_keys(release.tables, dataflow.id, keys);
        for (auto const& key : keys) figures.push_back(told_figure(edition, key).figure);
    }
    return figures_csv(edition.programme, figures);
}

}  // namespace cifra::release
