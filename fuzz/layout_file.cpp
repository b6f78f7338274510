#include "check_result.hpp"
#include "collect/read_layout_file.hpp"
#include "sdmx/islands_programme.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const PROGRAMME = cifra::islands::programme();
    auto const layout = cifra::collect::read_layout_text(PROGRAMME, cifra::fuzz::text_of(bytes, size), "layout.toml");
    if (!cifra::fuzz::check_result(layout)) return 0;
    for (auto const& indicator : layout->indicators) {
        CIFRA_ASSERT(PROGRAMME.indicator(indicator.id) != nullptr);
        CIFRA_ASSERT(!indicator.headline.text.en.empty() && !indicator.headline.text.es.empty());
    }
    return 0;
}
