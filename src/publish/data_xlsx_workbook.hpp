#pragma once

#include "base/decimal.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::publish {

/// A cell of a workbook: a text, or a number that stays one.
struct XlsxCell {
    enum class Style {
        text,
        title,    ///< Large.
        heading,  ///< Above a column.
        prose,    ///< A text of several lines.
        missing,  ///< A word where a number is missing.
        code,     ///< For programs.
    };
    std::string text;
    std::optional<base::Decimal> number;
    Style style = Style::text;
};

/// A sheet: rows of cells, which may differ in length.
struct XlsxSheet {
    std::string name;
    std::vector<std::vector<XlsxCell>> rows;
    bool table = false;  ///< The first row is a header: it stays in sight and filters.
};

/// A whole workbook.
struct XlsxDocument {
    std::string title;
    std::string subject;
    std::string author;
    std::string licence;
    std::string prepared;  ///< "2026-11-23T00:00:00Z", stands as its date of creation.
    std::vector<XlsxSheet> sheets;
};

/// The bytes of a workbook; the same for the same document, wherever and whenever it is written.
/// \error io  the temporary folder cannot be written, or a text is longer than a cell can hold
base::Result<std::string> write_xlsx(XlsxDocument const& document);

}  // namespace cifra::publish
