#include "base/file.hpp"

#include "base/file_error.hpp"
#include "base/input_file.hpp"
#include "base/sync_folder.hpp"
#include "base/text.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>
#include <utility>

namespace cifra::base {
namespace {

namespace fs = std::filesystem;

/// Closes a file descriptor on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }

    bool valid() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> too_large(fs::path const& path, std::size_t limit_bytes) {
    return fail(ErrorCode::io,
                {fmt::format("the file is larger than the {} bytes that Cifra accepts here", limit_bytes),
                 fmt::format("el archivo supera los {} bytes que Cifra acepta aquí", limit_bytes)},
                {"check that it is the right file, or split it", "revise que sea el archivo correcto, o divídalo"},
                {path.string(), 0, 0});
}

/// 0, or errno.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Makes a folder and those on the way to it, so that they survive a power cut. What is there stays.
std::error_code make_folders(fs::path const& folder) {
    std::error_code error;
    std::vector<fs::path> holders;
    for (auto at = folder; !at.empty() && !fs::exists(at, error); at = at.parent_path())
        holders.push_back(at.parent_path());
    fs::create_directories(folder, error);
    if (!error)
        for (auto const& holder : holders) sync_folder(holder);
    return error;
}

/// Writes a file of a folder that nobody sees yet: it needs no place to be written aside, and the folder is synced when
/// it is whole. 0, or errno.
int write_unseen(fs::path const& path, std::string_view bytes) {
    Descriptor const file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file.valid()) return errno;
    if (int const error = write_all(file.number(), bytes)) return error;
    return ::fsync(file.number()) == 0 ? 0 : errno;
}

/// Somebody still writes it, though perhaps nothing for a long while.
bool is_being_written(fs::path const& file) {
    Descriptor const descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    return descriptor.valid() && ::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

/// Removes what a killed program left beside `target`: folders or files to which nothing was written for an hour.
void remove_leftovers(fs::path const& target, fs::file_type kind) {
    std::error_code error;
    auto const lead = "." + target.filename().string() + ".partial-";
    auto const old = fs::file_time_type::clock::now() - std::chrono::hours(1);
    auto const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::vector<fs::path> leftovers;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        bool const ours = at->path().filename().string().rfind(lead, 0) == 0;
        if (!ours || at->symlink_status(error).type() != kind || at->last_write_time(error) >= old) continue;
        if (kind == fs::file_type::directory || !is_being_written(at->path())) leftovers.push_back(at->path());
    }
    for (auto const& leftover : leftovers) fs::remove_all(leftover, error);
}

/// Makes a new folder beside `target`, so that a rename never crosses file systems.
Result<fs::path> make_sibling(fs::path const& target, char const* purpose) {
    for (int attempt = 0; attempt < 1000; ++attempt) {
        auto sibling = target.parent_path() /
                       fmt::format(".{}.{}-{}-{}", target.filename().string(), purpose, ::getpid(), attempt);
        if (::mkdir(sibling.c_str(), 0777) == 0) return sibling;
        if (errno != EEXIST) return cannot_write(target, errno);
    }
    return cannot_write(target, EEXIST);
}

/// Puts the folder `staging` where the folder `target` stands; afterwards `staging` holds the old one or
/// is gone. 0, or errno.
int exchange_folders(fs::path const& staging, fs::path const& target) {
    if (::renameat2(AT_FDCWD, staging.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // The file system cannot exchange: three renames, undone when the second one fails.
    auto aside = staging;
    aside += ".old";
    if (::rename(target.c_str(), aside.c_str()) != 0) return errno;
    if (::rename(staging.c_str(), target.c_str()) != 0) {
        int const error = errno;
        static_cast<void>(::rename(aside.c_str(), target.c_str()));
        return error;
    }
    std::error_code ignored;
    fs::remove_all(aside, ignored);
    return 0;
}

}  // namespace

Result<std::string> read_file(fs::path const& path, std::size_t limit_bytes) {
    CIFRA_TRY(auto file, InputFile::open(path));
    if (file.size_bytes() > limit_bytes) return too_large(path, limit_bytes);
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(file.size_bytes()));
    std::array<char, 65536> buffer{};
    while (true) {
        CIFRA_TRY(auto const count, file.read(buffer.data(), buffer.size()));
        if (count == 0) return bytes;
        bytes.append(buffer.data(), count);
        if (bytes.size() > limit_bytes) return too_large(path, limit_bytes);
    }
}

Result<std::string> read_text(fs::path const& path, std::size_t limit_bytes) {
    CIFRA_TRY(auto text, read_file(path, limit_bytes));
    if (std::string_view(text).substr(0, 3) == "\xEF\xBB\xBF") text.erase(0, 3);
    auto const bad = first_invalid_utf8(text);
    if (!bad) return text;
    auto where = place_of(text, *bad);
    where.file = path.string();
    return fail(ErrorCode::bad_input, {"the file is not UTF-8 here", "el archivo no es UTF-8 en este lugar"},
                {"save it as UTF-8", "guárdelo como UTF-8"}, where);
}

Result<void> write_file(fs::path const& path, std::string_view bytes) {
    CIFRA_TRY(auto file, StagedFile::open(path));
    CIFRA_CHECK(file.append(bytes));
    return file.commit();
}

Result<StagedFile> StagedFile::open(fs::path target) {
    std::error_code error;
    auto const kind = fs::symlink_status(target, error).type();
    if (kind == fs::file_type::directory) return cannot_write(target, EISDIR);
    bool const replaceable = kind == fs::file_type::regular || kind == fs::file_type::not_found;
    if (!replaceable && kind != fs::file_type::none)
        return fail(ErrorCode::io, {"it is not a regular file", "no es un archivo regular"},
                    {"choose another path", "elija otra ruta"}, {target.string(), 0, 0});
    auto aside = target.parent_path() / fmt::format(".{}.partial-{}", target.filename().string(), ::getpid());
    remove_leftovers(target, fs::file_type::regular);
    InterruptedFile interrupted(aside);
    int const descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return cannot_write(target, errno);
    // Held until the file is closed: whoever looks for leftovers sees that this is none.
    static_cast<void>(::flock(descriptor, LOCK_EX | LOCK_NB));
    return StagedFile(std::move(target), std::move(aside), descriptor, std::move(interrupted));
}

StagedFile::StagedFile(fs::path target, fs::path staging, int descriptor, InterruptedFile interrupted)
    : m_target(std::move(target)),
      m_staging(std::move(staging)),
      m_descriptor(descriptor),
      m_interrupted(std::move(interrupted)) {}

StagedFile::StagedFile(StagedFile&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_staging(std::exchange(other.m_staging, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_interrupted(std::move(other.m_interrupted)) {}

StagedFile::~StagedFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_staging.empty()) ::unlink(m_staging.c_str());
}

Result<void> StagedFile::append(std::string_view bytes) {
    if (int const error = write_all(m_descriptor, bytes)) return cannot_write(m_target, error);
    return {};
}

Result<void> StagedFile::commit() {
    if (::fsync(m_descriptor) != 0) return cannot_write(m_target, errno);
    // A full disk may only show itself here.
    if (::close(std::exchange(m_descriptor, -1)) != 0) return cannot_write(m_target, errno);
    if (::rename(m_staging.c_str(), m_target.c_str()) != 0) return cannot_write(m_target, errno);
    m_staging.clear();
    sync_folder(m_target.parent_path());
    return {};
}

Result<StagedFolder> StagedFolder::open(fs::path target) {
    std::error_code error;
    // A link to a folder stands for the folder: the folder is replaced and the link stays.
    target = fs::weakly_canonical(fs::absolute(target, error), error);
    if (!target.has_filename()) target = target.parent_path();
    if (error) return cannot_write(target, error.value());
    if (!target.has_filename()) return cannot_write(target, EPERM);
    auto const kind = fs::status(target, error).type();
    if (kind != fs::file_type::directory && kind != fs::file_type::not_found) return cannot_write(target, ENOTDIR);
    if (auto const failed = make_folders(target.parent_path())) return cannot_write(target, failed.value());
    remove_leftovers(target, fs::file_type::directory);
    CIFRA_TRY(auto staging, make_sibling(target, "partial"));
    return StagedFolder(std::move(target), std::move(staging));
}

StagedFolder::StagedFolder(fs::path target, fs::path staging)
    : m_target(std::move(target)), m_staging(std::move(staging)) {}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_staging(std::move(other.m_staging)) {
    other.m_staging.clear();
}

StagedFolder::~StagedFolder() {
    std::error_code ignored;
    if (!m_staging.empty()) fs::remove_all(m_staging, ignored);
}

Result<void> StagedFolder::write(fs::path const& name, std::string_view bytes) const {
    auto const path = m_staging / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) return cannot_write(path, error.value());
    if (int const failed = write_unseen(path, bytes)) return cannot_write(path, failed);
    return {};
}

Result<void> StagedFolder::commit() {
    std::error_code error;
    for (fs::recursive_directory_iterator at(m_staging, error), end; !error && at != end; at.increment(error))
        if (at->is_directory(error)) sync_folder(at->path());
    sync_folder(m_staging);
    error.clear();
    bool const replaces = fs::is_directory(m_target, error);
    int failed = 0;
    if (replaces)
        failed = exchange_folders(m_staging, m_target);
    else if (::rename(m_staging.c_str(), m_target.c_str()) != 0)
        failed = errno;
    if (failed != 0) return cannot_write(m_target, failed);
    sync_folder(m_target.parent_path());
    if (replaces) fs::remove_all(m_staging, error);
    m_staging.clear();
    return {};
}

}  // namespace cifra::base
