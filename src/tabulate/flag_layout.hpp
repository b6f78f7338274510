#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::tabulate {

/// Categories that are counted as one: its code is the sum of their codes times their strides.
struct MergedCategory {
    std::vector<std::size_t> members;  ///< Places in the cube.
    std::vector<std::uint32_t> strides;
    std::uint32_t codes = 1;
    std::uint32_t first = 0;  ///< Number of its code 0 among the codes of all merged categories.

    /// Code of a member in a code of all.
    std::uint32_t member_code(std::size_t member, std::uint32_t code, std::uint32_t cardinality) const {
        return code / strides[member] % cardinality;
    }
};

/// Rows of counters by which sets of three columns with a flag (a column of two codes) are counted. A row stands for
/// two codes that a record has, and has a lane for each flag: of the records with both codes, those that hold it. The
/// last lane counts them all.
struct FlagLayout {
    /// Flags in a row, at most: with the lane of all, a bit each of 64.
    static constexpr std::size_t MOST_FLAGS = 63;
    /// Lanes in a vector.
    static constexpr std::size_t VECTOR = 16;

    std::vector<std::uint32_t> cardinalities;  ///< Of the categories, by place.
    std::size_t flags = 0;                     ///< The places after the categories.
    std::vector<MergedCategory> merged;
    std::uint32_t codes = 0;                  ///< Of all merged categories.
    std::vector<std::size_t> category_begin;  ///< Row of a merged category's code 0 with the next one's.
    std::size_t flag_begin = 0;               ///< Row of the first flag with the first code.
    std::size_t pair_begin = 0;               ///< Row of the first flag with itself.
    std::size_t rows = 0;

    std::size_t vectors() const { return flags / VECTOR + 1; }
    std::size_t lanes() const { return vectors() * VECTOR; }

    /// Row of a code of a merged category and one of a later one; `number` is the later code's among all.
    std::size_t row(std::size_t category, std::uint32_t code, std::uint32_t number) const {
        auto const begin = merged[category].first + merged[category].codes;
        return category_begin[category] + std::size_t{code} * (codes - begin) + (number - begin);
    }
    std::size_t flag_row(std::size_t flag, std::uint32_t number) const { return flag_begin + flag * codes + number; }
    /// \param second  after the first
    std::size_t pair_row(std::size_t first, std::size_t second) const { return pair_begin + second * flags + first; }
};

/// The rows for a cube of sets of three, or nothing when there are no flags, too many of them, fewer than two
/// categories, or more rows than fit the caches.
/// \param cardinalities  by place, descending
std::optional<FlagLayout> flag_layout(std::vector<std::uint32_t> const& cardinalities, int length);

/// Bytes of one thread's rows and their sums.
std::size_t bytes_of_rows(FlagLayout const& layout);

}  // namespace cifra::tabulate
