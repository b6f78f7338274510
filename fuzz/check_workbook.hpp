#pragma once

#include "check_result.hpp"
#include "collect/packed_workbook.hpp"

namespace cifra::fuzz {

/// What a fuzzer's input may grow into, so that each takes milliseconds.
inline constexpr collect::ReadingLimits SMALL_LIMITS{
    .file_bytes = 1U << 20U, .unpacked_bytes = 4U << 20U, .entries = 100, .cells = 10'000};

/// Whatever the input, an error is whole, and a workbook is one that is believed when it comes from elsewhere: texts in
/// UTF-8, cells in order and each once.
inline void check_workbook(base::Result<collect::Workbook> const& workbook) {
    if (!check_result(workbook)) return;
    auto const bytes = collect::packed(*workbook);
    auto const again = collect::unpacked_workbook(bytes, SMALL_LIMITS);
    CIFRA_ASSERT(again && collect::packed(*again) == bytes);
    for (auto const& sheet : workbook->sheets) {
        CIFRA_ASSERT(workbook->find(sheet.name) == &sheet);
        for (auto const& cell : sheet.cells) CIFRA_ASSERT(sheet.find(cell.row, cell.column) == &cell);
    }
}

}  // namespace cifra::fuzz
