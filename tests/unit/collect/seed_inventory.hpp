#pragma once

#include "collect/read_edition.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// One line of tests/data/seed_inventory.csv: something that the published 2019 edition says, and where ours has it.
struct InventoryEntry {
    std::string kind;   ///< "heading", "number" or "note" (a member named in a footnote)
    std::string seed;   ///< As the publication has it.
    std::string place;  ///< "cell:KEY", "printed:KEY", "text:ID" or "programme:FILE"
    int line = 0;
};

std::vector<InventoryEntry> read_inventory(std::filesystem::path const& file);

/// What the edition lacks of one entry, or empty.
std::string missing(InventoryEntry const& entry, PreparedEdition const& edition,
                    std::filesystem::path const& programme);

/// Numbers and headings of the publication's text that no entry lists, one each.
std::vector<std::string> unlisted(std::string_view seed, std::vector<InventoryEntry> const& entries);

}  // namespace cifra::collect
