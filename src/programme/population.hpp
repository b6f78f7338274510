#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// People who live in an area in the middle of a year.
struct AreaPopulation {
    std::string ref_area;
    std::string time_period;
    std::int64_t people = 0;  ///< 1 or more.

    bool operator==(AreaPopulation const&) const = default;
};

/// Population by area and year: what rates are of. Public data, with their source.
struct Population {
    base::LocalText source;            ///< Empty exactly when there are no rows.
    std::vector<AreaPopulation> rows;  ///< Sorted by area, then year; unique.

    bool operator==(Population const&) const = default;
    bool empty() const { return rows.empty(); }
    /// Of an area and year; nothing where it is not known.
    std::optional<std::int64_t> of(std::string const& ref_area, std::string const& time_period) const;
    /// Of several areas together; nothing for no area, or where one of them is not known.
    std::optional<std::int64_t> of(std::vector<std::string> const& areas, std::string const& time_period) const;
};

}  // namespace cifra::programme
