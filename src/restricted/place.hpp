#pragma once

#include "base/local_text.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::restricted {

/// A cell of a spreadsheet, taken apart.
struct SheetPlace {
    std::string file;   ///< "gtm.xlsx"
    std::string sheet;  ///< Name of the tab.
    std::string cell;   ///< "D14"
    auto operator<=>(SheetPlace const&) const = default;
};

/// Takes "FILE!SHEET!CELL" apart (Observation::where of a return); a sheet's name may hold "!". Nothing when the place
/// is none in a spreadsheet.
std::optional<SheetPlace> sheet_place(base::Where const& where);

/// `sheet "Identificación", cell D14` / `hoja «Identificación», celda D14`; of other files `gtm.csv, line 12, column
/// 3`; what merging put before it ("AREA/YEAR/VERSION/") becomes `return AREA/YEAR, version 2, …`. Empty for no place.
std::string place_in_words(base::Where const& where, base::Language language);

/// "D14", "line 12": the place without sheet and file. Runs of neighbours in one column become "D14 to D18", the others
/// follow in the order of the file; after `most` of them "and 3 more". Each place once.
std::string cells_in_words(std::vector<base::Where> const& places, base::Language language, std::size_t most = 6);

/// As place_in_words for several places: sheet by sheet, or file by file.
std::string places_in_words(std::vector<base::Where> const& places, base::Language language);

}  // namespace cifra::restricted
