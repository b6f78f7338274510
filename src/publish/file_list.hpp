#pragma once

#include "publish/edition_view.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// A file of a bundle and what it is for, as pages list them.
struct ListedFile {
    std::string name;
    std::string words;
};

/// The files of a bundle that readers of a language are told of, in the order in which they are told.
/// \param png  The bundle holds pictures in pixels.
std::vector<ListedFile> listed_files(EditionView const& view, base::Language language, bool png);

}  // namespace cifra::publish
