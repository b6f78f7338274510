#include "base/file_error.hpp"

#include <fmt/format.h>
#include <cerrno>

namespace cifra::base {
namespace {

/// The reason of a system error in both languages, the same on every machine and under every locale.
LocalText reason_of(int error) {
    switch (error) {
        case ENOENT:
            return {"there is no such file or folder", "no existe ese archivo o carpeta"};
        case ENOTDIR:
            return {"a part of the path is not a folder", "una parte de la ruta no es una carpeta"};
        case EISDIR:
            return {"it is a folder", "es una carpeta"};
        case EACCES:
        case EPERM:
            return {"permission is denied", "no hay permiso"};
        case EROFS:
            return {"the file system is read-only", "el sistema de archivos es de solo lectura"};
        case ENOSPC:
        case EDQUOT:
            return {"no space is left", "no queda espacio"};
        case EFBIG:
            return {"the file would be larger than allowed", "el archivo superaría el tamaño permitido"};
        case ENAMETOOLONG:
            return {"the name is too long", "el nombre es demasiado largo"};
        case ELOOP:
            return {"its links lead in a circle", "sus enlaces forman un círculo"};
        default:
            return {fmt::format("system error {}", error), fmt::format("error de sistema {}", error)};
    }
}

tl::unexpected<Error> cannot(char const* en, char const* es, std::filesystem::path const& path, int error) {
    auto const reason = reason_of(error);
    LocalText advice{"check the path and its permissions", "revise la ruta y sus permisos"};
    if (error == ENOSPC || error == EDQUOT)
        advice = {"free some space, or choose another folder", "libere espacio o elija otra carpeta"};
    return fail(ErrorCode::io, {fmt::format("{}: {}", en, reason.en), fmt::format("{}: {}", es, reason.es)},
                std::move(advice), {path.string(), 0, 0});
}

}  // namespace

tl::unexpected<Error> cannot_read(std::filesystem::path const& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        return fail(ErrorCode::not_found, {"the file does not exist", "el archivo no existe"},
                    {"check the path", "revise la ruta"}, {path.string(), 0, 0});
    return cannot("the file cannot be read", "no se puede leer el archivo", path, error);
}

tl::unexpected<Error> cannot_write(std::filesystem::path const& path, int error) {
    return cannot("it cannot be written", "no se puede escribir", path, error);
}

}  // namespace cifra::base
