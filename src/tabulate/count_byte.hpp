#pragma once

#include <cstddef>
#include <string_view>

namespace cifra::tabulate {

/// How often a byte stands in a text.
std::size_t count_byte(std::string_view text, char byte);

}  // namespace cifra::tabulate
