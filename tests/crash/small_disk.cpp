#include "small_disk.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>

namespace cifra::crash {
namespace {

bool have_mounts_of_our_own() {
    auto const user = std::to_string(::geteuid());
    auto const group = std::to_string(::getegid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
        std::ofstream("/proc/self/uid_map") << "0 " << user << " 1\n";
        std::ofstream("/proc/self/setgroups") << "deny\n";
        std::ofstream("/proc/self/gid_map") << "0 " << group << " 1\n";
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

}  // namespace

bool mount_small_disk(std::filesystem::path const& folder, std::int64_t bytes) {
    static bool const ours = have_mounts_of_our_own();
    auto const size = "size=" + std::to_string(bytes);
    return ours && ::mount("none", folder.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, size.c_str()) == 0;
}

void unmount_small_disk(std::filesystem::path const& folder) {
    ::umount2(folder.c_str(), MNT_DETACH);
}

void leave_space(std::filesystem::path const& file, std::int64_t bytes) {
    std::filesystem::remove(file);
    struct statvfs status {};
    if (::statvfs(file.parent_path().c_str(), &status) != 0) throw std::runtime_error("cannot ask for the space left");
    auto const free = static_cast<std::int64_t>(status.f_bavail * status.f_frsize);
    int const opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    auto const failed = opened < 0 ? 1 : ::posix_fallocate(opened, 0, std::max<std::int64_t>(1, free - bytes));
    ::close(opened);
    if (failed != 0) throw std::runtime_error("cannot fill the disk");
}

}  // namespace cifra::crash
