#include "figure/theme.hpp"

#include <fmt/format.h>

namespace cifra::figure {

char const* name_of(Ink ink) {
    static constexpr char const* NAMES[INK_COUNT] = {
        "paper", "ink",      "muted", "navy",  "teal", "plum",    "blue",      "orange",    "navy-tint",  "teal-tint",
        "track", "hairline", "rule",  "hatch", "band", "on-band", "band-text", "band-line", "band-second"};
    return NAMES[static_cast<int>(ink)];
}

std::string hex(std::uint32_t rgb) {
    return fmt::format("#{:06X}", rgb);
}

}  // namespace cifra::figure
