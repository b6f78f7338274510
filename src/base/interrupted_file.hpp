#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

namespace cifra::base {

/// A file that is to go when a person or a machine ends the program (SIGINT, SIGTERM, SIGHUP) while this lives. Signals
/// that the program answers itself, or that it was told to ignore, stay as they are.
class InterruptedFile {
public:
    /// The file need not be there yet.
    explicit InterruptedFile(std::filesystem::path const& path);
    InterruptedFile(InterruptedFile&& other) noexcept;
    InterruptedFile& operator=(InterruptedFile&&) = delete;
    ~InterruptedFile();

private:
    std::optional<std::size_t> m_place;  ///< Nothing when too many files are written at once.
};

}  // namespace cifra::base
