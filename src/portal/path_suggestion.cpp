#include "portal/path_suggestion.hpp"

#include "portal/folded_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/search_entries.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_WORDS = 4;
constexpr std::size_t LONGEST_WORD = 24;
constexpr std::size_t MOST_LINKS = 3;

/// The last words of the path: an address goes from the general to the particular.
std::string words_of(http::Request const& request) {
    std::vector<std::string> words;
    for (auto const& segment : request.segments)
        for (auto& word : folded_words(segment))
            if (word.size() > 2 && word.size() <= LONGEST_WORD) words.push_back(std::move(word));
    std::string query;
    auto const first = words.size() > MOST_WORDS ? words.size() - MOST_WORDS : 0;
    for (auto i = first; i < words.size(); ++i) query += words[i] + " ";
    return query;
}

/// An address cut off after what kind of thing it names: where all of that kind are to be found.
bool is_kind_alone(http::Request const& request) {
    auto const& segments = request.segments;
    return segments.size() == 2 && (segments[1] == "indicator" || segments[1] == "figure");
}

}  // namespace

std::vector<PageLink> links_for_path(Asked const& asked) {
    if (asked.catalogue.empty() || asked.request.path.rfind("/assets/", 0) == 0) return {};
    if (is_kind_alone(asked.request))
        return {{address(asked, "/area"), frame_words().in(asked.language, "areas")},
                {address(asked, "/country"), frame_words().in(asked.language, "countries")},
                {address(asked, "/definitions"), frame_words().in(asked.language, "definitions")}};
    auto const query = words_of(asked.request);
    if (query.empty()) return {};
    std::vector<PageLink> links;
    auto const index = search_index(asked.catalogue);
    for (auto const* entry : index->find(query).entries) {
        if (links.size() == MOST_LINKS) break;
        if (entry->kind == FoundKind::note || entry->kind == FoundKind::text) continue;
        links.push_back({address(asked, entry->path), asked.in(entry->title)});
    }
    return links;
}

}  // namespace cifra::portal
