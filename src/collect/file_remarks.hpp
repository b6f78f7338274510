#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cifra::collect {

/// The text with an empty line in place of each remark ("# …") before its header, so that lines keep their numbers;
/// nothing when it has none.
std::optional<std::string> without_remarks(std::string_view text);

}  // namespace cifra::collect
