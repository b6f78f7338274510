#pragma once

#include <cstddef>
#include <vector>

namespace cifra::figure {

/// Values from zero as lengths in points.
struct Scale {
    double most = 0;    ///< The value at the full length; 0: every value has length 0.
    double length = 0;  ///< In points.

    double at(double value) const { return most > 0 ? length * value / most : 0; }
};

/// Round steps from zero up to `most`: 1, 2 or 5 times a power of ten apart.
/// \param most    In the unit of the chart, >= 0; finite.
/// \param count   At most so many ticks besides zero, >= 1.
/// \returns 0 and the ticks that are not above `most`; whole numbers where `whole`
std::vector<double> nice_ticks(double most, std::size_t count, bool whole);

}  // namespace cifra::figure
