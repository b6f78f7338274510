#pragma once

#include "base/result.hpp"
#include "tabulate/code_dictionary.hpp"
#include "tabulate/counted_column.hpp"
#include "tabulate/record_file.hpp"

#include <memory>

namespace cifra::tabulate {

/// How a field of the file is read.
struct FieldPlan {
    enum class Kind { open, person, one_code, codes };

    Kind kind = Kind::open;
    std::size_t column = 0;                       ///< Position in the schema.
    std::shared_ptr<CodeDictionary const> codes;  ///< Of one_code and codes.
    char separator = '\0';                        ///< Of codes.
    bool wide = false;                            ///< Codes need two bytes.
    bool kept = false;                            ///< Somebody counts the column; the others are only checked.
};

/// How the values of a column are read. \returns A plan without `column` and `kept`.
FieldPlan field_plan(programme::RecordColumn const& column);

/// The fields of a file, in its order.
struct RecordLayout {
    std::vector<FieldPlan> fields;
    std::size_t header_bytes = 0;  ///< Of the first piece's text, before the first record.
};

/// Reads the header, at the beginning of the file's first piece, and finds each of its columns in the schema.
/// \param wanted  what will be counted
/// \error bad_input  with line and column: a column that the schema does not have (nearest name suggested), one that
/// stands
///                   twice, or one of the schema that is missing
base::Result<RecordLayout> read_header(Piece const& piece, std::string const& file,
                                       programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted);

}  // namespace cifra::tabulate
