#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cifra::portal {

/// The words of a text as they are searched for: lower case, without accents, split at everything that is neither
/// letter nor digit: "Víctimas de 18 años" gives victimas, de, 18, anos. Needs UTF-8.
std::vector<std::string> folded_words(std::string_view text);

}  // namespace cifra::portal
