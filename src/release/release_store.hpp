#pragma once

#include "release/released_edition.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::release {

/// Released editions, kept in memory for one run of the program. A saved version never changes.
class ReleaseStore {
public:
    /// Keeps an edition as the next version of its id. \returns The version, from 1.
    int save(ReleasedEdition edition);
    /// The newest version, or null.
    ReleasedEdition const* newest(std::string const& id) const;

private:
    std::map<std::string, std::vector<ReleasedEdition>> m_versions;
};

}  // namespace cifra::release
