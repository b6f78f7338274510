#pragma once

#include "base/local_text.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// A column of an SDMX-CSV file after STRUCTURE, STRUCTURE_ID and ACTION: a dimension, the measure or an attribute.
struct CsvColumn {
    enum class Kind {
        plain,         ///< "SEX"
        multi_valued,  ///< "OBS_STATUS[]": "P;U"
        multilingual,  ///< "COMMENT_OBS[en;es]": "en:No data;es:Sin datos"
    };
    std::string id;
    Kind kind = Kind::plain;

    bool operator==(CsvColumn const&) const = default;
};

/// One field: which member is used follows from the kind of its column.
struct CsvField {
    std::string text;                 ///< plain
    std::vector<std::string> values;  ///< multi_valued
    base::LocalText local;            ///< multilingual; both empty when there is none

    bool operator==(CsvField const&) const = default;
};

/// One row: an observation of the structure that it names.
struct CsvRow {
    int line = 0;                  ///< Line of the file, from 1; ignored when written.
    std::string structure;         ///< "dataflow"
    std::string structure_id;      ///< "CORETT:DF_ASSISTANCE(1.0.0)"
    std::string action;            ///< "I"
    std::vector<CsvField> fields;  ///< One a column, in its order.
};

/// An SDMX-CSV 2.0 file as values: nothing in it has been compared with a code list.
struct CsvFile {
    std::vector<CsvColumn> columns;
    std::vector<CsvRow> rows;

    /// Position of a column.
    std::optional<std::size_t> find(std::string_view id) const;
};

/// Reads an SDMX-CSV 2.0 file whose sub-field separator, where it has one, is `;` (doubled inside a text).
/// Languages are en and es.
/// \param file  for messages only
/// \error bad_input  as parse_csv; a header that does not begin with STRUCTURE, STRUCTURE_ID, ACTION; a column twice or
///                   badly written; a multilingual field that is not written as "en:…;es:…". Every problem with its
///                   line
/// \source SDMX 3.0 Technical Notes, SDMX-CSV 2.0 Field Guide
base::Result<CsvFile> read_csv(std::string_view text, std::string const& file);

/// Writes it with LF. `STRUCTURE[;]` heads the file when a column is multi-valued or multilingual.
/// Needs as many fields in each row as there are columns; only the first value of a multi-valued field may begin with
/// ';'.
std::string write_csv(CsvFile const& file);

}  // namespace cifra::sdmx
