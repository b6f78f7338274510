#pragma once

#include "base/problems.hpp"
#include "restricted/observation.hpp"

namespace cifra::collect {

/// Reads the letters of OBS_STATUS[] and that each is one of CL_OBS_STATUS, once.
std::string read_obs_status(std::vector<std::string> const& letters, base::Where const& where,
                            base::Problems& problems);

/// Reads CONF_STATUS; empty means F. What is for internal use only cannot be released.
char read_conf_status(std::string const& text, base::Where const& where, base::Problems& problems);

/// Reads MISSING_REASON; nothing when empty.
std::optional<programme::MissingReason> read_missing_reason(std::string const& text, base::Where const& where,
                                                            base::Problems& problems);

/// Checks that value, status and missing reason say the same. Needs them read without a problem.
void check_status(restricted::Observation const& observation, base::Problems& problems);

}  // namespace cifra::collect
