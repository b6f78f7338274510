#include "store/return_rows.hpp"

#include "base/text.hpp"
#include "programme/figure_rule.hpp"
#include "programme/obs_status.hpp"

#include <algorithm>

namespace cifra::store {
namespace {

/// Reads the figures of one return.
class FigureReader {
public:
    FigureReader(programme::Programme const& programme, ReturnRow const& row) : m_programme(programme), m_row(row) {}

    base::Result<restricted::Observation> read(db::Row const& row) const {
        restricted::Observation observation;
        CIFRA_TRY(observation.key, key_of(row.text(0), row.text(1), row.text(2)));
        if (!row.is_null(3)) observation.obs_value = base::Decimal{row.integer(3), static_cast<int>(row.integer(4))};
        observation.obs_status = row.text(5);
        observation.conf_status = row.text(6).front();
        if (!row.is_null(7)) observation.missing_reason = programme::parse_missing_reason(row.text(7));
        observation.currency = row.text(8);
        observation.definition = row.text(9);
        observation.comment = {row.text(10), row.text(11)};
        observation.where = {row.text(12), static_cast<int>(row.integer(13)), static_cast<int>(row.integer(14))};
        return observation;
    }

private:
    base::Result<programme::CellKey> key_of(std::string const& dataflow, std::string const& indicator,
                                            std::string const& dimensions) const {
        programme::CellKey key{dataflow, m_row.ref_area, indicator, m_row.time_period, {}};
        auto const* const flow = m_programme.dataflow(dataflow);
        auto const codes = base::split(dimensions, '.');
        if (flow == nullptr || flow->dimensions.size() != codes.size())
            return base::fail(base::ErrorCode::bad_input,
                              {"return " + m_row.name() + " answers a programme with other dimensions",
                               "el informe " + m_row.name() + " responde a un programa con otras dimensiones"},
                              {"put back the programme of the workspace as it was when the return came in",
                               "restituya el programa del espacio de trabajo tal como era cuando llegó el informe"});
        for (std::size_t i = 0; i < codes.size(); ++i) key.dimensions.push_back({flow->dimensions[i], codes[i]});
        return key;
    }

    programme::Programme const& m_programme;
    ReturnRow const& m_row;
};

base::Result<void> load_cover(db::Connection& connection, ReturnRow const& row, restricted::NationalReturn& loaded) {
    CIFRA_TRY(auto const rows,
              connection.query("SELECT programme, source, legal_basis, contact_name, contact_email, source_kind "
                               "FROM national_return WHERE return_id = $1",
                               {row.return_id}));
    if (rows.empty()) return {};
    loaded.programme = rows[0].text(0);
    loaded.cover = {row.institution, rows[0].text(1), rows[0].text(2), rows[0].text(3), rows[0].text(4)};
    loaded.source_kind = rows[0].text(5);
    return {};
}

base::Result<void> load_findings(db::Connection& connection, ReturnRow const& row, restricted::NationalReturn& loaded) {
    return connection.each(
        "SELECT rule, blocking, place_file, place_line, place_column, statement_en, statement_es, what_to_do_en, "
        "what_to_do_es FROM reading_finding WHERE return_id = $1 ORDER BY position",
        {row.return_id}, [&](db::Row const& found) -> base::Result<void> {
            loaded.findings.push_back(
                {found.text(0),
                 found.integer(1) != 0,
                 {found.text(2), static_cast<int>(found.integer(3)), static_cast<int>(found.integer(4))},
                 {found.text(5), found.text(6)},
                 {found.text(7), found.text(8)}});
            return {};
        });
}

}  // namespace

base::Result<restricted::NationalReturn> load_return(db::Connection& connection, programme::Programme const& programme,
                                                     ReturnRow const& row) {
    restricted::NationalReturn loaded;
    loaded.ref_area = row.ref_area;
    loaded.time_period = row.time_period;
    loaded.version = row.version;
    loaded.language = row.language;
    loaded.file_name = row.file_name;
    loaded.file_sha256 = row.file_sha256;
    loaded.account = row.account;
    CIFRA_CHECK(load_cover(connection, row, loaded));
    CIFRA_CHECK(load_findings(connection, row, loaded));
    FigureReader const reader(programme, row);
    CIFRA_CHECK(connection.each(
        "SELECT dataflow, indicator, dimensions, value_units, value_scale, obs_status, conf_status, missing_reason, "
        "currency, definition, comment_en, comment_es, place_file, place_line, place_column FROM observation "
        "WHERE return_id = $1",
        {row.return_id}, [&](db::Row const& figure) -> base::Result<void> {
            CIFRA_TRY(auto observation, reader.read(figure));
            if (loaded.source_kind == "register") observation.rule = programme::COUNTED_FROM_REGISTER;
            loaded.observations.push_back(std::move(observation));
            return {};
        }));
    std::sort(loaded.observations.begin(), loaded.observations.end(),
              [](auto const& a, auto const& b) { return a.key < b.key; });
    return loaded;
}

}  // namespace cifra::store
