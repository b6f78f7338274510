#pragma once

#include "base/result.hpp"
#include "programme/programme.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace cifra::release {

/// The file of a release that keeps its programme's map.
inline constexpr char const* MAP_FILE = "map.json";

/// A map as JSON: its outlines with the keys of a programme's map.json, and under "drawing" those of map.toml
/// (docs/reference/programme.md). Canonical: the same map gives the same bytes.
std::string map_json(programme::AreaMap const& map);

/// Reads it back: equal in every place. \error bad_input  with file and line: whatever map_json does not write
base::Result<std::shared_ptr<programme::AreaMap const>> read_map_json(std::string_view text,
                                                                      programme::Programme const& programme);

}  // namespace cifra::release
