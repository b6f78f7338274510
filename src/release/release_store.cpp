#include "release/release_store.hpp"

#include "release/release_rows.hpp"
#include "release/revisions.hpp"

#include <utility>

namespace cifra::release {
namespace {

BundleTexts texts_of(ReleasedEdition const& edition) {
    BundleTexts texts;
    texts.edition_json = edition_json(edition);
    texts.data_csv = data_csv(edition);
    return texts;
}

/// The edition as the version after these.
ReleasedEdition as_version_after(ReleasedEdition edition, std::vector<EarlierRelease> replaced) {
    edition.version = replaced.empty() ? 1 : replaced.back().version + 1;
    edition.replaced = std::move(replaced);
    return mark_revised(std::move(edition));
}

/// Reads a release back; the figures of those before it come from the database too.
base::Result<ReleasedEdition> edition_of(db::Connection& connection, ReleaseRow const& row) {
    CIFRA_TRY(auto texts, texts_of(connection, row));
    CIFRA_TRY(auto edition, read_bundle(texts));
    for (auto* const releases : {&edition.earlier, &edition.replaced})
        for (auto& release : *releases) {
            CIFRA_TRY(auto const before, row_of(connection, release.id, release.version));
            if (!before) continue;
            CIFRA_TRY(release, release_of(connection, edition.programme, *before));
        }
    CIFRA_TRY(edition.programme.map, map_of(connection, row, edition.programme));
    edition.version = row.version;
    return edition;
}

base::Result<std::optional<ReleasedEdition>> edition_of(db::Connection& connection,
                                                        base::Result<std::optional<ReleaseRow>> const& row) {
    if (!row) return base::fail(row.error());
    if (!*row) return std::optional<ReleasedEdition>{};
    CIFRA_TRY(auto edition, edition_of(connection, **row));
    return std::optional(std::move(edition));
}

base::Result<std::vector<EarlierRelease>> releases_of(db::Connection& connection, programme::Programme const& programme,
                                                      std::vector<db::Row> const& rows) {
    std::vector<EarlierRelease> releases;
    for (auto const& row : rows) {
        CIFRA_TRY(auto release, release_of(connection, programme, release_row(row)));
        releases.push_back(std::move(release));
    }
    return releases;
}

}  // namespace

base::Result<ReleasedEdition> ReleaseStore::place(ReleasedEdition edition) const {
    CIFRA_TRY(edition.earlier, earlier(edition.programme, edition.time_period));
    CIFRA_TRY(auto before, replaced(edition.programme, edition.id));
    CIFRA_TRY(auto const newest, newest_row(m_connection, edition.id));
    if (newest) {
        auto again = as_version_after(edition, {before.begin(), before.end() - 1});
        if (checksum(texts_of(again)) == newest->sha256) return again;
    }
    return as_version_after(std::move(edition), std::move(before));
}

base::Result<int> ReleaseStore::save(ReleasedEdition edition, std::string const& released_at) const {
    CIFRA_TRY(auto const newest, newest_row(m_connection, edition.id));
    if (newest) {
        edition.version = newest->version;
        if (checksum(texts_of(edition)) == newest->sha256) {
            // Releases of earlier programs were kept without their map.
            CIFRA_CHECK(insert_map(m_connection, newest->number, edition.programme));
            return newest->version;
        }
    }
    edition.version = newest ? newest->version + 1 : 1;
    auto const texts = texts_of(edition);
    CIFRA_TRY(auto const numbers, m_connection.query("SELECT COALESCE(MAX(number), 0) + 1 FROM released_edition"));
    auto const number = numbers.front().integer(0);
    CIFRA_CHECK(
        m_connection.change("INSERT INTO released_edition (number, edition, version, programme, time_period, "
                            "prepared, released_at, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                            {number, edition.id, std::int64_t{edition.version}, edition.programme.id,
                             edition.time_period, edition.prepared, released_at, checksum(texts)}));
    CIFRA_CHECK(insert_contents(m_connection, number, texts, edition));
    return edition.version;
}

base::Result<std::optional<ReleasedEdition>> ReleaseStore::newest(std::string const& edition) const {
    return edition_of(m_connection, newest_row(m_connection, edition));
}

base::Result<std::optional<ReleasedEdition>> ReleaseStore::find(std::string const& edition, int version) const {
    return edition_of(m_connection, row_of(m_connection, edition, version));
}

base::Result<std::vector<EarlierRelease>> ReleaseStore::earlier(programme::Programme const& programme,
                                                                std::string const& time_period) const {
    CIFRA_TRY(auto const rows,
              m_connection.query("SELECT number, edition, version, sha256 FROM released_edition WHERE number IN "
                                 "(SELECT MAX(number) FROM released_edition WHERE programme = $1 AND time_period < $2 "
                                 "GROUP BY time_period) ORDER BY time_period",
                                 {programme.id, time_period}));
    return releases_of(m_connection, programme, rows);
}

base::Result<std::vector<EarlierRelease>> ReleaseStore::replaced(programme::Programme const& programme,
                                                                 std::string const& edition) const {
    CIFRA_TRY(auto const rows, m_connection.query("SELECT number, edition, version, sha256 FROM released_edition "
                                                  "WHERE edition = $1 ORDER BY version",
                                                  {edition}));
    return releases_of(m_connection, programme, rows);
}

base::Result<std::vector<ReleaseEntry>> ReleaseStore::list() const {
    CIFRA_TRY(auto const rows,
              m_connection.query("SELECT edition, version, programme, time_period, prepared, released_at, sha256 "
                                 "FROM released_edition ORDER BY time_period, edition, version"));
    std::vector<ReleaseEntry> entries;
    for (auto const& row : rows)
        entries.push_back({row.text(0), static_cast<int>(row.integer(1)), row.text(2), row.text(3), row.text(4),
                           row.text(5), row.text(6)});
    return entries;
}

}  // namespace cifra::release
