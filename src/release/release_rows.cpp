#include "release/release_rows.hpp"

#include "base/hash.hpp"
#include "release/map_json.hpp"

#include <fmt/format.h>

namespace cifra::release {
namespace {

std::optional<ReleaseRow> first(std::vector<db::Row> const& rows) {
    return rows.empty() ? std::nullopt : std::optional(release_row(rows.front()));
}

std::string codes_of(programme::CellKey const& key) {
    std::string codes;
    for (auto const& part : key.dimensions) codes += (codes.empty() ? "" : ".") + part.code;
    return codes;
}

void fill(db::Values& values, std::int64_t number, ReleasedObservation const& figure) {
    db::Value const none;
    values = {number,
              figure.key.indicator,
              figure.key.ref_area,
              codes_of(figure.key),
              figure.key.time_period,
              figure.key.dataflow,
              figure.obs_value ? db::Value(to_string(*figure.obs_value)) : none,
              figure.obs_status,
              std::string(1, figure.conf_status),
              figure.missing_reason ? db::Value(to_string(*figure.missing_reason)) : none,
              figure.currency};
}

base::Result<void> insert_file(db::Connection& connection, std::int64_t number, std::string const& name,
                               std::string text) {
    CIFRA_CHECK(connection.change("INSERT INTO released_file (release, name, content) VALUES ($1, $2, $3)",
                                  {number, name, db::Bytes{std::move(text)}}));
    return {};
}

base::Result<std::optional<std::string>> find_file(db::Connection& connection, std::int64_t number,
                                                   std::string const& name) {
    CIFRA_TRY(auto const rows,
              connection.query("SELECT content FROM released_file WHERE release = $1 AND name = $2", {number, name}));
    return rows.empty() ? std::nullopt : std::optional(rows.front().bytes(0));
}

base::Result<std::string> content(db::Connection& connection, ReleaseRow const& row, std::string const& name) {
    CIFRA_TRY(auto found, find_file(connection, row.number, name));
    if (found) return std::move(*found);
    return base::fail(
        base::ErrorCode::io,
        {fmt::format("the release database lacks {} of {}, version {}", name, row.edition, row.version),
         fmt::format("a la base de publicaciones le falta {} de {}, versión {}", name, row.edition, row.version)},
        {"restore it from a backup", "restáurela desde una copia de seguridad"});
}

}  // namespace

ReleaseRow release_row(db::Row const& row) {
    return {row.integer(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3)};
}

base::Result<std::optional<ReleaseRow>> newest_row(db::Connection& connection, std::string const& edition) {
    CIFRA_TRY(auto const rows, connection.query("SELECT number, edition, version, sha256 FROM released_edition "
                                                "WHERE edition = $1 ORDER BY version DESC LIMIT 1",
                                                {edition}));
    return first(rows);
}

base::Result<std::optional<ReleaseRow>> row_of(db::Connection& connection, std::string const& edition, int version) {
    CIFRA_TRY(auto const rows, connection.query("SELECT number, edition, version, sha256 FROM released_edition "
                                                "WHERE edition = $1 AND version = $2",
                                                {edition, std::int64_t{version}}));
    return first(rows);
}

base::Result<BundleTexts> texts_of(db::Connection& connection, ReleaseRow const& row) {
    BundleTexts texts;
    CIFRA_TRY(texts.edition_json, content(connection, row, "edition.json"));
    CIFRA_TRY(texts.data_csv, content(connection, row, "data.csv"));
    return texts;
}

base::Result<std::shared_ptr<programme::AreaMap const>> map_of(db::Connection& connection, ReleaseRow const& row,
                                                               programme::Programme const& programme) {
    CIFRA_TRY(auto const text, find_file(connection, row.number, MAP_FILE));
    if (!text) return nullptr;
    return read_map_json(*text, programme);
}

base::Result<EarlierRelease> release_of(db::Connection& connection, programme::Programme const& programme,
                                        ReleaseRow const& row) {
    CIFRA_TRY(auto const texts, texts_of(connection, row));
    CIFRA_TRY(auto release, read_release(texts, programme));
    release.version = row.version;
    return release;
}

base::Result<std::int64_t> insert_contents(db::Connection& connection, std::int64_t number, BundleTexts const& texts,
                                           ReleasedEdition const& edition) {
    CIFRA_CHECK(insert_file(connection, number, "edition.json", texts.edition_json));
    CIFRA_CHECK(insert_file(connection, number, "data.csv", texts.data_csv));
    CIFRA_CHECK(insert_map(connection, number, edition.programme));
    std::size_t table = 0;
    std::size_t place = 0;
    auto const next = [&](db::Values& values) -> base::Result<bool> {
        while (table < edition.tables.size() && place == edition.tables[table].observations().size()) {
            ++table;
            place = 0;
        }
        if (table == edition.tables.size()) return false;
        fill(values, number, edition.tables[table].observations()[place++]);
        return true;
    };
    return connection.insert_many("released_observation",
                                  {"release", "indicator", "ref_area", "dimensions", "time_period", "dataflow",
                                   "obs_value", "obs_status", "conf_status", "missing_reason", "currency"},
                                  next);
}

base::Result<void> insert_map(db::Connection& connection, std::int64_t number, programme::Programme const& programme) {
    if (programme.map == nullptr) return {};
    CIFRA_TRY(auto const kept, find_file(connection, number, MAP_FILE));
    return kept ? base::Result<void>() : insert_file(connection, number, MAP_FILE, map_json(*programme.map));
}

std::string checksum(BundleTexts const& texts) {
    return base::sha256_hex(texts.edition_json + texts.data_csv);
}

}  // namespace cifra::release
