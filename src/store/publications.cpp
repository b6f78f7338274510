#include "store/publications.hpp"

#include "base/assert.hpp"
#include "base/hash.hpp"
#include "store/consolidations.hpp"
#include "store/steps.hpp"
#include "store/trail.hpp"

#include <fmt/format.h>

namespace cifra::store {
namespace {

struct Newest {
    int version = 0;
    std::string sha256;
};

base::Result<Newest> newest_of(db::Connection& connection, std::string const& edition) {
    CIFRA_TRY(auto const rows, connection.query("SELECT version, sha256 FROM publication WHERE edition = $1 "
                                                "ORDER BY version DESC LIMIT 1",
                                                {edition}));
    if (rows.empty()) return Newest{};
    return Newest{static_cast<int>(rows[0].integer(0)), rows[0].text(1)};
}

base::Result<void> move_returns(Writer const& writer, Publication const& publication, int version) {
    CIFRA_TRY(auto const rows, consolidated_returns(writer.connection, publication.time_period));
    for (auto const& row : rows)
        if (row.state != restricted::ReturnState::corrected)
            CIFRA_CHECK(move_version(writer, restricted::ReturnStep::publish, row,
                                     {{"edition", fmt::format("{}/{}", publication.edition, version)}}));
    return {};
}

base::Result<void> keep_withheld(Writer const& writer, Publication const& publication, int version) {
    CIFRA_CHECK(writer.connection.change("DELETE FROM withheld_count WHERE edition = $1 AND version = $2",
                                         {publication.edition, std::int64_t{version}}));
    for (auto const& [cell, persons] : publication.withheld)
        CIFRA_CHECK(writer.connection.change(
            "INSERT INTO withheld_count (edition, version, cell, persons) VALUES ($1, $2, $3, $4)",
            {publication.edition, std::int64_t{version}, cell, persons}));
    return {};
}

}  // namespace

base::Result<int> publish(Writer const& writer, Publication const& publication, bool of_returns) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    auto const sha256 =
        base::sha256_hex(base::sha256_hex(publication.edition_json) + base::sha256_hex(publication.data_csv));
    CIFRA_TRY(auto const newest, newest_of(writer.connection, publication.edition));
    if (newest.sha256 == sha256) {
        CIFRA_CHECK(keep_withheld(writer, publication, newest.version));
        CIFRA_CHECK(transaction.commit());
        return newest.version;
    }
    auto const version = newest.version + 1;
    CIFRA_CHECK(writer.connection.change(
        "INSERT INTO publication (edition, version, time_period, at, edition_json, data_csv, sha256) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {publication.edition, std::int64_t{version}, publication.time_period, writer.actor.at, publication.edition_json,
         publication.data_csv, sha256}));
    CIFRA_CHECK(keep_withheld(writer, publication, version));
    if (of_returns) CIFRA_CHECK(move_returns(writer, publication, version));
    auto detail = programme_detail(publication.programme);
    detail["sha256"] = sha256;
    CIFRA_CHECK(append_entry(writer, "publish", fmt::format("edition {}/{}", publication.edition, version), detail));
    CIFRA_CHECK(transaction.commit());
    return version;
}

base::Result<std::vector<PublicationName>> publication_names(db::Connection& connection) {
    CIFRA_TRY(auto const rows, connection.query("SELECT edition, version, time_period FROM publication "
                                                "ORDER BY edition, version"));
    std::vector<PublicationName> names;
    for (auto const& row : rows) names.push_back({row.text(0), static_cast<int>(row.integer(1)), row.text(2)});
    return names;
}

base::Result<std::map<std::string, std::int64_t>> withheld_counts(db::Connection& connection,
                                                                  std::string const& edition, int version) {
    CIFRA_TRY(auto const rows, connection.query("SELECT cell, persons FROM withheld_count "
                                                "WHERE edition = $1 AND version = $2",
                                                {edition, std::int64_t{version}}));
    std::map<std::string, std::int64_t> counts;
    for (auto const& row : rows) counts.emplace(row.text(0), row.integer(1));
    return counts;
}

base::Result<Publication> find_publication(db::Connection& connection, std::string const& edition, int version) {
    CIFRA_TRY(auto const rows, connection.query("SELECT time_period, edition_json, data_csv, at FROM publication "
                                                "WHERE edition = $1 AND version = $2",
                                                {edition, std::int64_t{version}}));
    CIFRA_ASSERT(rows.size() == 1);
    return Publication{edition, version, rows[0].text(0), rows[0].text(1), rows[0].text(2), rows[0].text(3), {}, {}};
}

}  // namespace cifra::store
