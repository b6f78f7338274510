#pragma once

#include "collect/mapping.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// U+FFFD, which stands where letters were lost.
inline constexpr std::string_view LOST_LETTER = "\xEF\xBF\xBD";

/// The text of a foreign file.
struct ForeignText {
    std::string text;               ///< Well-formed UTF-8 without a byte order mark.
    std::vector<int> broken_lines;  ///< Lines whose bytes were none of the encoding and became U+FFFD; each once.
};

/// Reads bytes as letters. What is no letter becomes U+FFFD, one for each byte, and its line is named. Linear.
/// \source The Unicode Standard 15, 3.9; ISO/IEC 8859-1
ForeignText foreign_text(std::string_view bytes, Encoding encoding);

}  // namespace cifra::collect
