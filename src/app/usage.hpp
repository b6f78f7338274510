#pragma once

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::app {

/// What is wrong with a command line and what to write instead.
/// \param problem  The parser's own words (English), used where we have no better ones.
std::string usage_message(std::vector<std::string> const& arguments, std::string const& problem,
                          base::Language language);

}  // namespace cifra::app
