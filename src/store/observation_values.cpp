#include "store/observation_values.hpp"

#include "programme/obs_status.hpp"

namespace cifra::store {
namespace {

/// Fills values from left to right into those of the row before, whose memory serves again.
class Filling {
public:
    explicit Filling(db::Values& values) : m_values(values) {}

    void text(std::string_view text) { string() = text; }
    void number(std::int64_t number) { m_values[m_at++] = number; }
    void nothing() { m_values[m_at++] = std::monostate{}; }
    void codes(programme::CellKey const& key) {
        auto& codes = string();
        codes.clear();
        for (auto const& dimension : key.dimensions) {
            if (!codes.empty()) codes += '.';
            codes += dimension.code;
        }
    }

private:
    std::string& string() {
        auto& value = m_values[m_at++];
        auto* const kept = std::get_if<std::string>(&value);
        return kept != nullptr ? *kept : value.emplace<std::string>();
    }

    db::Values& m_values;
    std::size_t m_at = 0;
};

}  // namespace

std::vector<std::string> const& observation_columns() {
    static std::vector<std::string> const COLUMNS = {"return_id",      "dataflow",    "indicator",  "dimensions",
                                                     "value_units",    "value_scale", "obs_status", "conf_status",
                                                     "missing_reason", "currency",    "definition", "comment_en",
                                                     "comment_es",     "place_file",  "place_line", "place_column"};
    return COLUMNS;
}

void observation_values(std::int64_t return_id, restricted::Observation const& observation, db::Values& values) {
    values.resize(observation_columns().size());
    Filling row(values);
    row.number(return_id);
    row.text(observation.key.dataflow);
    row.text(observation.key.indicator);
    row.codes(observation.key);
    if (observation.obs_value)
        row.number(observation.obs_value->units);
    else
        row.nothing();
    row.number(observation.obs_value ? observation.obs_value->scale : 0);
    row.text(observation.obs_status);
    row.text({&observation.conf_status, 1});
    if (observation.missing_reason)
        row.text(programme::to_string(*observation.missing_reason));
    else
        row.nothing();
    row.text(observation.currency);
    row.text(observation.definition);
    row.text(observation.comment.en);
    row.text(observation.comment.es);
    row.text(observation.where.file);
    row.number(observation.where.line);
    row.number(observation.where.column);
}

}  // namespace cifra::store
