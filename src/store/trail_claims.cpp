#include "store/trail_claims.hpp"

#include "base/hash.hpp"
#include "store/signing_keys.hpp"

#include <nlohmann/json.hpp>

namespace cifra::store {
namespace {

using Kind = TrailProblem::Kind;

/// "return AREA/YEAR/VERSION" without its version.
std::string return_of(std::string const& subject) {
    constexpr std::string_view PREFIX = "return ";
    if (subject.rfind(PREFIX, 0) != 0) return {};
    return subject.substr(PREFIX.size(), subject.rfind('/') - PREFIX.size());
}

std::string after(std::string const& subject, std::string_view prefix) {
    return subject.rfind(prefix, 0) == 0 ? subject.substr(prefix.size()) : std::string();
}

base::Result<void> compare_files(db::Connection& connection, std::vector<TrailProblem>& problems) {
    return connection.each("SELECT sha256, bytes FROM received_file ORDER BY sha256", {},
                           [&](db::Row const& row) -> base::Result<void> {
                               if (base::sha256_hex(row.bytes(1)) != row.text(0))
                                   problems.push_back({Kind::other_file, 0, "file " + row.text(0)});
                               return {};
                           });
}

}  // namespace

std::string explanation_sha256(restricted::Settlement const& settlement) {
    std::string all;
    for (auto const* const part :
         {&settlement.rule, &settlement.finding, &settlement.computation, &settlement.state, &settlement.explanation.en,
          &settlement.explanation.es, &settlement.date, &settlement.by.en, &settlement.by.es})
        all += base::sha256_hex(*part);
    return base::sha256_hex(all);
}

std::string detail_field(TrailEntry const& entry, char const* name) {
    auto const json = nlohmann::json::parse(entry.detail, nullptr, false);
    if (!json.is_object() || !json.contains(name) || !json.at(name).is_string()) return {};
    return json.at(name).get<std::string>();
}

void TrailClaims::listen(TrailEntry const& entry) {
    if (entry.step == "pin_key") m_keys[after(entry.subject, "key ")] = {detail_field(entry, "public_key"), {}};
    if (entry.step == "revoke_key") m_keys[after(entry.subject, "key ")].revoked_at = entry.at;
    if (entry.step == "explain")
        if (auto hash = detail_field(entry, "explanation_sha256"); !hash.empty())
            m_explained[{return_of(entry.subject), detail_field(entry, "finding")}] = std::move(hash);
    if (entry.step == "publish")
        if (auto const edition = after(entry.subject, "edition "); !edition.empty())
            m_published[edition] = detail_field(entry, "sha256");
}

base::Result<void> TrailClaims::compare_keys(db::Connection& connection, std::vector<TrailProblem>& problems) const {
    auto left = m_keys;
    CIFRA_CHECK(
        connection.each("SELECT ref_area, key_id, public_key, revoked_at FROM signing_key ORDER BY ref_area, key_id",
                        {}, [&](db::Row const& row) -> base::Result<void> {
                            auto const name = row.text(0) + "/" + row.text(1);
                            auto const said = left.find(name);
                            if (said == left.end() || said->second.public_key != row.text(2) ||
                                said->second.revoked_at != row.text_or_empty(3))
                                problems.push_back({Kind::other_key, 0, "key " + name});
                            if (said != left.end()) left.erase(said);
                            return {};
                        }));
    for (auto const& key : left) problems.push_back({Kind::other_key, 0, "key " + key.first});
    return {};
}

base::Result<void> TrailClaims::compare_explanations(db::Connection& connection,
                                                     std::vector<TrailProblem>& problems) const {
    auto left = m_explained;
    CIFRA_CHECK(connection.each(
        "SELECT ref_area, time_period, rule, finding, computation, state, explanation_en, explanation_es, given_on, "
        "given_by_en, given_by_es FROM explanation ORDER BY ref_area, time_period, rule, finding",
        {}, [&](db::Row const& row) -> base::Result<void> {
            auto const of = row.text(0) + "/" + row.text(1);
            restricted::Settlement const kept{row.text(2),
                                              row.text(3),
                                              row.text(4),
                                              row.text(5),
                                              {row.text(6), row.text(7)},
                                              row.text(8),
                                              {row.text(9), row.text(10)},
                                              {}};
            auto const said = left.find({of, kept.finding});
            if (said == left.end() || said->second != explanation_sha256(kept))
                problems.push_back({Kind::other_explanation, 0, of + " " + kept.finding});
            if (said != left.end()) left.erase(said);
            return {};
        }));
    for (auto const& [name, hash] : left)
        problems.push_back({Kind::other_explanation, 0, name.first + " " + name.second});
    return {};
}

base::Result<void> TrailClaims::compare_publications(db::Connection& connection,
                                                     std::vector<TrailProblem>& problems) const {
    auto left = m_published;
    CIFRA_CHECK(connection.each(
        "SELECT edition, version, edition_json, data_csv FROM publication "
        "ORDER BY edition, version",
        {}, [&](db::Row const& row) -> base::Result<void> {
            auto const name = row.text(0) + "/" + std::to_string(row.integer(1));
            auto const hash = base::sha256_hex(base::sha256_hex(row.text(2)) + base::sha256_hex(row.text(3)));
            auto const said = left.find(name);
            if (said == left.end() || said->second != hash)
                problems.push_back({Kind::other_publication, 0, "edition " + name});
            if (said != left.end()) left.erase(said);
            return {};
        }));
    for (auto const& edition : left) problems.push_back({Kind::other_publication, 0, "edition " + edition.first});
    return {};
}

base::Result<void> TrailClaims::compare(db::Connection& connection, std::vector<TrailProblem>& problems) const {
    CIFRA_CHECK(compare_files(connection, problems));
    CIFRA_CHECK(compare_keys(connection, problems));
    CIFRA_CHECK(compare_explanations(connection, problems));
    return compare_publications(connection, problems);
}

}  // namespace cifra::store
