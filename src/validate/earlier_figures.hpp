#pragma once

#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::validate {

/// A return and the ones of the same area before it.
class EarlierFigures {
public:
    /// \param earlier  By year; must outlive the object, as `submitted` must. Returns of other areas, and those that
    ///                 are not earlier, are left out.
    EarlierFigures(restricted::NationalReturn const& submitted, std::vector<restricted::NationalReturn> const& earlier);

    restricted::NationalReturn const& submitted() const { return m_submitted; }
    /// The newest earlier return, or null.
    restricted::NationalReturn const* last() const { return m_earlier.empty() ? nullptr : m_earlier.back(); }
    /// The newest earlier figure of a key of the submitted return, or null.
    restricted::Observation const* last(programme::CellKey const& key) const;
    /// Every key of the submitted and the last return, as a key of the submitted one; sorted, unique.
    std::vector<programme::CellKey> keys() const;

    /// The values of one cell, comparable with each other.
    struct Series {
        std::vector<std::int64_t> earlier;  ///< In units of 10^-decimals, by year; never empty when `now` is given.
        std::int64_t now = 0;
        int decimals = 0;
    };
    /// The figures of a cell that the submitted and the last return give, and those before them that count the same
    /// thing: with the same definition and currency. Nothing when one of the two has no value, they do not count the
    /// same, or one has more than three decimals or is negative.
    std::optional<Series> series(programme::CellKey const& key) const;

private:
    restricted::NationalReturn const& m_submitted;
    std::vector<restricted::NationalReturn const*> m_earlier;
};

/// True when two figures count the same thing in the same currency.
bool is_comparable(restricted::Observation const& now, restricted::Observation const& before);

}  // namespace cifra::validate
