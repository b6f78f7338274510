#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace cifra::base {

/// A folder of our own in the temporary folder (TMPDIR), which nobody else may enter; gone at the end with all it
/// holds.
class ScratchFolder {
public:
    /// \error io  the temporary folder is missing, not writable or full
    static Result<ScratchFolder> create();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    std::filesystem::path const& path() const { return m_path; }

private:
    explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

}  // namespace cifra::base
