#include "check_result.hpp"
#include "collect/read_printed.hpp"
#include "sdmx/islands_programme.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const PROGRAMME = cifra::islands::programme();
    auto const shares = cifra::collect::read_printed_text(PROGRAMME, cifra::fuzz::text_of(bytes, size), "printed.csv");
    if (!cifra::fuzz::check_result(shares)) return 0;
    for (auto const& share : *shares) CIFRA_ASSERT(share.share.units >= 0 && share.share.scale <= 4);
    return 0;
}
