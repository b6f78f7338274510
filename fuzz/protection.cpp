#include "check_result.hpp"
#include "collect/read_protection.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const text = cifra::fuzz::text_of(bytes, size);
    auto const threshold = cifra::collect::read_threshold_text(text, "protection.toml");
    if (cifra::fuzz::check_result(threshold)) CIFRA_ASSERT(*threshold >= 1);
    cifra::fuzz::check_result(cifra::collect::read_decisions_text(text, "protection.toml"));
    return 0;
}
