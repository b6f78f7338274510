#include "figure/font_kerning.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace cifra::figure {
namespace {

constexpr hb_tag_t KERN = HB_TAG('k', 'e', 'r', 'n');
constexpr std::size_t TABLE_HEADER = 4;
constexpr std::size_t SUBTABLE_HEADER = 14;
constexpr std::size_t PAIR = 6;
constexpr std::size_t COVERAGE_AT = TABLE_HEADER + 4;
constexpr std::size_t PAIRS_AT = TABLE_HEADER + 6;
constexpr unsigned HORIZONTAL = 1;

using Pairs = std::map<std::pair<unsigned, unsigned>, unsigned>;

unsigned number_at(std::string_view table, std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(table[at])) << 8U |
           static_cast<unsigned char>(table[at + 1]);
}

void add_number(std::string& out, std::size_t value) {
    out += static_cast<char>(value >> 8U & 255U);
    out += static_cast<char>(value & 255U);
}

/// The pairs of the first subtable whose glyphs are both kept, in the order of their new numbers.
Pairs kept_pairs(std::string_view table, hb_map_t const* renumbered) {
    Pairs pairs;
    if (table.size() < TABLE_HEADER + SUBTABLE_HEADER || number_at(table, COVERAGE_AT) != HORIZONTAL) return pairs;
    auto const count = number_at(table, PAIRS_AT);
    for (std::size_t i = 0; i < count; ++i) {
        auto const at = TABLE_HEADER + SUBTABLE_HEADER + i * PAIR;
        if (at + PAIR > table.size()) break;
        auto const left = hb_map_get(renumbered, number_at(table, at));
        auto const right = hb_map_get(renumbered, number_at(table, at + 2));
        if (left != HB_MAP_VALUE_INVALID && right != HB_MAP_VALUE_INVALID)
            pairs[{left, right}] = number_at(table, at + 4);
    }
    return pairs;
}

}  // namespace

std::string kerning_of(hb_face_t* font, hb_map_t const* renumbered) {
    auto* const blob = hb_face_reference_table(font, KERN);
    unsigned length = 0;
    auto const* bytes = hb_blob_get_data(blob, &length);
    auto const pairs = kept_pairs({bytes, length}, renumbered);
    hb_blob_destroy(blob);
    if (pairs.empty()) return {};
    std::size_t searched = 1;
    std::size_t steps = 0;
    for (; searched * 2 <= pairs.size(); searched *= 2) ++steps;
    std::string out;
    for (std::size_t const value :
         {std::size_t{0}, std::size_t{1}, std::size_t{0}, SUBTABLE_HEADER + pairs.size() * PAIR,
          std::size_t{HORIZONTAL}, pairs.size(), searched * PAIR, steps, (pairs.size() - searched) * PAIR})
        add_number(out, value);
    for (auto const& [glyphs, value] : pairs)
        for (auto const number : {glyphs.first, glyphs.second, value}) add_number(out, number);
    return out;
}

}  // namespace cifra::figure
