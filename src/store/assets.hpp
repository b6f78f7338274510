#pragma once

#include <string_view>

namespace cifra::store {

/// A file of sql/restricted, embedded into the program; empty when there is no such file.
std::string_view asset(std::string_view name);

}  // namespace cifra::store
