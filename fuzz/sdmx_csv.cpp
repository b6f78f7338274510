#include "sdmx/csv.hpp"

#include "check_result.hpp"

// What is read, written and read again is the same, and writes the same bytes.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const file = cifra::sdmx::read_csv(cifra::fuzz::text_of(bytes, size), "f.csv");
    if (!cifra::fuzz::check_result(file)) return 0;
    auto const written = cifra::sdmx::write_csv(*file);
    auto const again = cifra::sdmx::read_csv(written, "f.csv");
    CIFRA_ASSERT(again && again->columns == file->columns && again->rows.size() == file->rows.size());
    for (std::size_t i = 0; i < file->rows.size(); ++i) CIFRA_ASSERT(again->rows[i].fields == file->rows[i].fields);
    CIFRA_ASSERT(cifra::sdmx::write_csv(*again) == written);
    return 0;
}
