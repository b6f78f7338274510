#pragma once

#include "base/result.hpp"
#include "base/secret_bytes.hpp"

#include <filesystem>
#include <string_view>

namespace cifra::base {

/// Who may read a new file.
enum class FileAccess {
    owner,     ///< Mode 0600, whatever the umask.
    everyone,  ///< Mode 0644, less what the umask takes away.
};

/// The bytes of a file that holds a secret; no copy of them stays behind in memory.
/// \error not_found  there is no such file
/// \error io         it cannot be read, or is larger than `limit_bytes`
Result<SecretBytes> read_secret_file(std::filesystem::path const& path, std::size_t limit_bytes);

/// The same of a file that nobody but its owner may read or write, for secrets without a password of their own.
/// \error io  also when the group or others have any right on it
Result<SecretBytes> read_owner_file(std::filesystem::path const& path, std::size_t limit_bytes);

/// Writes a file that was not there before, whole and durable or not at all. Never replaces anything and follows no
/// link.
/// \error io  something stands there already, or it cannot be written
Result<void> write_new_file(std::filesystem::path const& path, std::string_view bytes, FileAccess access);

}  // namespace cifra::base
