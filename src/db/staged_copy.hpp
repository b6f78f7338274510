#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace cifra::db {

/// A file that a library or another program writes aside, and that takes its final place in one rename. Unless `commit`
/// succeeds, nothing of it remains.
class StagedCopy {
public:
    /// Makes an empty file beside `target` that only its owner may read.
    /// \error io  the folder is missing or not writable
    static base::Result<StagedCopy> open(std::filesystem::path target);
    StagedCopy(StagedCopy&& other) noexcept;
    StagedCopy& operator=(StagedCopy&&) = delete;
    ~StagedCopy();

    std::filesystem::path const& path() const { return m_staging; }
    /// When it returns without an error, the file survives a power cut.
    base::Result<void> commit();

private:
    StagedCopy(std::filesystem::path target, std::filesystem::path staging);
    std::filesystem::path m_target;
    std::filesystem::path m_staging;
};

}  // namespace cifra::db
