#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace cifra::base {

/// A file that is read piece by piece, from its beginning.
class InputFile {
public:
    /// \error not_found  there is no such file
    /// \error io         it cannot be read, or is not a regular file
    static Result<InputFile> open(std::filesystem::path path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&&) = delete;
    ~InputFile();

    /// Puts the next bytes at `to`. \returns how many; 0 at the end. \error io  the disk failed
    Result<std::size_t> read(char* to, std::size_t limit_bytes);
    /// As it was when it was opened.
    std::uint64_t size_bytes() const { return m_size_bytes; }

private:
    InputFile(std::filesystem::path path, int descriptor);
    std::filesystem::path m_path;
    int m_descriptor;
    std::uint64_t m_size_bytes = 0;
};

}  // namespace cifra::base
