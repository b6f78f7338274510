#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace cifra::tabulate {

/// Whole records of a file, as they stand in it. READ_AHEAD zero bytes follow the text.
struct Piece {
    std::vector<char> bytes;
    std::size_t size = 0;  ///< Of the text.
    int first_line = 1;
    std::size_t number = 0;  ///< Pieces count from 0.
    bool last = false;

    std::string_view text() const { return {bytes.data(), size}; }
};

/// Reads a CSV file piece by piece. A piece ends where a record ends: at a line break outside quotation marks.
class RecordFile {
public:
    static constexpr std::size_t PIECE_BYTES = 256U << 10U;
    static constexpr std::size_t LONGEST_RECORD = 1U << 20U;

    /// Opens the file and reads over a byte order mark and the lines at its beginning that start with `comment`.
    /// \error not_found, io  as base::read_file, but of any size
    static base::Result<RecordFile> open(std::filesystem::path const& path, std::string const& comment);
    RecordFile(RecordFile&&) = default;

    /// The next piece, or nothing at the end.
    /// \error io         reading failed, or the file is not what it was when it was opened
    /// \error bad_input  a record is longer than LONGEST_RECORD
    base::Result<std::optional<Piece>> next();

    /// Bytes in the file when it was opened.
    std::uint64_t size() const { return m_size; }

private:
    class OpenFile;
    struct CloseFile {
        void operator()(OpenFile* file) const;
    };

    explicit RecordFile(std::filesystem::path path) : m_path(std::move(path)) {}
    base::Result<void> fill(std::size_t bytes);
    base::Result<void> skip_preamble(std::string const& comment);
    base::Result<void> check_unchanged() const;

    std::filesystem::path m_path;
    std::unique_ptr<OpenFile, CloseFile> m_file;
    std::vector<char> m_rest;  ///< Read and not handed out.
    std::uint64_t m_size = 0;
    std::uint64_t m_read = 0;
    bool m_ended = false;
    int m_line = 1;
    std::size_t m_number = 0;
};

}  // namespace cifra::tabulate
