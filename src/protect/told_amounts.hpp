#pragma once

#include "base/decimal.hpp"
#include "base/local_text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cifra::protect {

/// A number as an editor's words give it.
struct ToldAmount {
    enum class Kind {
        count,     ///< "1,652", "28 million", "eight"
        percent,   ///< "96.5%", "53 por ciento"
        fraction,  ///< "one in four", "half", "dos tercios"
        members,   ///< "nine countries", both numbers of "eight of nine countries"
    };

    Kind kind = Kind::count;
    base::Decimal value{};
    std::int64_t of = 1;     ///< kind fraction: the denominator.
    std::int64_t times = 1;  ///< Rounded to so many: 1,000,000 in "28 million".
    std::string words{};     ///< As they stand, in lower case.

    /// The same number, in whatever words.
    bool same(ToldAmount const& other) const;
};

/// The numbers of a text in the order of their first words. A number one that is no part of "one in four" is hardly
/// ever a number, and is left out, as are "both" and "ambos".
std::vector<ToldAmount> told_amounts(std::string const& text, base::Language language);

/// The text with semicolons in place of each fraction: "one in four" counts neither one nor four persons.
std::string without_fractions(std::string text, base::Language language);

}  // namespace cifra::protect
