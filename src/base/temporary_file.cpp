#include "base/temporary_file.hpp"

#include <unistd.h>
#include <cstdlib>

namespace cifra::base {
namespace {

tl::unexpected<Error> cannot_create(std::string const& place) {
    return fail(ErrorCode::io, {"a temporary file cannot be made here", "no se puede crear aquí un archivo temporal"},
                {"free some space there, or set TMPDIR to a folder that can be written",
                 "libere espacio allí, o indique en TMPDIR una carpeta en la que se pueda escribir"},
                {place, 0, 0});
}

}  // namespace

Result<TemporaryFile> TemporaryFile::create() {
    std::error_code error;
    auto folder = std::filesystem::temp_directory_path(error);
    if (error) return cannot_create("TMPDIR");
    auto path = (folder / "cifra-XXXXXX").string();
    int const descriptor = mkstemp(path.data());
    if (descriptor < 0) return cannot_create(folder.generic_string());
    close(descriptor);
    return TemporaryFile(std::move(folder), std::move(path));
}

TemporaryFile::TemporaryFile(std::filesystem::path folder, std::string path)
    : m_folder(std::move(folder)), m_path(std::move(path)) {}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_folder(std::move(other.m_folder)), m_path(std::move(other.m_path)) {
    other.m_path.clear();
}

TemporaryFile::~TemporaryFile() {
    if (!m_path.empty()) unlink(m_path.c_str());
}

}  // namespace cifra::base
