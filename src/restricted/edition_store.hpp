#pragma once

#include "restricted/edition.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::restricted {

/// Editions before protection, kept in memory for one run of the program. A saved version never changes.
class EditionStore {
public:
    /// Keeps an edition as the next version of its id. \returns The version, from 1.
    int save(Edition edition);
    /// A version, or null.
    Edition const* find(std::string const& id, int version) const;

private:
    std::map<std::string, std::vector<Edition>> m_versions;
};

}  // namespace cifra::restricted
