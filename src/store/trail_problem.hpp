#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <string>

namespace cifra::store {

/// What is wrong with the trail or with what it speaks of.
struct TrailProblem {
    enum class Kind {
        changed,            ///< An entry is not what its hash says.
        broken_chain,       ///< An entry does not follow the one before: deleted, added or put elsewhere.
        cut,                ///< Entries are missing at the end.
        rewritten,          ///< The head is not the one that was sealed or exported.
        other_figures,      ///< A return's figures are not those that were handed in.
        other_state,        ///< A return stands where no step led it.
        other_file,         ///< A received file is not the one that came.
        other_explanation,  ///< An explanation is not the one that was given.
        other_key,          ///< A signing key was not pinned or revoked as the trail says.
        other_publication,  ///< A publication is not the one that was published.
    };
    Kind kind;
    std::int64_t sequence = 0;  ///< Of the entry where it shows; 0: none.
    std::string subject;        ///< "return AREA/2020/2", or empty.
};

/// The sentence for a problem.
base::LocalText in_words(TrailProblem const& problem);

}  // namespace cifra::store
