#pragma once

#include "base/result.hpp"

#include <string>

namespace cifra::tabulate {

/// Whether a limit is passed; 0 means no limit.
inline bool beyond(std::size_t bytes, std::size_t limit_bytes) {
    return limit_bytes != 0 && bytes > limit_bytes;
}

/// Counting `file` needs more memory than allowed.
base::Error too_much_memory(std::string const& file, std::size_t limit_bytes);

}  // namespace cifra::tabulate
