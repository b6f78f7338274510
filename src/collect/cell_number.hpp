#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cifra::collect {

/// The number of a spreadsheet's cell in its shortest decimal writing that gives the same number again: "1652.0" and
/// "1.652E3" are "1652", and "39.950000000000003", as spreadsheet programs store what was typed as 39.95, is "39.95".
/// Nothing when the text is no finite number.
std::optional<std::string> plain_number(std::string_view text);

}  // namespace cifra::collect
