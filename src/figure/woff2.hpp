#pragma once

#include <hb.h>

#include <string>

namespace cifra::figure {

/// A font as WOFF2 with its tables as they are (null transforms) in one Brotli stream of the highest quality. The same
/// font gives the same bytes.
/// \returns Empty when there is no memory for it.
/// \source W3C, WOFF File Format 2.0 (2022), sections 4 and 5
std::string woff2(hb_face_t* font);

}  // namespace cifra::figure
