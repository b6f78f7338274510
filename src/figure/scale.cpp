#include "figure/scale.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::figure {

std::vector<double> nice_ticks(double most, std::size_t count, bool whole) {
    std::vector<double> ticks{0};
    if (!(most > 0)) return ticks;
    double const wanted = most / static_cast<double>(count);
    double const power = std::pow(10.0, std::floor(std::log10(wanted)));
    double step = 10 * power;
    for (double const factor : {1.0, 2.0, 5.0})
        if (factor * power >= wanted * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    if (whole) step = std::max(1.0, step);
    for (int i = 1; i * step <= most * (1 + 1e-9); ++i) ticks.push_back(i * step);
    return ticks;
}

}  // namespace cifra::figure
