#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace cifra::app {

/// What is written must not take the place of what is read. \error usage  `out` is one of the inputs
base::Result<void> check_output_path(std::string const& out, std::vector<std::string> const& inputs);

}  // namespace cifra::app
