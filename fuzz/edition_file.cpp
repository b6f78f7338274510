#include "check_result.hpp"
#include "collect/read_edition_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const edition = cifra::collect::read_edition_text(cifra::fuzz::text_of(bytes, size), "edition.toml");
    if (cifra::fuzz::check_result(edition)) CIFRA_ASSERT(edition->prepared.size() == 20);
    return 0;
}
