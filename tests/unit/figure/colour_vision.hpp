#pragma once

#include "figure/theme.hpp"

#include <cstdint>

namespace cifra::figure::test {

/// How a reader, or a printer without colours, sees.
enum class Vision {
    full,
    protanopia,    ///< No long-wave cones.
    deuteranopia,  ///< No middle-wave cones.
    tritanopia,    ///< No short-wave cones.
    grey,          ///< Luminance alone.
};
inline constexpr Vision VISIONS[] = {Vision::full, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia,
                                     Vision::grey};

/// "protanopia"
char const* name_of(Vision vision);

/// A colour 0xRRGGBB of sRGB as it is seen, simulated in linear light at full severity.
/// \source Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision
///         Deficiency, IEEE TVCG 15(6), table of severity 1.0; for grey: luminance of IEC 61966-2-1
std::uint32_t seen(std::uint32_t rgb, Vision vision);
Palette seen(Palette const& palette, Vision vision);

/// A colour in CIELAB under D65.
struct Lab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};
Lab lab(std::uint32_t rgb);

/// Difference of two colours; about 1 is just noticeable side by side.
/// \source Sharma, Wu and Dalal (2005), The CIEDE2000 Color-Difference Formula, Color Research & Application 30(1)
double difference(Lab const& first, Lab const& second);
double difference(std::uint32_t first, std::uint32_t second);

/// Contrast ratio, 1 to 21. \source WCAG 2.2
double contrast(std::uint32_t first, std::uint32_t second);

}  // namespace cifra::figure::test
