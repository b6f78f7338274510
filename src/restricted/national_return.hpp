#pragma once

#include "restricted/observation.hpp"

#include <string>
#include <vector>

namespace cifra::restricted {

/// What is wrong with one place of a file that came in. It never stops the reading of the rest.
struct ReadingFinding {
    std::string rule;  ///< "number", "code", "missing_reason", "layout", "formula", ...: docs/reference/rules.md.
    bool blocking = true;
    base::Where where;          ///< `file` as in Observation::where of a return.
    base::LocalText statement;  ///< What was found, never with a value of the cell.
    base::LocalText what_to_do;
};

/// Every cell of a return's file that is meant to be filled is one of these.
struct CellAccount {
    int read = 0;               ///< Became an observation with a value.
    int empty_with_reason = 0;  ///< Became an observation without a value.
    int in_finding = 0;         ///< Is named by a finding and became nothing.
    int expected = 0;           ///< The sum of the three, counted apart from the layout.
    int formulas = 0;           ///< Of those read: cells whose value is a formula's, as last computed.
};

/// What the officer says on the cover sheet, in the officer's language.
struct ReturnCover {
    std::string institution;
    std::string source;
    std::string legal_basis;
    std::string contact_name;
    std::string contact_email;
};

/// One area's figures of one year, as submitted. A submitted version never changes.
///
/// In its observations `where.file` is "FILE!SHEET!CELL" for a spreadsheet ("gtm.xlsx!Identificación!D14", line and
/// column 0) and "FILE" with line and column for CSV.
struct NationalReturn {
    std::string ref_area;
    std::string time_period;
    int version = 0;        ///< From 1; 0 while it is not stored.
    std::string programme;  ///< Id and version of the programme whose template it answers: "corett 1.0.0".
    base::Language language = base::Language::es;  ///< The officer's: of messages and findings.
    ReturnCover cover;
    std::string file_name;  ///< Last part of the path.
    std::string file_sha256;
    std::string source_kind;                ///< "template_xlsx", "template_csv", "sdmx_csv", "import", "register".
    std::vector<Observation> observations;  ///< Sorted by key, unique, all of ref_area and time_period.
    std::vector<ReadingFinding> findings;   ///< In order of place.
    CellAccount account;
};

}  // namespace cifra::restricted
