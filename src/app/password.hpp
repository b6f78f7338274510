#pragma once

#include "base/result.hpp"
#include "base/secret_bytes.hpp"

#include <string>

namespace cifra::app {

/// Why a password is asked for.
enum class PasswordUse {
    existing,  ///< To open a key: asked for once.
    chosen,    ///< For a new key: asked for twice, 15 characters at least.
};

/// A password: the first line of a file, or, without one, what is typed at the terminal, which does not show it. Never
/// from an argument, which other users could see.
/// \error usage      there is no terminal; the two differ; a new one is too short
/// \error bad_input  the file's first line is empty or longer than 1,024 bytes
base::Result<base::SecretBytes> read_password(std::string const& file, PasswordUse use, base::Language language);

}  // namespace cifra::app
