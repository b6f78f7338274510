#pragma once

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

/// Reads the value of Accept. What is no media range is left out.
/// \source RFC 9110, 12.5.1
std::vector<MediaRange> parse_accept(std::string_view accept);

}  // namespace cifra::http
