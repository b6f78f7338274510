#include "check_result.hpp"
#include "programme/toml_document.hpp"

// The parser alone, which all TOML files share: it runs fastest on whatever toml++ might not expect.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    cifra::fuzz::check_result(cifra::programme::parse_toml(cifra::fuzz::text_of(bytes, size), "f.toml"));
    return 0;
}
