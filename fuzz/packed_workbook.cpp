#include "collect/packed_workbook.hpp"

#include "check_workbook.hpp"

// What a process in other hands might answer.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const workbook =
        cifra::collect::unpacked_workbook(cifra::fuzz::text_of(bytes, size), cifra::fuzz::SMALL_LIMITS);
    if (!workbook) return 0;
    auto const again = cifra::collect::packed(*workbook);
    CIFRA_ASSERT(cifra::collect::unpacked_workbook(again, cifra::fuzz::SMALL_LIMITS));
    return 0;
}
