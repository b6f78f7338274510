#include "tabulate/flag_layout.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::tabulate {
namespace {

/// Categories are merged up to so many codes: each row more is a line more of the cache, each category less saves a
/// row a flag and category of every record.
constexpr std::uint32_t MOST_MERGED = 64;
constexpr std::size_t MOST_ROW_BYTES = 8U << 20U;

void merge_smallest(std::vector<MergedCategory>& merged) {
    auto const by_codes = [](auto const& a, auto const& b) { return a.codes > b.codes; };
    while (merged.size() > 2) {
        std::stable_sort(merged.begin(), merged.end(), by_codes);
        auto const& last = merged.back();
        auto& before = merged[merged.size() - 2];
        if (before.codes > MOST_MERGED / last.codes) return;
        for (auto& stride : before.strides) stride *= last.codes;
        before.members.insert(before.members.end(), last.members.begin(), last.members.end());
        before.strides.insert(before.strides.end(), last.strides.begin(), last.strides.end());
        before.codes *= last.codes;
        merged.pop_back();
    }
}

}  // namespace

std::optional<FlagLayout> flag_layout(std::vector<std::uint32_t> const& cardinalities, int length) {
    constexpr int LENGTH = 3;
    FlagLayout layout;
    auto const flag = std::find(cardinalities.begin(), cardinalities.end(), 2U);
    layout.cardinalities.assign(cardinalities.begin(), flag);
    layout.flags = static_cast<std::size_t>(cardinalities.end() - flag);
    auto const categories = layout.cardinalities.size();
    if (length != LENGTH || categories < 2 || layout.flags == 0 || layout.flags > FlagLayout::MOST_FLAGS)
        return std::nullopt;
    for (std::size_t place = 0; place < categories; ++place)
        layout.merged.push_back({{place}, {1}, cardinalities[place], 0});
    merge_smallest(layout.merged);
    for (auto& category : layout.merged) {
        category.first = layout.codes;
        layout.codes += category.codes;
    }
    for (auto const& category : layout.merged) {
        layout.category_begin.push_back(layout.rows);
        layout.rows += std::size_t{category.codes} * (layout.codes - category.first - category.codes);
    }
    layout.flag_begin = layout.rows;
    layout.pair_begin = layout.flag_begin + layout.flags * layout.codes;
    layout.rows = layout.pair_begin + layout.flags * layout.flags;
    if (layout.rows * layout.lanes() * sizeof(std::uint16_t) > MOST_ROW_BYTES) return std::nullopt;
    return layout;
}

std::size_t bytes_of_rows(FlagLayout const& layout) {
    return layout.rows * layout.lanes() * (sizeof(std::uint16_t) + sizeof(std::uint32_t));
}

}  // namespace cifra::tabulate
