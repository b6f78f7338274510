#pragma once

#include "store/trail.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::store {

/// What is wrong with the trail or with what it speaks of.
struct TrailProblem {
    enum class Kind {
        changed,        ///< An entry is not what its hash says.
        broken_chain,   ///< An entry does not follow the one before: deleted, added or put elsewhere.
        cut,            ///< Entries are missing at the end.
        rewritten,      ///< The head is not the one that was sealed or exported.
        other_figures,  ///< A return's figures are not those that were handed in.
        other_state,    ///< A return stands where no step led it.
    };
    Kind kind;
    std::int64_t sequence = 0;  ///< Of the entry where it shows; 0: none.
    std::string subject;        ///< "return AREA/2020/2", or empty.
};

/// The sentence for a problem.
base::LocalText in_words(TrailProblem const& problem);

/// What a walk along the trail found.
struct TrailReport {
    std::int64_t entries = 0;
    TrailHead head;
    std::vector<TrailProblem> problems;  ///< In the order of the trail; then those of the returns.
};

/// Goes through the whole trail: every hash, the chain, the sealed head, heads exported earlier, and that each return's
/// figures and state are those that the trail leads to. Finds entries that were changed, deleted, put elsewhere, cut
/// off the end, and a trail written anew; the last two by the seal, unless whoever did it has the trail key too: then
/// by an exported head. \param exported  heads that were exported earlier, `seal` not looked at
base::Result<TrailReport> verify_trail(db::Connection& connection, TrailKey const& key,
                                       std::vector<TrailHead> const& exported);

}  // namespace cifra::store
