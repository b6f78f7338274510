#pragma once

#include "programme/cell_key.hpp"
#include "restricted/national_return.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cifra::collect {

/// What became of a row of a foreign file.
enum class RowOutcome {
    observation,  ///< It is a figure.
    merged,       ///< It went into the figure of another row.
    rejected,     ///< It became nothing.
};

/// One row and what became of it. It never holds the figure.
struct ImportedRow {
    int line = 0;  ///< Of the file, from 1.
    RowOutcome outcome = RowOutcome::observation;
    std::string reason;                     ///< One of docs/reference/mapping.md; empty for an observation.
    std::string rule;                       ///< Id of the mapping's rule; empty where none was reached.
    bool recounts = false;                  ///< Its rule says that it counts persons again.
    std::vector<int> lines;                 ///< merged: the row it went into; conflicts: the other rows of the cell.
    std::optional<programme::CellKey> key;  ///< Of the cell, as far as it is known.
};

/// A label that has no code, and what was probably meant.
struct UnknownLabel {
    std::string column;
    std::string dimension;
    std::string label;  ///< As the file has it.
    int rows = 0;
    std::string code;  ///< The nearest code; empty when none is near.
    std::string near;  ///< The label or code that is near.
};

/// What became of each row of a foreign file.
struct ImportReport {
    std::string file;
    std::string mapping;  ///< Its id.
    base::LocalText source;
    base::LocalText licence;
    std::vector<ImportedRow> rows;  ///< One a row of the file, in its order.
    int observations = 0;           ///< The three add up to the number of rows.
    int merged = 0;
    int rejected = 0;
    int withheld = 0;  ///< Observations without a value because it is withheld.
    int missing = 0;   ///< Observations without a value for another reason.
    int recounts = 0;  ///< Observations that count persons again, as cells of their own.
    std::vector<std::pair<std::string, int>> reasons;  ///< Rows by reason, sorted by reason; they add up to the others.
    std::vector<std::pair<std::string, base::LocalText>>
        explanations;                   ///< Of rules that reject: id and words, in order.
    std::vector<UnknownLabel> unknown;  ///< By column, dimension and label.
    std::vector<int> broken_lines;      ///< Lines whose bytes were none of the encoding and became U+FFFD.
    int lost_letters = 0;               ///< Rows that hold U+FFFD, whoever put it there.
    std::vector<int> comment_lines;     ///< Rows whose comment the mapping does not know and which was left out.
};

/// Returns and what became of each row.
struct Import {
    std::vector<restricted::NationalReturn> returns;  ///< One an area and year, by area in the programme's order, year.
    ImportReport report;
};

/// The words for a reason, as the end of "12 rows: …". The reason itself where it is not known.
base::LocalText import_reason_label(std::string const& reason);

/// The report for people to read: sums, rows by reason, unknown labels with suggestions. It never gives a figure.
std::string import_report_text(ImportReport const& report, base::Language language);

/// The report as CSV, one line a row of the file: LINE,OUTCOME,REASON,RULE,CELL,LINES. It never gives a figure.
std::string import_report_csv(ImportReport const& report);

}  // namespace cifra::collect
