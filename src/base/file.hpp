#pragma once

#include "base/interrupted_file.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace cifra::base {

/// The bytes of a file.
/// \error not_found  there is no such file
/// \error io         it cannot be read, is not a regular file, or is larger than `limit_bytes`
Result<std::string> read_file(std::filesystem::path const& path, std::size_t limit_bytes = 64U << 20U);

/// As read_file, and UTF-8 without a byte order mark (one at the start is dropped).
/// \error bad_input  with line and column of the first byte that is not UTF-8
Result<std::string> read_text(std::filesystem::path const& path, std::size_t limit_bytes = 64U << 20U);

/// Writes a new file or replaces one, and checks that every byte reached the file system.
/// \error io  the folder is missing, not writable or full
Result<void> write_file(std::filesystem::path const& path, std::string_view bytes);

/// A file that is written aside, piece by piece, and takes its final place in one rename. Unless `commit` succeeds, the
/// file that stood there before stays whole and nothing of the new one remains, also when the program is interrupted.
/// What a killed program left is removed an hour later, by the next one that writes there.
class StagedFile {
public:
    /// \error io  the folder is missing or not writable, or something that is not a regular file stands there
    static Result<StagedFile> open(std::filesystem::path target);
    StagedFile(StagedFile&& other) noexcept;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile();

    /// \error io  the disk is full
    Result<void> append(std::string_view bytes);
    /// Checks that every byte reached the file system, and renames.
    Result<void> commit();

private:
    StagedFile(std::filesystem::path target, std::filesystem::path staging, int descriptor,
               InterruptedFile interrupted);
    std::filesystem::path m_target;
    std::filesystem::path m_staging;
    int m_descriptor;
    InterruptedFile m_interrupted;
};

/// A folder that is written aside and takes its final place in one rename. Unless `commit` succeeds, the folder
/// that stood there before stays whole and nothing of the new one remains. What a killed program left is removed an
/// hour later, by the next one that writes there.
class StagedFolder {
public:
    /// \param target  final place; its parent is made when missing.
    /// \error io      the parent cannot be made or written
    static Result<StagedFolder> open(std::filesystem::path target);
    StagedFolder(StagedFolder&& other) noexcept;
    StagedFolder& operator=(StagedFolder&&) = delete;
    ~StagedFolder();

    std::filesystem::path const& path() const { return m_staging; }
    /// Writes a new file; folders on the way to it are made.
    /// \param name  Path below the folder: no "..", not from the root.
    /// \error io    as write_file
    Result<void> write(std::filesystem::path const& name, std::string_view bytes) const;
    Result<void> commit();

private:
    StagedFolder(std::filesystem::path target, std::filesystem::path staging);
    std::filesystem::path m_target;
    std::filesystem::path m_staging;
};

}  // namespace cifra::base
