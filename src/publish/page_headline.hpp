#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// The message of the whole edition: an editor's own; else its first two key figures, or its title where fewer are
/// shown.
std::string edition_headline(release::ReleasedEdition const& edition, base::Language language);

}  // namespace cifra::publish
