#pragma once

#include "portal/view_figures.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A figure of a view that says otherwise than it did when it was first published.
struct ViewRevision {
    std::string place;  ///< "Belize, 2018"
    std::string words;  ///< What it said before, in a sentence; or that it is marked as revised.
    programme::CellKey key;
};

/// Every figure of a view that is marked as revised, or whose edition changed it, in the order of its rows. What a
/// release said before a later one withheld it is not repeated.
/// \cost for each figure marked as revised a look at every release; the first time they are read
std::vector<ViewRevision> view_revisions(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal
