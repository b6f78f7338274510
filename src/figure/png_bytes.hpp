#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace cifra::figure {

/// Opaque pixels, row by row from the top; each 0x..RRGGBB in the machine's own byte order, as Cairo has them.
struct Pixels {
    unsigned char const* bytes = nullptr;
    std::size_t width = 0;
    std::size_t height = 0;
    std::size_t stride = 0;  ///< Bytes from one row to the next.

    /// 0xRRGGBB
    std::uint32_t at(std::size_t x, std::size_t y) const;
};

/// Pixels as PNG with a palette: a page has few inks, and a byte a pixel is a third of the work and of the file. Up to
/// 256 colours are kept as they are. Of more, the most frequent ones are, and each of the others (steps of
/// smoothed edges) becomes the nearest of those.
/// \param dpi  Pixels per inch, for who prints it.
/// \returns Empty when there is no memory for it. The same pixels give the same bytes.
/// \source ISO/IEC 15948:2004
/// \cost linear in the pixels
std::string png_bytes(Pixels const& pixels, double dpi);

}  // namespace cifra::figure
