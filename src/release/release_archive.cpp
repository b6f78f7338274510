#include "release/release_archive.hpp"

#include "base/hash.hpp"
#include "db/migration.hpp"
#include "release/map_json.hpp"
#include "release/migrations.hpp"
#include "release/read_bundle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cifra::release {
namespace {

constexpr char const* EDITION_FILE = "edition.json";
constexpr char const* FIGURES_FILE = "data.csv";

/// The rows of released_edition with their numbers, by time period, edition and version.
constexpr char const* ALL_RELEASES =
    "SELECT number, edition, version, programme, time_period, prepared, released_at, sha256 FROM released_edition "
    "ORDER BY time_period, edition, version";

ReleaseEntry entry_of(db::Row const& row) {
    return {row.text(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4), row.text(5), row.text(6),
            row.text(7)};
}

/// Where a file of a release goes; null for one that is not known.
std::string* place_of(KeptRelease& release, std::string const& name) {
    if (name == EDITION_FILE) return &release.edition_json;
    if (name == FIGURES_FILE) return &release.data_csv;
    return name == MAP_FILE ? &release.map_json : nullptr;
}

base::Result<void> read_files(db::Connection& connection, std::map<std::int64_t, KeptRelease*> const& by_number) {
    return connection.each("SELECT release, name, content FROM released_file", {},
                           [&](db::Row const& row) -> base::Result<void> {
                               auto const found = by_number.find(row.integer(0));
                               if (found == by_number.end()) return {};
                               if (auto* const place = place_of(*found->second, row.text(1))) *place = row.bytes(2);
                               return {};
                           });
}

base::Result<void> check_whole(KeptRelease const& release) {
    base::Sha256 hash;
    hash.add(release.edition_json);
    hash.add(release.data_csv);
    if (hash.hex() == release.entry.sha256) return {};
    auto const& [id, version] = std::tie(release.entry.edition, release.entry.version);
    return base::fail(base::ErrorCode::io,
                      {fmt::format("{}, version {}, is not in the database as it was published", id, version),
                       fmt::format("{}, versión {}, no está en la base de datos como se publicó", id, version)},
                      {"restore the database from a backup", "restaure la base de datos desde una copia de seguridad"});
}

base::Result<void> check_tables(db::Connection& connection) {
    CIFRA_TRY(auto const number, db::migration_number(connection));
    auto const known = static_cast<int>(migrations().size());
    if (number == known) return {};
    if (number > known)
        return base::fail(base::ErrorCode::bad_input,
                          {"the release database was made by a newer program",
                           "la base de publicaciones la hizo un programa más nuevo"},
                          {"use that program", "use ese programa"});
    return base::fail(base::ErrorCode::bad_input,
                      {"the release database has no tables yet, or those of an earlier program",
                       "la base de publicaciones todavía no tiene tablas, o son de un programa anterior"},
                      {"run cifra status on the workspace once: it brings them up to date",
                       "ejecute una vez cifra status sobre el espacio de trabajo: las pone al día"});
}

tl::unexpected<base::Error> no_such_release(std::string const& edition, int version) {
    return base::fail(base::ErrorCode::not_found, {fmt::format("there is no release {} of {}", version, edition),
                                                   fmt::format("no existe la publicación {} de {}", version, edition)});
}

}  // namespace

base::Result<std::shared_ptr<ReleaseArchive const>> ReleaseArchive::read(db::Connection& connection) {
    CIFRA_CHECK(check_tables(connection));
    CIFRA_TRY(auto const rows, connection.query(ALL_RELEASES));
    std::vector<KeptRelease> releases(rows.size());
    std::map<std::int64_t, KeptRelease*> by_number;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        releases[i].entry = entry_of(rows[i]);
        by_number.emplace(rows[i].integer(0), &releases[i]);
    }
    CIFRA_CHECK(read_files(connection, by_number));
    for (auto const& release : releases) CIFRA_CHECK(check_whole(release));
    return std::make_shared<ReleaseArchive const>(std::move(releases));
}

ReleaseArchive::ReleaseArchive(std::vector<KeptRelease> releases) : m_releases(std::move(releases)) {
    for (auto const& release : m_releases) m_entries.push_back(release.entry);
}

KeptRelease const* ReleaseArchive::find(std::string const& edition, int version) const {
    auto const found = std::find_if(m_releases.begin(), m_releases.end(), [&](KeptRelease const& each) {
        return each.entry.edition == edition && each.entry.version == version;
    });
    return found == m_releases.end() ? nullptr : &*found;
}

base::Result<void> ReleaseArchive::fill(std::vector<EarlierRelease>& releases,
                                        programme::Programme const& programme) const {
    for (auto& release : releases) {
        if (find(release.id, release.version) == nullptr) continue;
        CIFRA_TRY(release.tables, tables(release.id, release.version, programme));
    }
    return {};
}

base::Result<std::shared_ptr<programme::AreaMap const>> ReleaseArchive::map_of(
    KeptRelease const& release, programme::Programme const& programme) const {
    if (release.map_json.empty()) return nullptr;
    auto key = release.map_json;
    for (auto const& member : programme.members) key += member.code + " ";
    std::lock_guard const lock(m_reading_map);
    auto& map = m_maps[key];
    if (map == nullptr) {
        CIFRA_TRY(map, read_map_json(release.map_json, programme));
    }
    return map;
}

base::Result<ReleasedEdition> ReleaseArchive::edition(std::string const& edition, int version) const {
    auto const* const kept = find(edition, version);
    if (kept == nullptr) return no_such_release(edition, version);
    CIFRA_TRY(auto read, read_bundle({kept->edition_json, kept->data_csv, edition + "/"}));
    CIFRA_CHECK(fill(read.earlier, read.programme));
    CIFRA_CHECK(fill(read.replaced, read.programme));
    CIFRA_TRY(read.programme.map, map_of(*kept, read.programme));
    read.version = version;
    return read;
}

base::Result<std::vector<ReleasedTable>> ReleaseArchive::tables(std::string const& edition, int version,
                                                                programme::Programme const& programme) const {
    auto const* const kept = find(edition, version);
    if (kept == nullptr) return no_such_release(edition, version);
    return read_former_tables(kept->data_csv, programme, edition + "/" + FIGURES_FILE);
}

}  // namespace cifra::release
