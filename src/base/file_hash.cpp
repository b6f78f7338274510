#include "base/file_hash.hpp"

#include "base/hash.hpp"

#include <fstream>
#include <vector>

namespace cifra::base {
namespace {

constexpr std::size_t PIECE_BYTES = 1U << 20U;

}  // namespace

Result<std::string> sha256_of_file(std::filesystem::path const& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(ErrorCode::not_found, {"the file does not exist", "el archivo no existe"},
                    {"check the path", "revise la ruta"}, {path.string(), 0, 0});
    // Opening a named pipe would hold the program for ever.
    if (!std::filesystem::is_regular_file(path, error))
        return fail(ErrorCode::io, {"it is not a regular file", "no es un archivo regular"},
                    {"check the path", "revise la ruta"}, {path.string(), 0, 0});
    std::ifstream file(path, std::ios::binary);
    Sha256 hash;
    std::vector<char> piece(PIECE_BYTES);
    while (file.good()) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.add({piece.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (file.eof()) return hash.hex();
    return fail(ErrorCode::io, {"the file cannot be read", "no se puede leer el archivo"},
                {"check the path and its permissions", "revise la ruta y sus permisos"}, {path.string(), 0, 0});
}

}  // namespace cifra::base
