#pragma once

#include "restricted/edition.hpp"
#include "store/trail.hpp"
#include "store/trail_problem.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cifra::store {

/// SHA-256 of what somebody explained, for the trail.
std::string explanation_sha256(restricted::Settlement const& settlement);

/// What the trail says of keys, explanations and publications, held against what is kept of them.
class TrailClaims {
public:
    void listen(TrailEntry const& entry);

    /// Compares the kept rows with what was heard, and each received file with the hash that it is known by.
    base::Result<void> compare(db::Connection& connection, std::vector<TrailProblem>& problems) const;

private:
    base::Result<void> compare_keys(db::Connection& connection, std::vector<TrailProblem>& problems) const;
    base::Result<void> compare_explanations(db::Connection& connection, std::vector<TrailProblem>& problems) const;
    base::Result<void> compare_publications(db::Connection& connection, std::vector<TrailProblem>& problems) const;

    struct Key {
        std::string public_key;
        std::string revoked_at;
    };
    std::map<std::string, Key> m_keys;                                       ///< By "AREA/ID".
    std::map<std::pair<std::string, std::string>, std::string> m_explained;  ///< Hash by "AREA/YEAR" and finding.
    std::map<std::string, std::string> m_published;                          ///< Hash by "EDITION/VERSION".
};

/// A field of an entry's detail; empty where it has none.
std::string detail_field(TrailEntry const& entry, char const* name);

}  // namespace cifra::store
