#include "attack/ancestors.hpp"

namespace cifra::attack {
namespace {

std::vector<std::string> detail_of(programme::CellKey const& key) {
    std::vector<std::string> dimensions;
    for (auto const& part : key.dimensions)
        if (part.code != "_T") dimensions.push_back(part.dimension);
    return dimensions;
}

}  // namespace

std::vector<programme::CellKey> ancestors(programme::CellKey const& key) {
    auto const dimensions = detail_of(key);
    std::vector<programme::CellKey> found;
    if (dimensions.size() > MAX_DETAIL) {
        for (auto const& dimension : dimensions) found.push_back(key.with(dimension, "_T"));
        found.push_back(key.total());
        return found;
    }
    for (std::size_t subset = 1; subset < std::size_t{1} << dimensions.size(); ++subset) {
        auto ancestor = key;
        for (std::size_t i = 0; i < dimensions.size(); ++i)
            if ((subset >> i & 1U) != 0) ancestor = ancestor.with(dimensions[i], "_T");
        found.push_back(std::move(ancestor));
    }
    return found;
}

}  // namespace cifra::attack
