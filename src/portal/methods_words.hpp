#pragma once

#include "portal/prose.hpp"
#include "portal/words.hpp"

#include <vector>

namespace cifra::portal {

/// What of the methods the newest edition uses.
struct MethodsInUse {
    bool sums = false;       ///< The region's figures are sums of the members'.
    bool rates = false;      ///< Population is known.
    bool secondary = false;  ///< Larger figures are withheld too.
    int threshold = 0;       ///< Smallest count of victims that is shown.
};

/// The methods in plain words: figures, coverage, notes and marks, shares, years, audit, protection, revisions.
std::vector<ProsePart> method_parts(MethodsInUse const& used);

/// The other words of the page.
Words const& methods_words();

}  // namespace cifra::portal
