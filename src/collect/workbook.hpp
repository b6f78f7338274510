#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::collect {

/// A cell of a spreadsheet or CSV file: what stands there, before anybody asks what it means.
struct SheetCell {
    enum class Kind {
        number,  ///< `text` is the number in its shortest exact decimal writing.
        text,
        boolean,  ///< "TRUE" or "FALSE"
        error,    ///< "#DIV/0!"
    };
    int row = 0;     ///< From 1.
    int column = 0;  ///< From 1.
    Kind kind = Kind::text;
    std::string text;      ///< UTF-8, as the file has it, not trimmed.
    bool formula = false;  ///< The value is the cached one of a formula; a text that is empty when there is none.
    bool date = false;     ///< A number that the file shows as a date or time, or a text that the file says is one.
};

/// A rectangle of merged cells, all from 1.
struct MergedCells {
    int first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

/// A tab of a workbook, or a CSV file.
struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<SheetCell> cells;  ///< Those that hold something, by row, then column.
    std::vector<MergedCells> merged;

    /// The cell of a row and column, from 1, or null when it holds nothing.
    SheetCell const* find(int row, int column) const;
};

/// A spreadsheet file.
struct Workbook {
    std::vector<Sheet> sheets;  ///< In the order of the tabs.
    /// Named texts of the file (docProps/custom.xml): the template keeps its identity there as well as on the cover.
    std::vector<std::pair<std::string, std::string>> properties;

    /// The sheet of exactly this name, or null. No two sheets share a name.
    Sheet const* find(std::string const& name) const;
};

/// Limits that hold before and while a file is read.
struct ReadingLimits {
    std::size_t file_bytes = 10U << 20U;
    std::size_t unpacked_bytes = 100U << 20U;
    std::size_t entries = 1000;
    std::size_t ratio = 100;  ///< Unpacked : packed, of the whole and of each entry above 1 MB.
    std::size_t cells = 1'000'000;
    int depth = 32;  ///< Of XML elements.
    int cpu_seconds = 5;
    std::size_t memory_bytes = 512U << 20U;
};

/// Reads an .xlsx file in a process of its own with limits of memory and time. Formulas give their cached values.
/// DTDs and entities of their own are refused; macros, links and pictures are not looked at.
/// \error not_found  there is no such file
/// \error bad_input  too large, not a spreadsheet (an .xls, .ods, .csv or PDF is called by its name), damaged, a
///                   limit passed, a DTD; what to do about it
base::Result<Workbook> read_xlsx(std::filesystem::path const& path, ReadingLimits const& limits = {});

/// The same from the bytes of such a file. \param file  for messages only
base::Result<Workbook> read_xlsx_bytes(std::string_view bytes, std::string const& file,
                                       ReadingLimits const& limits = {});

/// "D14" for row 14, column 4.
std::string cell_name(int row, int column);

}  // namespace cifra::collect
