#pragma once

#include "tabulate/coded_piece.hpp"
#include "tabulate/microdata.hpp"

#include <functional>

namespace cifra::tabulate {

/// What the threads made of a file's pieces, in the file's order.
struct PiecesRead {
    RecordLayout layout;
    std::vector<CodedPiece> pieces;
};

/// Where pieces come from: the next one, or nothing at the end. The first begins with the header. One thread at a time
/// asks.
using NextPiece = std::function<base::Result<std::optional<Piece>>()>;

/// Reads and codes all pieces: one thread at a time reads, all code. \param name  of the whole, for messages
/// \error as read_microdata, and as `next`
base::Result<PiecesRead> read_pieces(NextPiece const& next, std::string const& name,
                                     programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                                     ReadSettings const& settings);

}  // namespace cifra::tabulate
