#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <filesystem>

namespace cifra::collect {

/// A prepared edition and the programme that it belongs to.
struct PreparedEdition {
    programme::Programme programme;
    restricted::Edition edition;
};

/// Reads a prepared edition from its folder (docs/reference/edition.md gives the files and columns): figures,
/// printed shares, wordings, settlements, texts, protection.
/// \error not_found  the folder or one of its files is missing
/// \error bad_input  with file and line: broken UTF-8, missing columns, unknown codes (nearest suggested), a figure
///                   twice, numbers with separators, negative or huge counts, a value and a missing reason at once,
///                   a text without one of the languages; up to 20 problems at a time
base::Result<PreparedEdition> read_edition(std::filesystem::path const& folder);

/// Where the frame of an edition lies whose figures come from national returns.
struct FrameFolders {
    std::filesystem::path frame;      ///< Texts, decisions, layout: as an edition's folder, but without figures.
    std::filesystem::path programme;  ///< Its protection.toml holds the threshold.
};

/// Reads what an editor wrote for an edition of national returns: `edition.toml`, `audit.toml`, `protection.toml`,
/// `layout.toml` and `texts/`, each of which may be left out, as may the whole folder.
/// \param defaults  id, year, title, source and time where the folder does not give them
/// \error bad_input  as read_edition; another year
base::Result<restricted::Edition> read_frame(programme::Programme const& programme, FrameFolders const& folders,
                                             restricted::Edition defaults);

/// Checks that what the frame names is in the edition, once the figures are there.
/// \error bad_input  every problem with file and line
base::Result<void> check_frame(programme::Programme const& programme, restricted::Edition const& edition,
                               FrameFolders const& folders);

}  // namespace cifra::collect
