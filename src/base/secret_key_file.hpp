#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"

#include <cstdint>
#include <string>

namespace cifra::base {

/// What a guess of the password costs. The defaults are minisign's: about a second and 1 GiB.
struct ScryptCost {
    std::uint64_t operations = 33'554'432;       ///< 32,768 to 33,554,432.
    std::uint64_t memory_bytes = 1'073'741'824;  ///< 16,777,216 to 1,073,741,824.
};

/// A secret key as its file holds it: perhaps encrypted with a password.
struct SealedKey {
    SecretBytes record;  ///< The 158 bytes of the second line.
    bool encrypted = false;
    std::string file;  ///< For messages.
};

/// The two lines of a secret key file as `minisign -G -W` writes it: whoever has the file can sign.
SecretBytes secret_key_text(SecretKey const& key);

/// The two lines of a secret key file, encrypted with a password that is not empty. Where there is less memory than
/// `cost` asks for, both limits are halved until there is enough.
/// \error io  not even 16 MiB of memory are there
/// \source Percival and Josefsson, RFC 7914 (scrypt)
Result<SecretBytes> secret_key_text(SecretKey const& key, SecretBytes const& password, ScryptCost cost = {});

/// Reads a secret key file, either kind.
/// \error bad_input  it is none, or its limits are out of range
Result<SealedKey> parse_secret_key(SecretBytes const& text, std::string const& file);

/// Opens it; `password` is not looked at when it is not encrypted.
/// \error bad_input  the password is wrong, or the file is damaged
/// \error io         there is less memory than the file's limits ask for
Result<SecretKey> open_secret_key(SealedKey const& sealed, SecretBytes const& password);

}  // namespace cifra::base
