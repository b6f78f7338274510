#include "collect/csv_sheet.hpp"

#include "check_workbook.hpp"

// Cells are in order, hold something and are UTF-8, whatever the encoding was.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const csv =
        cifra::collect::read_csv_sheet(cifra::fuzz::text_of(bytes, size), "f.csv", cifra::fuzz::SMALL_LIMITS);
    if (!cifra::fuzz::check_result(csv)) return 0;
    CIFRA_ASSERT(!csv->sheet.cells.empty());
    for (auto const& cell : csv->sheet.cells) {
        CIFRA_ASSERT(!cell.text.empty() && !cifra::base::first_invalid_utf8(cell.text));
        CIFRA_ASSERT(csv->sheet.find(cell.row, cell.column) == &cell);
    }
    return 0;
}
