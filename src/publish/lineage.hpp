#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// lineage.json: for every figure the place it was read from, the rule that made it, the notes on it or its tables,
/// the share printed with it, and the findings that speak of it; then the texts of rules and notes.
std::string lineage_json(EditionView const& view);

}  // namespace cifra::publish
