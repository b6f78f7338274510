#pragma once

#include "programme/layout.hpp"

#include <nlohmann/json_fwd.hpp>

namespace cifra::release {

/// A layout as JSON with the keys of layout.toml (docs/reference/edition.md), so that one reader reads both.
nlohmann::json layout_json(programme::Layout const& layout);

}  // namespace cifra::release
