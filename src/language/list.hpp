#pragma once

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::language {

/// "a", "a and b", "a, b and c" / "a, b y c"; Spanish has "e" before the sound i ("Panamá e Italia", "e Hispania"), but
/// "y" before "hie", "hia" and other words ("y Honduras", "y hielo").
std::string list_and(std::vector<std::string> const& items, base::Language language);

/// "a or b" / "a o b", with "u" before the sound o ("Panamá u Honduras").
std::string list_or(std::vector<std::string> const& items, base::Language language);

/// For a negated sentence: "a, b and c" / "a, b ni c".
std::string list_neither(std::vector<std::string> const& items, base::Language language);

}  // namespace cifra::language
