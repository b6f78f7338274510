#pragma once

#include <array>
#include <string_view>

namespace cifra::http {

/// How a body is sent.
enum class Encoding { identity, gzip, brotli };

inline constexpr std::array<Encoding, 3> ENCODINGS{Encoding::identity, Encoding::gzip, Encoding::brotli};

/// Its name in Content-Encoding: "gzip", "br"; "identity" is never sent.
char const* name_of(Encoding encoding);

/// The encodings that a reader accepts.
struct AcceptedEncodings {
    bool gzip = false;
    bool brotli = false;
};

/// Reads the value of Accept-Encoding. Of what it accepts, the server chooses by size: br, then gzip, then none;
/// weights order nothing but 0, which forbids. Identity is never forbidden: there would be nothing to send.
/// \source RFC 9110, 12.5.3
AcceptedEncodings accepted_encodings(std::string_view accept_encoding);

}  // namespace cifra::http
