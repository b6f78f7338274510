#include "store/return_rows.hpp"

#include "base/assert.hpp"
#include "base/hash.hpp"

#include <fmt/format.h>

#include <string_view>

namespace cifra::store {
namespace {

using restricted::ReturnState;

ReturnRow row_of(db::Row const& row) {
    auto const state = restricted::parse_return_state(row.text(4));
    CIFRA_ASSERT(state.has_value());
    auto const count = [&](std::size_t column) { return static_cast<int>(row.integer(column)); };
    return {row.integer(0),
            row.text(1),
            row.text(2),
            count(3),
            *state,
            row.text(5) == "en" ? base::Language::en : base::Language::es,
            row.text(6),
            row.text(7),
            row.text(8),
            row.text(9),
            {count(11), count(12), count(13), count(10), count(14)}};
}

base::Result<std::vector<ReturnRow>> rows_of(base::Result<std::vector<db::Row>> rows) {
    if (!rows) return base::fail(rows.error());
    std::vector<ReturnRow> list;
    for (auto const& row : *rows) list.push_back(row_of(row));
    return list;
}

}  // namespace

std::string ReturnRow::name() const {
    return fmt::format("{}/{}/{}", ref_area, time_period, version);
}

base::Result<std::vector<ReturnRow>> list_returns(db::Connection& connection, std::string const& time_period) {
    return rows_of(connection.query(
        "SELECT return_id, ref_area, time_period, version, state, language, institution, file_name, file_sha256, "
        "received_at, cells_expected, cells_read, cells_with_reason, cells_in_finding, formulas FROM national_return "
        "WHERE $1 = '' OR time_period = $1 ORDER BY ref_area, time_period, version",
        {time_period}));
}

base::Result<std::vector<ReturnRow>> versions_of(db::Connection& connection, std::string const& ref_area,
                                                 std::string const& time_period) {
    return rows_of(connection.query(
        "SELECT return_id, ref_area, time_period, version, state, language, institution, file_name, file_sha256, "
        "received_at, cells_expected, cells_read, cells_with_reason, cells_in_finding, formulas FROM national_return "
        "WHERE ref_area = $1 AND time_period = $2 ORDER BY version",
        {ref_area, time_period}));
}

base::Result<std::optional<ReturnRow>> newest_version(db::Connection& connection, std::string const& ref_area,
                                                      std::string const& time_period) {
    CIFRA_TRY(auto const versions, versions_of(connection, ref_area, time_period));
    if (versions.empty()) return std::optional<ReturnRow>();
    return std::optional<ReturnRow>(versions.back());
}

base::Result<std::vector<ReturnRow>> accepted_returns(db::Connection& connection, std::string const& time_period) {
    CIFRA_TRY(auto const rows, list_returns(connection, time_period));
    std::vector<ReturnRow> accepted;
    for (auto const& row : rows)
        if (row.state == ReturnState::validated || row.state == ReturnState::consolidated ||
            row.state == ReturnState::published)
            accepted.push_back(row);
    return accepted;
}

base::Result<std::string> load_file(db::Connection& connection, ReturnRow const& row) {
    CIFRA_TRY(auto const rows,
              connection.query("SELECT bytes FROM received_file WHERE sha256 = $1", {row.file_sha256}));
    if (rows.empty())
        return base::fail(
            base::ErrorCode::not_found,
            {"the file of return " + row.name() + " came as a stream and was not kept",
             "el archivo del informe " + row.name() + " llegó como flujo y no se conservó"},
            {"look for it by its SHA-256, " + row.file_sha256, "búsquelo por su SHA-256, " + row.file_sha256});
    return rows[0].bytes(0);
}

namespace {

/// Hashes values, each led by its length, in pieces of some size: a hash of many small ones takes long.
class ValueHash {
public:
    void add(db::Row const& row, std::size_t column) {
        // value_units, value_scale, place_line, place_column
        bool const whole = column == 3 || column == 4 || column == 13 || column == 14;
        if (row.is_null(column))
            add("-", '!');
        else if (whole)
            add(fmt::format_int(row.integer(column)).str(), ':');
        else
            add(row.text(column), ':');
        if (m_piece.size() >= PIECE_BYTES) flush();
    }

    std::string hex() {
        flush();
        return m_hash.hex();
    }

private:
    static constexpr std::size_t PIECE_BYTES = 16384;

    void add(std::string_view text, char mark) {
        auto const length = fmt::format_int(text.size());
        m_piece.append(length.data(), length.size());
        m_piece += mark;
        m_piece += text;
    }

    void flush() {
        m_hash.add(m_piece);
        m_piece.clear();
    }

    base::Sha256 m_hash;
    std::string m_piece;
};

}  // namespace

base::Result<std::string> figures_sha256(db::Connection& connection, std::int64_t return_id) {
    ValueHash hash;
    CIFRA_CHECK(connection.each(
        "SELECT dataflow, indicator, dimensions, value_units, value_scale, obs_status, conf_status, missing_reason, "
        "currency, definition, comment_en, comment_es, place_file, place_line, place_column FROM observation "
        "WHERE return_id = $1 ORDER BY dataflow, indicator, dimensions",
        {return_id}, [&](db::Row const& row) -> base::Result<void> {
            for (std::size_t column = 0; column < row.size(); ++column) hash.add(row, column);
            return {};
        }));
    return hash.hex();
}

}  // namespace cifra::store
