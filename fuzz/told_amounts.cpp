#include "protect/told_amounts.hpp"
#include "base/assert.hpp"
#include "check_result.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const text(cifra::fuzz::text_of(bytes, size));
    for (auto const language : cifra::base::LANGUAGES)
        for (auto const& amount : cifra::protect::told_amounts(text, language))
            CIFRA_ASSERT(!amount.words.empty() && amount.of > 0 && amount.times > 0);
    return 0;
}
