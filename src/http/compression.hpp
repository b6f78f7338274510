#pragma once

#include <string>
#include <string_view>

namespace cifra::http {

/// Whether bodies of this media type become smaller: texts, scripts, SVG, JSON; not pictures, PDF, fonts, archives.
bool is_compressible(std::string_view content_type);

/// The bytes as a gzip file without name and time, so that the same bytes give the same file; empty when memory is
/// short. \source RFC 1952
std::string gzip(std::string_view bytes);

/// The bytes as a Brotli stream; empty when memory is short. \source RFC 7932
std::string brotli(std::string_view bytes);

}  // namespace cifra::http
