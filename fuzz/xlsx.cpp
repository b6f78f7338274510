#include "collect/parse_xlsx.hpp"

#include "check_workbook.hpp"

// The bytes are the file: what an archive declares and how it is packed.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    cifra::fuzz::check_workbook(
        cifra::collect::parse_xlsx(cifra::fuzz::text_of(bytes, size), "f.xlsx", cifra::fuzz::SMALL_LIMITS));
    return 0;
}
