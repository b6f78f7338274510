#include "portal/indicator_asked.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "language/count.hpp"
#include "portal/address.hpp"
#include "portal/error_page.hpp"
#include "portal/page.hpp"

#include <algorithm>
#include <cctype>

namespace cifra::portal {
namespace {

bool same_letters(std::string const& a, std::string const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

PageLink link_to(Asked const& asked, programme::Indicator const& indicator) {
    return {address(asked, "/indicator/" + http::escape(indicator.id)), asked.in(indicator.name)};
}

/// The indicator whose id or name is nearest; else those that are key figures.
std::vector<PageLink> meant(Asked const& asked, std::string const& id) {
    std::vector<std::string> words;
    for (auto const& indicator : asked.programme().indicators) {
        words.push_back(indicator.id);
        words.push_back(asked.in(indicator.name));
    }
    std::vector<PageLink> links;
    auto const near = base::nearest(id, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& indicator = asked.programme().indicators[i / 2];
        bool const one = near ? words[i] == *near : indicator.key_figure && i % 2 == 0;
        if (one) links.push_back(link_to(asked, indicator));
        if (one && near) break;
    }
    return links;
}

/// The indicator in all its countries, and by each of its breakdowns.
std::vector<PageLink> views_of(Asked const& asked, programme::Indicator const& indicator) {
    std::vector<PageLink> links = {link_to(asked, indicator)};
    for (auto const& breakdown : indicator.breakdowns)
        if (!breakdown.by_area)
            links.push_back({indicator_address(asked, indicator.id, "breakdown=" + http::escape(breakdown.id)),
                             asked.in(breakdown.title)});
    return links;
}

/// A message and what to do as sentences.
std::string sentences(base::Error const& error, base::Language language) {
    auto text = error.message.in(language);
    if (text.back() != '?') text += '.';
    auto const& advice = error.what_to_do.in(language);
    return advice.empty() ? text : text + " " + language::capitalised(advice) + ".";
}

}  // namespace

AskedView asked_view(Asked const& asked, std::string const& id) {
    auto const& indicators = asked.programme().indicators;
    auto const found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](auto const& indicator) { return same_letters(indicator.id, id); });
    if (found == indicators.end()) return {std::nullopt, not_found_page(asked, meant(asked, id))};
    auto view = read_view(asked, *found);
    if (!view)
        return {std::nullopt,
                bad_question_page(asked, sentences(view.error(), asked.language), views_of(asked, *found))};
    return {std::move(*view), {}};
}

}  // namespace cifra::portal
