#include "audit/paragraph.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::audit {
namespace {

constexpr std::size_t WIDTH = 100;

/// Characters, not bytes.
std::size_t width_of(std::string const& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string paragraph(std::string const& lead, std::string const& text) {
    std::string const margin(width_of(lead), ' ');
    std::string result;
    std::string line = lead;
    bool begun = false;
    for (auto const& word : base::split(text, ' ')) {
        if (begun && width_of(line) + 1 + width_of(word) > WIDTH) {
            result += line + "\n";
            line = margin;
            begun = false;
        }
        line += (begun ? " " : "") + word;
        begun = true;
    }
    return result + line + "\n";
}

}  // namespace cifra::audit
