#include "portal/search_page.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/frame_words.hpp"
#include "portal/page.hpp"
#include "portal/plain_markdown.hpp"
#include "portal/search_entries.hpp"
#include "portal/search_words.hpp"
#include "portal/template.hpp"
#include "portal/told.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t LONGEST_QUERY = 100;  ///< In characters.
constexpr std::size_t MOST_RESULTS = 30;
constexpr std::size_t MOST_TOGETHER = 6;
constexpr std::size_t EXCERPT = 180;

std::string word(Asked const& asked, char const* key) {
    return search_words().in(asked.language, key);
}

std::size_t characters(std::string const& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Data result_of(Asked const& asked, SearchEntry const& entry) {
    Data item;
    item.set("title", asked.in(entry.title));
    item.set("address", address(asked, entry.path));
    item.set("kind", kind_word(entry.kind, asked.language));
    set_optional(item, "words", shortened(asked.in(entry.words), EXCERPT));
    return item;
}

/// The newest edition speaks of an indicator in a country.
bool is_reported(Asked const& asked, std::string const& indicator, std::string const& ref_area) {
    for (auto const& table : asked.current().edition.tables)
        for (auto const& figure : table.observations())
            if (figure.key.indicator == indicator && figure.key.ref_area == ref_area) return true;
    return false;
}

/// The views of indicators in countries that are named together.
std::vector<SearchEntry> views_of(Asked const& asked, std::vector<FoundTogether> const& together) {
    std::vector<SearchEntry> views;
    for (auto const& [indicator, country] : together) {
        if (views.size() == MOST_TOGETHER) break;
        if (!is_reported(asked, indicator->codes, country->codes)) continue;
        views.push_back(
            {FoundKind::indicator,
             {indicator->title.en + ", " + country->title.en, indicator->title.es + ", " + country->title.es},
             indicator->words,
             indicator->path + "?countries=" + http::escape(country->codes)});
    }
    return views;
}

std::string count_words(Asked const& asked, std::size_t all, std::string const& query) {
    auto const number = [&](std::size_t count) {
        return language::number(static_cast<std::int64_t>(count), asked.language);
    };
    if (all == 0) return search_words().in(asked.language, "none", {{"query", query}});
    if (all == 1) return search_words().in(asked.language, "one", {{"query", query}});
    if (all > MOST_RESULTS)
        return search_words().in(asked.language, "first",
                                 {{"count", number(MOST_RESULTS)}, {"all", number(all)}, {"query", query}});
    return search_words().in(asked.language, "some", {{"count", number(all)}, {"query", query}});
}

/// A query that is the key of a figure leads to it.
void put_key(Data& data, Asked const& asked, std::string const& query) {
    auto const key = asked.programme().parse_key(std::string(base::trim(query)));
    bool const told = key && is_told(asked, *key);
    data.set("is_key", Data{told});
    if (told) data.set("key_address", figure_address(asked, *key));
}

Data starting_points(Asked const& asked) {
    auto list = data_list();
    for (auto const& [path, key] : {std::pair{"/area", "areas"}, std::pair{"/country", "countries"},
                                    std::pair{"/definitions", "definitions"}, std::pair{"/edition", "editions"}}) {
        Data item;
        item.set("address", address(asked, path));
        item.set("words", frame_words().in(asked.language, key));
        list << item;
    }
    return list;
}

void put_results(Data& data, Asked const& asked, std::string const& query) {
    auto const index = search_index(asked.catalogue);
    auto const found = index->find(query);
    auto const views = views_of(asked, found.together);
    auto results = data_list();
    for (auto const& view : views) results << result_of(asked, view);
    for (std::size_t i = 0; i < found.entries.size() && views.size() + i < MOST_RESULTS; ++i)
        results << result_of(asked, *found.entries[i]);
    put_key(data, asked, query);
    data.set("searched", Data{true});
    data.set("count", count_words(asked, views.size() + found.entries.size(), query));
    data.set("has_results", Data{!found.entries.empty()});
    data.set("results", results);
    set_optional(
        data, "meant",
        found.meant.empty() || found.entries.empty()
            ? ""
            : search_words().in(asked.language, "meant", {{"words", language::list_and(found.meant, asked.language)}}));
    data.set("some_words", Data{!found.all_words && !found.entries.empty()});
    data.set("starts", starting_points(asked));
}

}  // namespace

http::Response search_page(Asked const& asked) {
    auto const* parameter = asked.request.parameter("q");
    auto const query = parameter == nullptr ? std::string{} : std::string(base::trim(parameter->value));
    bool const too_long = characters(query) > LONGEST_QUERY;
    Data data;
    data.set("w", search_words().data(asked.language));
    data.set("query", too_long ? "" : query);
    set_optional(
        data, "too_long",
        too_long ? search_words().in(asked.language, "too_long", {{"most", std::to_string(LONGEST_QUERY)}}) : "");
    data.set("searched", Data{false});
    if (!too_long && !query.empty()) put_results(data, asked, query);
    auto const title = query.empty() || too_long ? word(asked, "title")
                                                 : search_words().in(asked.language, "title_of", {{"query", query}});
    Page page{"search",
              title,
              {},
              render("search.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    page.for_search = false;
    page.search_box = false;
    return page_response(asked, page, too_long ? 400 : 200);
}

}  // namespace cifra::portal
