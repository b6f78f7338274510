#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace cifra::base {

/// A file of our own in the temporary folder (TMPDIR), gone at the end: for libraries that write to files only.
class TemporaryFile {
public:
    /// An empty file that nobody else may read. \error io  the folder is missing, not writable or full
    static Result<TemporaryFile> create();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    std::string const& path() const { return m_path; }
    std::string folder() const { return m_folder.string(); }

private:
    TemporaryFile(std::filesystem::path folder, std::string path);
    std::filesystem::path m_folder;
    std::string m_path;
};

}  // namespace cifra::base
