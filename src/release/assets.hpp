#pragma once

#include <string_view>

namespace cifra::release {

/// A file of sql/release, embedded into the program; empty when there is no such file.
std::string_view asset(std::string_view name);

}  // namespace cifra::release
