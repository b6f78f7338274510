#pragma once

#include "base/result.hpp"

#include <functional>
#include <string>

#if defined(__SANITIZE_ADDRESS__)
#define CIFRA_UNDER_SANITIZERS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CIFRA_UNDER_SANITIZERS 1
#endif
#endif

namespace cifra::base {

/// False in a build with sanitizers: they need terabytes of address space, descriptors and system calls, so that only
/// the limits of time and of the answer hold.
#ifdef CIFRA_UNDER_SANITIZERS
inline constexpr bool CONFINES_FULLY = false;
#else
inline constexpr bool CONFINES_FULLY = true;
#endif

/// What confined work may use.
struct ConfinedLimits {
    std::size_t memory_bytes = 512U << 20U;  ///< Beyond what the program holds when the work begins.
    int cpu_seconds = 5;
    int wall_seconds = 20;  ///< The machine may be busy with other things.
    std::size_t result_bytes = 512U << 20U;
};

/// Does work on input that nobody vouches for in a process of its own. That process can compute and answer: it opens no
/// file, no connection and no process, holds none of the program's descriptors, and ends when a limit is passed. The
/// program goes on whatever happens there. Threads of the program do not matter; the work must not use what another
/// thread may hold locked (logs, streams, function-local statics that are not constant).
///
/// What comes back was made by that process: read it as carefully as the input itself.
///
/// \error bad_input  a limit was passed (which one), or the work crashed
/// \error io         there is no process or pipe to be had, or the system cannot confine one
/// \error            of the work itself
Result<std::string> run_confined(std::function<Result<std::string>()> const& work, ConfinedLimits const& limits = {});

/// The error of work that finds by itself that its memory does not suffice.
Error memory_exceeded(std::size_t memory_bytes);

}  // namespace cifra::base
