#include "collect/workbook.hpp"

#include "base/confined.hpp"
#include "base/file.hpp"
#include "collect/packed_workbook.hpp"
#include "collect/parse_xlsx.hpp"
#include "collect/reading_errors.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::collect {
namespace {

/// A machine may have other things to do: waiting may take longer than computing.
constexpr int WAITING_PER_CPU_SECOND = 4;

/// What a cell takes in the answer besides its text, at most.
constexpr std::size_t PLACE_BYTES = 16;

}  // namespace

SheetCell const* Sheet::find(int row, int column) const {
    auto const place = std::pair(row, column);
    auto const found = std::lower_bound(
        cells.begin(), cells.end(), place,
        [](SheetCell const& cell, std::pair<int, int> const& at) { return std::pair(cell.row, cell.column) < at; });
    return found != cells.end() && std::pair(found->row, found->column) == place ? &*found : nullptr;
}

Sheet const* Workbook::find(std::string const& name) const {
    auto const found =
        std::find_if(sheets.begin(), sheets.end(), [&](Sheet const& sheet) { return sheet.name == name; });
    return found == sheets.end() ? nullptr : &*found;
}

base::Result<Workbook> read_xlsx(std::filesystem::path const& path, ReadingLimits const& limits) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored) &&
        std::filesystem::file_size(path, ignored) > limits.file_bytes)
        return base::fail(too_large(path.string(), limits.file_bytes));
    CIFRA_TRY(auto const bytes, base::read_file(path, limits.file_bytes));
    return read_xlsx_bytes(bytes, path.string(), limits);
}

base::Result<Workbook> read_xlsx_bytes(std::string_view bytes, std::string const& file, ReadingLimits const& limits) {
    base::ConfinedLimits const confined{.memory_bytes = limits.memory_bytes,
                                        .cpu_seconds = limits.cpu_seconds,
                                        .wall_seconds = limits.cpu_seconds * WAITING_PER_CPU_SECOND,
                                        .result_bytes = limits.unpacked_bytes + limits.cells * PLACE_BYTES};
    // Errors get their place here: a file's name need not be a text that the other process could pass on.
    auto const parse = [&]() -> base::Result<std::string> {
        CIFRA_TRY(auto const workbook, parse_xlsx(bytes, "", limits));
        return packed(workbook);
    };
    auto answer = base::run_confined(parse, confined);
    if (!answer) {
        answer.error().where.file = file;
        return base::fail(std::move(answer).error());
    }
    auto workbook = unpacked_workbook(*answer, limits);
    if (!workbook)
        return base::fail(damaged(file, "what was read from it makes no sense", "lo que se leyó no tiene sentido"));
    return std::move(*workbook);
}

}  // namespace cifra::collect
