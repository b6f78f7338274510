#pragma once

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// A formula and what it gives while nothing has been filled in.
struct LiveCell {
    std::string formula;
    std::string empty_result;
};

/// Cells of one row of a sheet, as formulas name them: "E14".
struct RowCells {
    std::string figure;
    std::string reason;
    std::string note;
    std::string last_year;
};

/// The first signs of the words of a check: each state has a sign and words, never a colour alone.
namespace check_sign {
inline constexpr char const* DONE = "\u2713";     ///< ✓
inline constexpr char const* ASK = "?";           ///< Done, with a question.
inline constexpr char const* WRONG = "\u2717";    ///< ✗
inline constexpr char const* MISSING = "\u25A1";  ///< □
inline constexpr char const* OPEN = "\u2026";     ///< …
inline constexpr char const* AGREES = "=";
}  // namespace check_sign

/// What a row still needs. `whole`: decimals are wrong.
LiveCell row_check(RowCells const& cells, bool whole, base::Language language);

/// As row_check, of a row that may stay empty.
LiveCell optional_row_check(RowCells const& cells, base::Language language);

/// As row_check, of a row that the rows `named` answer as well: "E20:E28".
LiveCell open_row_check(RowCells const& cells, std::string const& named, base::Language language);

/// The sum of the parts, or nothing while there is none.
LiveCell parts_sum(std::vector<std::string> const& parts);

/// Cells of a block, as formulas name them. `parts` and `apart` are figures.
struct BlockCells {
    std::string total;
    std::vector<std::string> parts;
    std::vector<std::string> apart;
};

/// How the parts stand to the total, with the difference.
LiveCell sum_check(BlockCells const& cells, base::Language language);

/// Whether a part is above the total.
LiveCell at_most_check(BlockCells const& cells, base::Language language);

/// "Answered: 3 of 31", from the checks of a sheet.
LiveCell progress(std::string const& checks, int asked, base::Language language);

/// How many rows are answered, also those with a question; how many are wrong.
LiveCell count_done(std::string const& checks);
LiveCell count_wrong(std::string const& checks);

/// How a sheet stands, from the cells with how many of its rows are done, wrong and asked.
LiveCell sheet_state(std::string const& done, std::string const& wrong, int asked, base::Language language);

/// A text inside a formula: quoted, its quotes doubled.
std::string formula_text(std::string const& text);

/// "'People found'!I5:I20"
std::string on_sheet(std::string const& sheet, std::string const& cells);

}  // namespace cifra::collect
