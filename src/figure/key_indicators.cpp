#include "figure/key_indicators.hpp"

#include <algorithm>

namespace cifra::figure {

std::vector<programme::Indicator const*> key_indicators(EditionSource const& source) {
    std::vector<programme::Indicator const*> found;
    for (auto const& section : source.programme().sections)
        for (auto const& id : section.indicators) {
            auto const* indicator = source.programme().indicator(id);
            if (indicator == nullptr || !indicator->key_figure ||
                std::find(found.begin(), found.end(), indicator) != found.end())
                continue;
            auto const* total = source.total(*indicator);
            if (total != nullptr && total->obs_value) found.push_back(indicator);
        }
    return found;
}

}  // namespace cifra::figure
