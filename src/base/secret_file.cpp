#include "base/secret_file.hpp"

#include "base/file_error.hpp"
#include "base/sync_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <string>

namespace cifra::base {
namespace {

namespace fs = std::filesystem;

/// Closes a file descriptor on every way out.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

tl::unexpected<Error> cannot_read_secret(fs::path const& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        return fail(ErrorCode::not_found, {"the file does not exist", "el archivo no existe"},
                    {"check the path", "revise la ruta"}, {path.string(), 0, 0});
    return fail(ErrorCode::io, {"the file cannot be read", "no se puede leer el archivo"},
                {"check the path and its permissions", "revise la ruta y sus permisos"}, {path.string(), 0, 0});
}

tl::unexpected<Error> too_large(fs::path const& path, std::size_t limit_bytes) {
    return fail(ErrorCode::io,
                {fmt::format("the file is larger than the {} bytes that Cifra accepts here", limit_bytes),
                 fmt::format("el archivo supera los {} bytes que Cifra acepta aquí", limit_bytes)},
                {"check that it is the right file", "revise que sea el archivo correcto"}, {path.string(), 0, 0});
}

tl::unexpected<Error> others_may_read(fs::path const& path) {
    return fail(ErrorCode::io,
                {"others than its owner have rights on this secret", "este secreto está al alcance de otros usuarios"},
                {"take them away with chmod 600, and make a new one if somebody may have read it",
                 "quíteles el acceso con chmod 600, y genere otro si alguien pudo haberlo leído"},
                {path.string(), 0, 0});
}

tl::unexpected<Error> cannot_make(fs::path const& path, int error) {
    if (error != EEXIST && error != ELOOP) return cannot_write(path, error);
    return fail(ErrorCode::io,
                {"something stands there already, and it is never replaced",
                 "ya hay algo con ese nombre, y nunca se reemplaza"},
                {"choose another name, or move what stands there away yourself",
                 "elija otro nombre, o mueva usted mismo lo que está ahí"},
                {path.string(), 0, 0});
}

/// 0, or errno.
int write_whole(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

/// The group and others.
constexpr mode_t OTHERS = 077;

Result<SecretBytes> read_without(fs::path const& path, std::size_t limit_bytes, mode_t refused) {
    // Without O_NONBLOCK a named pipe would hold the program for ever.
    OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) return cannot_read_secret(path, errno);
    if (!S_ISREG(status.st_mode)) return cannot_read_secret(path, EISDIR);
    if ((status.st_mode & refused) != 0) return others_may_read(path);
    SecretBytes bytes(limit_bytes + 1);
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        auto const count = ::read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannot_read_secret(path, errno);
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    if (filled > limit_bytes) return too_large(path, limit_bytes);
    bytes.shorten(filled);
    return bytes;
}

}  // namespace

Result<SecretBytes> read_secret_file(fs::path const& path, std::size_t limit_bytes) {
    return read_without(path, limit_bytes, 0);
}

Result<SecretBytes> read_owner_file(fs::path const& path, std::size_t limit_bytes) {
    return read_without(path, limit_bytes, OTHERS);
}

Result<void> write_new_file(fs::path const& path, std::string_view bytes, FileAccess access) {
    mode_t const mode = access == FileAccess::owner ? 0600 : 0644;
    OpenFile const file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (file.descriptor() < 0) return cannot_make(path, errno);
    int error = write_whole(file.descriptor(), bytes);
    // A umask may have taken rights from the owner, too.
    if (error == 0 && access == FileAccess::owner && ::fchmod(file.descriptor(), 0600) != 0) error = errno;
    if (error == 0) {
        sync_folder(path.parent_path());
        return {};
    }
    ::unlink(path.c_str());
    return cannot_make(path, error);
}

}  // namespace cifra::base
