#pragma once

#include "http/encoding.hpp"

#include <string>
#include <string_view>

namespace cifra::http {

/// The strong ETag of a body as it is sent: the first half of its SHA-256 and what it is encoded with, in quotation
/// marks. \param sha256  of the body that is not encoded, 64 hexadecimal digits
/// \source RFC 9110, 8.8.3
std::string entity_tag(std::string_view sha256, Encoding encoding);

/// Whether If-None-Match names the tag: "*", or one of a list, weak ones too.
/// \source RFC 9110, 13.1.2
bool is_named_by(std::string_view if_none_match, std::string_view tag);

}  // namespace cifra::http
