#include "programme/cell_key.hpp"

#include "base/assert.hpp"

#include <algorithm>

namespace cifra::programme {

std::string const& CellKey::code(std::string const& dimension) const {
    static std::string const NONE;
    for (auto const& part : dimensions)
        if (part.dimension == dimension) return part.code;
    return NONE;
}

CellKey CellKey::with(std::string const& dimension, std::string code) const {
    CellKey key = *this;
    auto const part = std::find_if(key.dimensions.begin(), key.dimensions.end(),
                                   [&](DimensionCode const& d) { return d.dimension == dimension; });
    CIFRA_ASSERT(part != key.dimensions.end());
    part->code = std::move(code);
    return key;
}

CellKey CellKey::total() const {
    CellKey key = *this;
    for (auto& part : key.dimensions) part.code = "_T";
    return key;
}

std::string to_string(CellKey const& key) {
    std::string text = key.dataflow + "/A." + key.ref_area + "." + key.indicator;
    for (auto const& part : key.dimensions) text += "." + part.code;
    return text + "." + key.time_period;
}

}  // namespace cifra::programme
