#pragma once

#include "tabulate/person_key.hpp"
#include "tabulate/record_layout.hpp"
#include "tabulate/record_rows.hpp"
#include "tabulate/value_memory.hpp"

namespace cifra::tabulate {

/// The codes of one field of a piece's records: one of the three, as the field needs; none when nobody counts it.
struct PieceColumn {
    std::vector<std::uint8_t> narrow;
    std::vector<std::uint16_t> wide;
    std::vector<std::uint8_t> values;  ///< Eight codes after eight: a byte a record, bit k for the k-th of the eight.
};

/// A piece as codes, or what is wrong with it.
struct CodedPiece {
    std::size_t number = 0;
    std::size_t records = 0;
    std::vector<PieceColumn> columns;   ///< By field of the file.
    std::vector<PersonKey> persons;     ///< Empty when no column names them.
    std::vector<base::Error> problems;  ///< In order of place, at most base::Problems::LIMIT.

    std::size_t bytes() const;
};

/// Codes pieces of a file; one thread's, it keeps its memory from piece to piece.
class PieceCoder {
public:
    /// Both must outlive it.
    PieceCoder(RecordLayout const& layout, programme::RecordSchema const& schema, std::string const& file)
        : m_layout(layout), m_schema(schema), m_file(file) {}

    CodedPiece code(Piece const& piece);

private:
    void code_field(std::size_t field, CodedPiece& coded);
    template <class Use>
    void for_each(std::size_t field, Use use);
    template <class Use>
    void for_each_span(std::size_t field, Use use) const;
    void code_one(std::size_t field, CodedPiece& coded);
    ValueMemory& memory_of(std::size_t field);
    void code_values(std::size_t field, CodedPiece& coded);
    void code_person(std::size_t field, CodedPiece& coded);
    bool check_quotes(std::string_view text, TextPlace const& place, CodedPiece& coded);
    void unknown_code(std::size_t field, std::size_t record, std::vector<base::Error>& problems);
    void nobody(std::size_t field, std::size_t record, std::vector<base::Error>& problems);
    base::Error problem(std::size_t field, std::size_t record, base::LocalText message,
                        base::LocalText what_to_do) const;

    RecordLayout const& m_layout;
    programme::RecordSchema const& m_schema;
    std::string const& m_file;
    std::string_view m_text;
    int m_line = 1;
    FieldIndex m_index;
    RecordRows m_rows;
    std::string m_plain;
    std::vector<std::optional<ValueMemory>> m_memories;  ///< By field; those of several codes have one.
};

}  // namespace cifra::tabulate
