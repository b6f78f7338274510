#include "base/file.hpp"
#include "http/compression.hpp"
#include "http/target.hpp"
#include "page_ids.hpp"
#include "portal/about_words.hpp"
#include "portal/area_words.hpp"
#include "portal/compare_words.hpp"
#include "portal/country_words.hpp"
#include "portal/data_words.hpp"
#include "portal/definitions_words.hpp"
#include "portal/edition_words.hpp"
#include "portal/feed_words.hpp"
#include "portal/figure_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/home_words.hpp"
#include "portal/methods_words.hpp"
#include "portal/route_families.hpp"
#include "portal/search_words.hpp"
#include "triad.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <set>

// Claims about all pages together.

namespace cifra::portal {
namespace {

std::vector<std::string> all_matches(std::string const& text, std::regex const& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.push_back((*at)[1].str());
    return found;
}

std::string unescaped(std::string text) {
    for (auto at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1))
        text.replace(at, 5, "&");
    return text;
}

/// Addresses that links of a page lead to, inside the site.
std::vector<std::string> links(std::string const& html) {
    static std::regex const pattern(" (?:href|src)=\"(/[^\"]*)\"");
    auto found = all_matches(html, pattern);
    for (auto& link : found) link = unescaped(link);
    return found;
}

/// Every page of HTML that is quick to make, by its address, from the two first pages on.
std::map<std::string, std::string> crawl(Portal const& portal, std::vector<std::string>& broken) {
    std::map<std::string, std::string> pages;
    std::vector<std::string> waiting = {"/en/", "/es/"};
    std::set<std::string> known(waiting.begin(), waiting.end());
    while (!waiting.empty()) {
        auto const target = waiting.back();
        waiting.pop_back();
        auto const request = http::read_target(target);
        auto const* route = request ? portal.route_of(*request) : nullptr;
        if (route == nullptr) {
            broken.push_back(target);
            continue;
        }
        if (route->slow) continue;
        auto const answer = portal.answer(*request);
        if (answer.status >= 400) broken.push_back(target);
        if (answer.content_type.rfind("text/html", 0) != 0) continue;
        pages[target] = answer.body;
        for (auto const& link : links(answer.body)) {
            auto const address = link.substr(0, link.find('#'));
            if (known.insert(address).second) waiting.push_back(address);
        }
    }
    return pages;
}

TEST(Site, HasNoLinkThatLeadsNowhere) {
    auto const portal = triad::portal();
    std::vector<std::string> broken;
    auto const pages = crawl(*portal, broken);
    EXPECT_GT(pages.size(), 60u);
    EXPECT_THAT(broken, testing::IsEmpty());
    for (auto const& [address, html] : pages)
        for (auto const& link : links(html)) {
            auto const hash = link.find('#');
            auto const there = pages.find(link.substr(0, hash));
            if (hash == std::string::npos || there == pages.end()) continue;
            EXPECT_NE(there->second.find("id=\"" + link.substr(hash + 1) + "\""), std::string::npos)
                << address << " leads to " << link;
        }
}

/// Places of a sentence that nothing was put into. Code has places of its own: the pattern of an address.
std::vector<std::string> unfilled(std::string const& html) {
    static std::regex const code("<code>[^<]*</code>");
    static std::regex const place(">[^<]*(\\{[a-z_]+\\})[^<]*<");
    return all_matches(std::regex_replace(html, code, "<code></code>"), place);
}

TEST(Site, HasNoIdTwiceInAPageAndNoPlaceLeftUnfilled) {
    EXPECT_THAT(unfilled("<p><code>/{lang}/api</code> of {count} pages</p>"), testing::ElementsAre("{count}"));
    auto const portal = triad::portal();
    std::vector<std::string> broken;
    for (auto const& [address, html] : crawl(*portal, broken)) {
        EXPECT_THAT(faults_of_ids(html), testing::IsEmpty()) << address;
        EXPECT_THAT(unfilled(html), testing::IsEmpty()) << address;
        EXPECT_EQ(html.find(" style=\""), std::string::npos) << address << ": the policy forbids styles in attributes";
    }
}

TEST(Site, HasAFirstPageOfAtMostSixtyKilobytes) {
    auto const portal = published::portal(published::corett_years(2));
    auto const home = published::get(*portal, "/en/");
    auto sent = http::gzip(home.body).size();
    static std::regex const asset("\"(/assets/[^\"]*)\"");
    std::set<std::string> assets;
    for (auto const& address : all_matches(home.body, asset)) assets.insert(address);
    EXPECT_EQ(assets.size(), 4u) << "style, script, two fonts";
    for (auto const& address : assets) {
        auto const answer = published::get(*portal, address);
        EXPECT_EQ(answer.status, 200) << address;
        sent += http::is_compressible(answer.content_type) ? http::gzip(answer.body).size() : answer.body.size();
    }
    EXPECT_LE(sent, 60'000u);
    RecordProperty("bytes", static_cast<int>(sent));
}

/// Addresses of a family that a page of the reference does not name.
std::vector<std::string> unnamed(Routes const& routes, std::string const& reference) {
    std::vector<std::string> missing;
    for (auto const& route : routes)
        if (reference.find("| `" + route.pattern + "` |") == std::string::npos) missing.push_back(route.pattern);
    return missing;
}

/// What software asks for, files and what pages are made of: other pages of the reference have them.
bool is_told_elsewhere(std::string const& pattern) {
    return pattern.rfind("/sdmx", 0) == 0 || pattern.rfind("/edition/", 0) == 0 || pattern.rfind("/assets/", 0) == 0 ||
           pattern.rfind("/{lang}/indicator/{id}.", 0) == 0 || pattern == "/openapi.json";
}

TEST(Site, HasEveryPageInTheReference) {
    EXPECT_EQ(unnamed({{"home", "/{lang}/", {}}, {"area", "/{lang}/area", {}}}, "| `/{lang}/area` | areas |").size(),
              1u);
    auto const reference = base::read_file(CIFRA_SOURCE_DIR "/docs/reference/portal.md");
    ASSERT_TRUE(reference.has_value());
    Routes pages;
    for (auto& route : all_routes())
        if (!is_told_elsewhere(route.pattern)) pages.push_back(std::move(route));
    EXPECT_GT(pages.size(), 20u);
    for (auto const& address : unnamed(pages, *reference)) ADD_FAILURE() << address << " is not in portal.md";
}

std::multiset<std::string> places(std::string const& text) {
    static std::regex const place("(\\{[a-z_]+\\})");
    auto const found = all_matches(text, place);
    return {found.begin(), found.end()};
}

TEST(Site, SaysTheSameInBothLanguages) {
    EXPECT_NE(places("{count} of {all}"), places("{count} de {todos}"));
    for (auto const* words : {&about_words(), &area_words(), &compare_words(), &country_words(), &data_words(),
                              &definitions_words(), &edition_words(), &feed_words(), &figure_page_words(),
                              &frame_words(), &home_words(), &methods_words(), &search_words()})
        for (auto const& word : words->all()) {
            EXPECT_FALSE(word.text.en.empty() || word.text.es.empty()) << word.key;
            EXPECT_EQ(places(word.text.en), places(word.text.es)) << word.key;
        }
}

}  // namespace
}  // namespace cifra::portal
