#pragma once

#include "base/result.hpp"

#include <functional>
#include <string_view>

namespace cifra::tabulate {

/// Takes the next bytes of a file.
using ByteSink = std::function<base::Result<void>(std::string_view bytes)>;

}  // namespace cifra::tabulate
