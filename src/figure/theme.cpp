#include "figure/theme.hpp"

#include <fmt/format.h>

namespace cifra::figure {

char const* name_of(Ink ink) {
    static constexpr char const* NAMES[INK_COUNT] = {
        "paper",       "ink",     "muted",    "navy",    "teal",    "plum",    "blue",       "orange",    "navy-tint",
        "teal-tint",   "track",   "hairline", "rule",    "hatch",   "band",    "on-band",    "band-text", "band-line",
        "band-second", "class-1", "class-2",  "class-3", "class-4", "class-5", "other-land", "band-land", "band-sea"};
    return NAMES[static_cast<int>(ink)];
}

std::string hex(std::uint32_t rgb) {
    return fmt::format("#{:06X}", rgb);
}

}  // namespace cifra::figure
