#pragma once

namespace cifra::base {

/// Ends the program: an assumption of ours is wrong. Prints the place, never a value.
[[noreturn]] void assertion_failed(char const* condition, char const* file, int line);

}  // namespace cifra::base

/// On in every build: `condition` false means that the program itself is wrong.
#define CIFRA_ASSERT(condition) \
    ((condition) ? static_cast<void>(0) : ::cifra::base::assertion_failed(#condition, __FILE__, __LINE__))
