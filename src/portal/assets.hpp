#pragma once

#include <string_view>

namespace cifra::portal {

/// Bytes of a file of assets/portal, embedded into the program; empty when there is none of that name.
std::string_view asset(std::string_view name);

}  // namespace cifra::portal
