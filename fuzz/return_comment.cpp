#include "restricted/return_comment.hpp"

#include "check_result.hpp"
#include "restricted/return_receipt.hpp"

// What a return's comment and a receipt say is written in one way only: what is read, is written again byte for byte.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    using namespace cifra;
    auto const text = fuzz::text_of(bytes, size);
    auto const comment = restricted::parse_return_comment(text, "f.minisig");
    if (fuzz::check_result(comment)) CIFRA_ASSERT(restricted::write_return_comment(*comment) == std::string(text));
    auto const receipt = restricted::parse_receipt(text, "f.json");
    if (fuzz::check_result(receipt)) CIFRA_ASSERT(restricted::write_receipt(*receipt) == std::string(text));
    return 0;
}
