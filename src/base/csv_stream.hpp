#pragma once

#include "base/hash.hpp"
#include "base/input_file.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::base {

/// One record of a CSV file that is read record by record. `line` is where it begins, from 1.
struct CsvFields {
    int line = 0;
    std::vector<std::string_view> fields;  ///< They last until the next record is read.
};

/// A CSV file of any size, read record by record in constant memory. What a record is, is as for parse_csv; it may not
/// be longer than MAX_RECORD_BYTES.
class CsvStream {
public:
    static constexpr std::size_t MAX_RECORD_BYTES = 256U << 10U;

    /// \param name  of the file, for messages
    /// \error not_found, io  as InputFile::open
    static Result<CsvStream> open(std::filesystem::path const& path, std::string name);

    /// Reads the next record that is not empty, whatever its number of fields. \returns false after the last
    /// \error bad_input  broken UTF-8, a NUL, an unclosed quote, text after a closing quote, or a record that is too
    ///                   long: with line and column, and nothing can be read afterwards
    /// \error io         the disk failed
    Result<bool> next(CsvFields& record);

    /// SHA-256 of the whole file. Needs the last record to have been read; once.
    std::string sha256() { return m_hash.hex(); }
    std::uint64_t bytes_read() const { return m_bytes_read; }
    std::uint64_t size_bytes() const { return m_file.size_bytes(); }

private:
    CsvStream(InputFile file, std::string name);
    Result<void> fill();
    Result<std::string_view> raw_record();
    std::size_t quoted_end(std::size_t from) const;
    Result<void> check_bytes(std::string_view raw) const;
    Result<void> split(std::string_view raw, CsvFields& record);
    Result<std::string_view> unquote(char*& at, char const* end);
    tl::unexpected<Error> too_long() const;

    InputFile m_file;
    std::string m_name;
    Sha256 m_hash;
    std::string m_buffer;
    std::size_t m_begin = 0;  ///< What of the buffer is still to be read.
    std::size_t m_end = 0;
    std::uint64_t m_bytes_read = 0;
    int m_line = 1;
    bool m_ended = false;
};

}  // namespace cifra::base
