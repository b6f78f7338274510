#include "base/scratch_folder.hpp"

#include <stdlib.h>

#include <string>
#include <utility>

namespace cifra::base {

Result<ScratchFolder> ScratchFolder::create() {
    std::error_code error;
    auto const parent = std::filesystem::temp_directory_path(error);
    auto name = (parent / "cifra-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr)
        return fail(
            ErrorCode::io,
            {"no folder can be made in the temporary folder", "no se puede crear una carpeta en la carpeta temporal"},
            {"check TMPDIR and the space left", "revise TMPDIR y el espacio disponible"}, {parent.string(), 0, 0});
    return ScratchFolder(name);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace cifra::base
