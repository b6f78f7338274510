#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"

namespace cifra::portal {

/// Sets what an edition's page warns of: that it was replaced, that it corrects another version, that there is a newer
/// year.
void put_notices(Data& data, Asked const& asked, LoadedEdition const& edition);

/// Sets what changed since the releases before, and the links to comparisons.
void put_changes(Data& data, Asked const& asked, LoadedEdition const& edition);

/// Sets the audit in a sentence with the contradictions, and how many cells are withheld.
void put_reports(Data& data, Asked const& asked, LoadedEdition const& edition);

/// Sets its files, its versions, how to cite it, and facts about it.
void put_files(Data& data, Asked const& asked, LoadedEdition const& edition);

/// The release before another: its last version, else the newest of the year before; null where there is none.
release::ReleaseEntry const* release_before(Catalogue const& catalogue, release::ReleaseEntry const& entry);

/// The page that sets two releases side by side.
std::string comparison_address(Asked const& asked, release::ReleaseEntry const& a, release::ReleaseEntry const& b);

/// A sentence to cite an edition by, with version and address.
std::string citation(Asked const& asked, LoadedEdition const& edition);

}  // namespace cifra::portal
