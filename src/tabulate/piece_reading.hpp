#pragma once

#include "tabulate/coded_piece.hpp"
#include "tabulate/microdata.hpp"

namespace cifra::tabulate {

/// What the threads made of a file's pieces, in the file's order.
struct PiecesRead {
    RecordLayout layout;
    std::vector<CodedPiece> pieces;
};

/// Reads and codes all pieces: one thread at a time reads, all code. \error as read_microdata
base::Result<PiecesRead> read_pieces(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                     std::vector<CountedColumn> const& wanted, ReadSettings const& settings);

}  // namespace cifra::tabulate
