#pragma once

#include "base/result.hpp"
#include "tabulate/microdata.hpp"
#include "tabulate/piece_reading.hpp"

#include <filesystem>

namespace cifra::tabulate {

/// Reads a CSV file of microdata (docs/reference/schema.md): RFC 4180 with LF or CRLF, quoted line breaks and a byte
/// order mark allowed. No message repeats a value: it gives file, line, column and what is wrong. \param wanted  what
/// will be counted; every other column is checked too, and not kept \error bad_input   as read_header; a record with
/// too few or too many fields, a value outside its domain, an empty person,
///                    quotation marks that do not match, broken UTF-8: those of the first 256 KB that have any, at most
///                    20
/// \error io, not_found  the file cannot be read, changed meanwhile, or needs more memory than allowed
/// Cost: a byte or two a record and column, 16 bytes a record for its person.
base::Result<Microdata> read_microdata(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                       std::vector<CountedColumn> const& wanted, ReadSettings const& settings);
/// The same from pieces that come from elsewhere. \param name  of the whole, for messages
base::Result<Microdata> read_microdata(NextPiece const& next, std::string const& name,
                                       programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                                       ReadSettings const& settings);

}  // namespace cifra::tabulate
