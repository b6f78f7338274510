#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <set>

namespace cifra::protect {

/// The whole numbers that a text gives, in digits ("1,652", "1.652", "1 652") or in the words of its language ("four",
/// "treinta y cinco", "a dozen"), up to 999,999,999. Of numbers with decimals the parts beside the point count as
/// numbers of their own. The articles a, un and una do not count, or hardly a sentence would be left; nor does a number
/// of countries or members ("nine countries").
std::set<std::int64_t> told_numbers(base::LocalText const& text);

}  // namespace cifra::protect
