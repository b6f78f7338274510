#include "db/staged_copy.hpp"

#include "base/sync_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <utility>

namespace cifra::db {
namespace {

namespace fs = std::filesystem;

constexpr int MAX_ATTEMPTS = 1000;

tl::unexpected<base::Error> cannot_write(fs::path const& target, int error) {
    return base::fail(base::ErrorCode::io,
                      {fmt::format("the copy cannot be written (system error {})", error),
                       fmt::format("no se puede escribir la copia (error de sistema {})", error)},
                      {"check the folder, its permissions and the space that is left",
                       "revise la carpeta, sus permisos y el espacio que queda"},
                      {target.string(), 0, 0});
}

/// 0, or errno.
int sync(fs::path const& path) {
    int const descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return errno;
    int const error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

fs::path folder_of(fs::path const& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

base::Result<StagedCopy> StagedCopy::open(fs::path target) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; ++attempt) {
        auto staging =
            folder_of(target) / fmt::format(".{}.partial-{}-{}", target.filename().string(), ::getpid(), attempt);
        int const descriptor = ::open(staging.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor >= 0) {
            ::close(descriptor);
            return StagedCopy(std::move(target), std::move(staging));
        }
        if (errno != EEXIST) return cannot_write(target, errno);
    }
    return cannot_write(target, EEXIST);
}

StagedCopy::StagedCopy(fs::path target, fs::path staging)
    : m_target(std::move(target)), m_staging(std::move(staging)) {}

StagedCopy::StagedCopy(StagedCopy&& other) noexcept
    : m_target(std::move(other.m_target)), m_staging(std::exchange(other.m_staging, {})) {}

StagedCopy::~StagedCopy() {
    if (m_staging.empty()) return;
    std::error_code ignored;
    for (char const* companion : {"", "-journal", "-wal", "-shm"}) fs::remove(m_staging.string() + companion, ignored);
}

base::Result<void> StagedCopy::commit() {
    if (int const error = sync(m_staging); error != 0) return cannot_write(m_target, error);
    if (::rename(m_staging.c_str(), m_target.c_str()) != 0) return cannot_write(m_target, errno);
    m_staging.clear();
    base::sync_folder(folder_of(m_target));
    return {};
}

}  // namespace cifra::db
