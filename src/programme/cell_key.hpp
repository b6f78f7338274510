#pragma once

#include <compare>
#include <string>
#include <vector>

namespace cifra::programme {

/// The code of one dimension, for example {"SEX", "F"}.
struct DimensionCode {
    std::string dimension;
    std::string code;
    auto operator<=>(DimensionCode const&) const = default;
};

/// What a figure is about: the key of an SDMX observation. FREQ is always A (yearly).
/// `dimensions` holds every dimension of the dataflow besides FREQ, REF_AREA, INDICATOR and TIME_PERIOD, in its order.
struct CellKey {
    std::string dataflow;
    std::string ref_area;
    std::string indicator;
    std::string time_period;
    std::vector<DimensionCode> dimensions;

    /// Code of a dimension; empty when the dataflow has no such dimension.
    std::string const& code(std::string const& dimension) const;
    /// The same key with one dimension changed. Needs the dimension to exist.
    CellKey with(std::string const& dimension, std::string code) const;
    /// The same key with every dimension at the total `_T`.
    CellKey total() const;
    auto operator<=>(CellKey const&) const = default;
};

/// The one spelling of a key, used in files and reports:
/// "DF_ASSISTANCE/A.CORETT.VICTIMS_ASSISTED.F.Y_GE18._T._T.2019" (dataflow /
/// FREQ.REF_AREA.INDICATOR.dimensions.TIME_PERIOD).
std::string to_string(CellKey const& key);

}  // namespace cifra::programme
