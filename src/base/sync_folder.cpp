#include "base/sync_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace cifra::base {

void sync_folder(std::filesystem::path const& folder) {
    int const opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return;
    static_cast<void>(::fsync(opened));
    ::close(opened);
}

}  // namespace cifra::base
