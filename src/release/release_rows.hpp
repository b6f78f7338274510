#pragma once

#include "db/connection.hpp"
#include "release/read_bundle.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// A row of released_edition.
struct ReleaseRow {
    std::int64_t number = 0;
    std::string edition;
    int version = 0;
    std::string sha256;
};

/// Reads number, edition, version and sha256, in this order.
ReleaseRow release_row(db::Row const& row);

/// The newest version of an edition, or nothing.
base::Result<std::optional<ReleaseRow>> newest_row(db::Connection& connection, std::string const& edition);
base::Result<std::optional<ReleaseRow>> row_of(db::Connection& connection, std::string const& edition, int version);

/// edition.json and data.csv of a release. \error io  they are not there
base::Result<BundleTexts> texts_of(db::Connection& connection, ReleaseRow const& row);

/// The map that a release's programme had, or null where none was kept with it. \error as read_map_json
base::Result<std::shared_ptr<programme::AreaMap const>> map_of(db::Connection& connection, ReleaseRow const& row,
                                                               programme::Programme const& programme);

/// A release in terms of a programme (read_release).
base::Result<EarlierRelease> release_of(db::Connection& connection, programme::Programme const& programme,
                                        ReleaseRow const& row);

/// Inserts the files and figures of a release. \returns Figures inserted.
base::Result<std::int64_t> insert_contents(db::Connection& connection, std::int64_t number, BundleTexts const& texts,
                                           ReleasedEdition const& edition);

/// Keeps the programme's map with a release that has none yet.
base::Result<void> insert_map(db::Connection& connection, std::int64_t number, programme::Programme const& programme);

/// SHA-256 of both texts, one after the other.
std::string checksum(BundleTexts const& texts);

}  // namespace cifra::release
