#pragma once

#include <cstdint>
#include <filesystem>

namespace cifra::crash {

/// A file system of few bytes, kept in memory, that only this process and its children see. It stays until they end.
/// \returns false when the system lets us mount nothing
bool mount_small_disk(std::filesystem::path const& folder, std::int64_t bytes);

void unmount_small_disk(std::filesystem::path const& folder);

/// Fills the disk below a folder with a file, so that about so many bytes are left.
void leave_space(std::filesystem::path const& file, std::int64_t bytes);

}  // namespace cifra::crash
