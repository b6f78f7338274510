#pragma once

#include <filesystem>

namespace cifra::base {

/// Makes what was renamed or made within a folder survive a power cut. Some file systems cannot sync a folder, and say
/// so; what was done stands all the same, so nothing is returned. \param folder  empty: the current one
void sync_folder(std::filesystem::path const& folder);

}  // namespace cifra::base
