#pragma once

#include "programme/area_map.hpp"
#include "programme/programme.hpp"
#include "programme/toml_table.hpp"

#include <string_view>

namespace cifra::programme {

/// Largest map.json, in bytes.
inline constexpr std::size_t MOST_OUTLINE_BYTES = 1U << 20U;

/// map.toml: how the map of a programme is drawn (docs/reference/programme.md).
void read_map(TomlTable file, Programme const& programme, AreaMap& map);

/// map.json: the outlines that scripts/reduce_map wrote. Adds to `map` what they say, and to `problems` what is wrong
/// with them: not JSON, beyond a limit (1,000 areas, 20,000 arcs, 200,000 points), a ring that does not close, a place
/// that is not on the globe, a member that the programme does not have, a neighbour that is a member.
/// \param file  for messages only
void read_outlines(std::string_view text, std::string const& file, Programme const& programme, base::Problems& problems,
                   AreaMap& map);

}  // namespace cifra::programme
