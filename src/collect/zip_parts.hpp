#pragma once

#include "collect/workbook.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace cifra::collect {

/// Whether the bytes begin as a zip archive does.
bool is_zip(std::string_view bytes);

/// The parts of a zip archive, read within limits: what the archive declares is held against them before anything is
/// unpacked, and nothing beyond what it declares comes out of it. Names are never used as paths. Letter case of ASCII
/// does not matter in them, as in the Open Packaging Conventions.
class ZipParts {
public:
    /// \param bytes  must outlive this
    /// \param file   for messages only
    /// \error bad_input  no archive, damaged, encrypted, a limit passed; two entries of one name or over the same bytes;
    ///                   a link; a name that leads out of the archive
    static base::Result<ZipParts> open(std::string_view bytes, std::string file, ReadingLimits const& limits);

    bool has(std::string const& name) const;
    /// Unpacks a part and hands it on piece by piece, until its end or an error of `use`.
    /// \error bad_input  no such part, damaged, packed in a way that is not read, larger than declared
    base::Result<void> read(std::string const& name, std::function<base::Result<void>(std::string_view)> const& use);
    /// Counts bytes that something small grew into as if they had been unpacked.
    /// \error bad_input  the limit is passed
    base::Result<void> count_unpacked(std::size_t bytes);

    std::string const& file() const { return m_file; }
    ReadingLimits const& limits() const { return m_limits; }

private:
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t packed = 0;
        std::uint64_t unpacked = 0;
    };
    struct Discard {
        void operator()(zip* archive) const;
    };

    ZipParts(std::string file, ReadingLimits const& limits) : m_file(std::move(file)), m_limits(limits) {}
    base::Result<void> list(std::size_t file_bytes);
    base::Result<void> add(std::uint64_t index);
    base::Result<void> check_declared(std::size_t file_bytes) const;
    bool too_dense(std::uint64_t unpacked, std::uint64_t packed) const;

    std::unique_ptr<zip, Discard> m_archive;
    std::map<std::string, Entry> m_entries;  ///< By name in small letters.
    std::string m_file;
    ReadingLimits m_limits;
    std::uint64_t m_unpacked = 0;
};

}  // namespace cifra::collect
