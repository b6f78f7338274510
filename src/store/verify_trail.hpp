#pragma once

#include "store/trail.hpp"
#include "store/trail_problem.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::store {

/// What a walk along the trail found.
struct TrailReport {
    std::int64_t entries = 0;
    TrailHead head;
    std::vector<TrailProblem> problems;  ///< In the order of the trail; then those of the returns.
};

/// Goes through the whole trail: every hash, the chain, the sealed head, heads exported earlier, and that each return's
/// figures and state, and each received file, explanation, signing key and publication, are those that the trail leads
/// to. Finds entries that were changed, deleted, put elsewhere, cut
/// off the end, and a trail written anew; the last two by the seal, unless whoever did it has the trail key too: then
/// by an exported head. \param exported  heads that were exported earlier, `seal` not looked at
base::Result<TrailReport> verify_trail(db::Connection& connection, TrailKey const& key,
                                       std::vector<TrailHead> const& exported);

}  // namespace cifra::store
