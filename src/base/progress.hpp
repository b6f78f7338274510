#pragma once

#include <cstdint>
#include <functional>

namespace cifra::base {

/// Is told now and then how much of a long operation is done, in any unit, and of how much; one call at a time.
/// May be empty: then nobody is told.
using Progress = std::function<void(std::uint64_t done, std::uint64_t of)>;

}  // namespace cifra::base
