#include "check_result.hpp"
#include "collect/read_protection.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const text = cifra::fuzz::text_of(bytes, size);
    auto const policy = cifra::collect::read_policy_text(text, "protection.toml");
    if (cifra::fuzz::check_result(policy)) CIFRA_ASSERT(policy->threshold >= 1);
    cifra::fuzz::check_result(cifra::collect::read_decisions_text(text, "protection.toml"));
    return 0;
}
