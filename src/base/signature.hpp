#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"

#include <string>
#include <string_view>

namespace cifra::base {

/// What a signature file of minisign says, in its prehashed form ("ED"). Until is_signed() says so, none of it is to
/// be believed.
struct Signature {
    KeyId key;
    SignatureBytes of_file{};     ///< Over BLAKE2b-512 of the file.
    std::string trusted_comment;  ///< One line of UTF-8 without control characters, at most 4,096 bytes.
    SignatureBytes of_all{};      ///< Over `of_file` and the trusted comment.
};

/// Whether a text may be a trusted comment.
bool is_trusted_comment(std::string_view text);

/// Signs bytes together with a comment; the same input gives the same signature.
/// Needs is_trusted_comment(trusted_comment).
Signature sign(SecretKey const& key, std::string_view bytes, std::string trusted_comment);

/// Whether the holder of `key` signed exactly these bytes with exactly this comment.
bool is_signed(PublicKey const& key, std::string_view bytes, Signature const& signature);

/// The four lines of a signature file.
std::string signature_text(Signature const& signature);

/// Reads them; the untrusted comment is dropped.
/// \error bad_input  it is no signature file, with the line; or one in the legacy form "Ed", which signs the file
/// itself
Result<Signature> parse_signature(std::string_view text, std::string const& file);

}  // namespace cifra::base
