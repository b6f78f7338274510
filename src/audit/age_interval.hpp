#pragma once

#include "base/local_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::audit {

/// Whole years of age, both ends included.
struct AgeInterval {
    int first = 0;
    int last = 0;
    auto operator<=>(AgeInterval const&) const = default;
};

/// An age without an upper end.
inline constexpr int OLDEST = 1000;

/// Reads ">18", ">=18", "<18", "<=17", "18-25", "18+". Nothing when the text is anything else.
std::optional<AgeInterval> parse_age_interval(std::string const& text);

/// "over 18", "18 or older", "under 18", "17 or younger", "18 to 25" of a text that parse_age_interval reads.
std::string age_words(std::string const& text, base::Language language);

/// Years between the intervals that none of them holds, and years that two different ones hold. Equal intervals are
/// one: they are printed once for each sex. Ascending.
std::vector<AgeInterval> years_left_out(std::vector<AgeInterval> intervals);
std::vector<AgeInterval> years_counted_twice(std::vector<AgeInterval> intervals);

}  // namespace cifra::audit
