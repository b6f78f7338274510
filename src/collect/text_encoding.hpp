#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// A text as UTF-8 without a byte order mark, and what its reader should know of how it was read.
struct DecodedText {
    std::string text;
    std::vector<base::LocalText> notes;
};

/// Reads a text as spreadsheet programs save it: UTF-8 with or without a byte order mark, UTF-16 with one, or, when it
/// is none of these, Windows-1252, which a note says. \param file  for messages only \error bad_input  a zero byte,
/// half a character of UTF-16, a byte that Windows-1252 does not have \source WHATWG, Encoding, index windows-1252
base::Result<DecodedText> decode_text(std::string_view bytes, std::string const& file);

/// Adds a character to a text in UTF-8. \param code  a Unicode scalar value
void append_utf8(std::string& text, std::uint32_t code);

}  // namespace cifra::collect
