#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::http {

/// A media type, or a range of them: "text/html", "application/*", "*/*;q=0.5".
struct MediaRange {
    std::string type;     ///< Lower case, or "*".
    std::string subtype;  ///< Lower case, or "*".
    /// Names in lower case, values without quotation marks; without the weight.
    std::vector<std::pair<std::string, std::string>> parameters;
    int quality = 1000;  ///< Its weight in thousandths; 0: not acceptable.
};

/// Reads a media type or range; nothing when it is none.
std::optional<MediaRange> read_media_range(std::string_view text);

/// Reads the value of Accept. What is no media range is left out.
/// \source RFC 9110, 12.5.1
std::vector<MediaRange> parse_accept(std::string_view accept);

/// Weight of a media type, in thousandths: that of the most specific range that fits it, 0 where none does. A range
/// fits when its type, subtype and each of its parameters do; letter case of values is ignored.
int quality_of(std::vector<MediaRange> const& ranges, MediaRange const& type);

/// Which of the types on offer is preferred: the one of the greatest weight, and of several the first. Without an
/// Accept the first. \param offered  media types with their parameters, well-formed, at least one
/// \returns nothing when none is acceptable
std::optional<std::size_t> preferred(std::string_view accept, std::vector<std::string> const& offered);

}  // namespace cifra::http
