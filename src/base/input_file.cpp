#include "base/input_file.hpp"

#include "base/file_error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <utility>

namespace cifra::base {

Result<InputFile> InputFile::open(std::filesystem::path path) {
    // Without O_NONBLOCK a named pipe would hold the program for ever.
    InputFile file(std::move(path), -1);
    file.m_descriptor = ::open(file.m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file.m_descriptor < 0) return cannot_read(file.m_path, errno);
    struct stat status {};
    if (::fstat(file.m_descriptor, &status) != 0) return cannot_read(file.m_path, errno);
    if (S_ISDIR(status.st_mode)) return cannot_read(file.m_path, EISDIR);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::io, {"it is not a regular file", "no es un archivo regular"},
                    {"check the path", "revise la ruta"}, {file.m_path.string(), 0, 0});
    file.m_size_bytes = static_cast<std::uint64_t>(status.st_size);
    return file;
}

InputFile::InputFile(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

InputFile::InputFile(InputFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_size_bytes(other.m_size_bytes) {}

InputFile::~InputFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<std::size_t> InputFile::read(char* to, std::size_t limit_bytes) {
    while (true) {
        auto const count = ::read(m_descriptor, to, limit_bytes);
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno != EINTR) return cannot_read(m_path, errno);
    }
}

}  // namespace cifra::base
