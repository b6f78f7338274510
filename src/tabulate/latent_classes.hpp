#pragma once

#include "base/random.hpp"
#include "programme/record_schema.hpp"

#include <array>

namespace cifra::tabulate {

/// How the values of made-up records hang together: a record belongs to one of a few hidden classes, and each class has
/// its own frequencies in every column. Codes are frequent in the order of their list (Zipf), numbers lie around the
/// class's own. Whole numbers only, so that the same seed gives the same records on every machine.
class LatentClasses {
public:
    static constexpr std::size_t CLASSES = 12;

    LatentClasses(programme::RecordSchema const& schema, base::Random& random);

    /// One of the classes; the first ones are the most frequent.
    std::size_t draw_class(base::Random& random) const;
    /// A value of a column: a code, or of a multi-valued column a bit a code; 0 when it is missing.
    std::uint64_t draw(std::size_t column, std::size_t of_class, base::Random& random) const;
    /// Missing values of a column in 1,024. Over all columns their mean is 30 %.
    int missing_of_1024(std::size_t column) const { return m_missing[column]; }

private:
    static constexpr std::size_t TABLE = 4096;

    /// A table in which each code stands as often as it is drawn.
    using Codes = std::vector<std::uint16_t>;
    /// How often each code of a multi-valued column is given, in 1,024.
    using Chances = std::vector<std::uint16_t>;

    static Codes table_of(std::vector<std::uint64_t> const& weights);
    static Codes make_given(std::vector<std::uint64_t> const& frequency, base::Random& random);
    static Codes make_codes(programme::RecordColumn const& column, base::Random& random);
    static Chances make_chances(std::size_t codes, base::Random& random);
    static std::vector<std::size_t> ranks_of(std::size_t codes, base::Random& random);
    void choose_missing(std::size_t columns, base::Random& random);

    std::vector<std::array<Codes, CLASSES>> m_codes;      ///< By column.
    std::vector<std::array<Chances, CLASSES>> m_chances;  ///< By column; empty for those of one value.
    std::vector<int> m_missing;
    Codes m_classes;
};

}  // namespace cifra::tabulate
