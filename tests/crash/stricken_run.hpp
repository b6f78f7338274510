#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cifra::crash {

/// What is to go wrong, by the names that shim_fault.hpp gives: {"KILL_AT", "17"}. Empty: nothing, without the shim.
using Faults = std::map<std::string, std::string>;

/// How a run of the program ended.
struct StrickenRun {
    int exit_code = -1;  ///< -1: a signal ended it.
    bool killed = false;
    std::string out;
    std::string err;
    std::int64_t cpu_ms = 0;
    std::int64_t wall_ms = 0;
    std::int64_t calls = 0;     ///< Calls that change something; 0 when it was killed or ran without the shim.
    std::int64_t no_space = 0;  ///< Calls that found no space.
    std::int64_t taken = 0;     ///< Bytes by which files grew, when SPACE was limited.
};

/// Runs cifra, in English and with the clock at one second of 2021.
/// \param scratch  where what it says is kept meanwhile; not below the faults' root
StrickenRun run_stricken(std::vector<std::string> const& arguments, Faults const& faults,
                         std::filesystem::path const& scratch);

}  // namespace cifra::crash
