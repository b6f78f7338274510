#include "store/observation_values.hpp"

#include "programme/obs_status.hpp"

namespace cifra::store {
namespace {

std::string codes_of(programme::CellKey const& key) {
    std::string codes;
    for (auto const& dimension : key.dimensions) {
        if (!codes.empty()) codes += '.';
        codes += dimension.code;
    }
    return codes;
}

}  // namespace

std::vector<std::string> const& observation_columns() {
    static std::vector<std::string> const COLUMNS = {"return_id",      "dataflow",    "indicator",  "dimensions",
                                                     "value_units",    "value_scale", "obs_status", "conf_status",
                                                     "missing_reason", "currency",    "definition", "comment_en",
                                                     "comment_es",     "place_file",  "place_line", "place_column"};
    return COLUMNS;
}

void observation_values(std::int64_t return_id, restricted::Observation const& observation, db::Values& values) {
    values.clear();
    values.emplace_back(return_id);
    values.emplace_back(observation.key.dataflow);
    values.emplace_back(observation.key.indicator);
    values.emplace_back(codes_of(observation.key));
    if (observation.obs_value)
        values.emplace_back(observation.obs_value->units);
    else
        values.emplace_back();
    values.emplace_back(std::int64_t{observation.obs_value ? observation.obs_value->scale : 0});
    values.emplace_back(observation.obs_status);
    values.emplace_back(std::string(1, observation.conf_status));
    if (observation.missing_reason)
        values.emplace_back(programme::to_string(*observation.missing_reason));
    else
        values.emplace_back();
    values.emplace_back(observation.currency);
    values.emplace_back(observation.definition);
    values.emplace_back(observation.comment.en);
    values.emplace_back(observation.comment.es);
    values.emplace_back(observation.where.file);
    values.emplace_back(std::int64_t{observation.where.line});
    values.emplace_back(std::int64_t{observation.where.column});
}

}  // namespace cifra::store
