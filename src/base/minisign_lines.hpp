#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::base {

/// What begins the first line of every file of minisign; nobody vouches for what follows.
inline constexpr std::string_view UNTRUSTED_COMMENT = "untrusted comment: ";

/// The lines of a file of minisign, the first being an untrusted comment. All end with a line feed, or all with
/// a carriage return and a line feed.
/// \error bad_input  not `count` whole lines, or no comment to begin with
Result<std::vector<std::string_view>> minisign_lines(std::string_view text, std::size_t count, Where const& where);

/// Fills `size` bytes from base64; false unless the text is the one way of writing exactly as many.
bool decode_base64(std::string_view text, unsigned char* bytes, std::size_t size);

std::string encode_base64(unsigned char const* bytes, std::size_t size);

}  // namespace cifra::base
