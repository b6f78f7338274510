#include "portal/origin_words.hpp"

#include "base/text.hpp"
#include "portal/figure_words.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

bool is_number(std::string const& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "FILE!SHEET!CELL" or "FILE:line:column".
std::string place_words(Asked const& asked, std::string const& place) {
    auto const last = place.rfind('!');
    auto const first = place.find('!');
    if (first != std::string::npos && first != last)
        return figure_page_words().in(
            asked.language, "origin_cell",
            {{"sheet", place.substr(first + 1, last - first - 1)}, {"cell", place.substr(last + 1)}});
    auto const parts = base::split(place, ':');
    if (parts.size() < 2 || !is_number(parts[1])) return place;
    return figure_page_words().in(asked.language, "origin_line", {{"file", parts[0]}, {"line", parts[1]}});
}

}  // namespace

std::string origin_words(Asked const& asked, std::string const& origin) {
    auto const parts = base::split(origin, '/');
    if (parts.size() < 4 || !is_number(parts[1]) || !is_number(parts[2])) return place_words(asked, origin);
    auto const before = parts[0].size() + parts[1].size() + parts[2].size() + 3;
    auto const* member = asked.programme().member(parts[0]);
    return figure_page_words().in(asked.language, "origin_return",
                                  {{"area", member == nullptr ? parts[0] : asked.in(member->name_in_sentence)},
                                   {"year", parts[1]},
                                   {"version", parts[2]},
                                   {"place", place_words(asked, origin.substr(before))}});
}

}  // namespace cifra::portal
