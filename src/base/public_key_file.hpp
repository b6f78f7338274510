#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"

#include <string>
#include <string_view>

namespace cifra::base {

/// The two lines of a public key file as minisign writes it.
std::string public_key_text(PublicKey const& key);

/// Reads them. \error bad_input  it is no public key of minisign, with the line
Result<PublicKey> parse_public_key(std::string_view text, std::string const& file);

}  // namespace cifra::base
