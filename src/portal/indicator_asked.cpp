#include "portal/indicator_asked.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "language/count.hpp"
#include "portal/address.hpp"
#include "portal/error_page.hpp"
#include "portal/page.hpp"
#include "portal/view_words.hpp"

#include <algorithm>
#include <cctype>
#include <map>

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

/// A message and what to do as sentences.
std::string sentences(base::Error const& error, base::Language language) {
    auto text = error.message.in(language);
    if (text.back() != '?') text += '.';
    auto const& advice = error.what_to_do.in(language);
    return advice.empty() ? text : text + " " + language::capitalised(advice) + ".";
}

/// The question once more with only what a view knows: codes that are nearly known are mended, others left out.
http::Request mended(Asked const& asked, programme::Indicator const& indicator) {
    std::map<std::string, std::vector<std::string>> known{{"view", {"chart", "map", "table"}}};
    for (auto const& breakdown : indicator.breakdowns) known["breakdown"].push_back(breakdown.id);
    known["countries"].push_back(asked.programme().region);
    for (auto const& member : asked.programme().members) known["countries"].push_back(member.code);
    for (auto const* const name : {"years", "from", "to"}) known[name] = asked.current().index.years_of(indicator.id);
    auto request = asked.request;
    for (auto& parameter : request.parameters) {
        auto const codes = known.find(parameter.name);
        if (codes == known.end()) continue;
        std::string value;
        for (auto const& code : base::split(parameter.value, '~')) {
            bool const range = code.find("..") != std::string::npos;
            auto const near = range ? std::optional(code) : base::nearest(code, codes->second);
            if (near) value += (value.empty() ? "" : "~") + *near;
        }
        parameter.value = value;
    }
    return request;
}

/// What may be meant by a view that is not known: the same with the codes that are near; each breakdown where that is
/// what is not known; all figures.
std::vector<PageLink> meant(Asked const& asked, programme::Indicator const& indicator) {
    std::vector<PageLink> links;
    auto const request = mended(asked, indicator);
    Asked const again{request, asked.path, asked.catalogue, asked.settings, asked.language};
    auto const view = read_view(again, indicator);
    if (view && !view_query(again, *view).empty())
        links.push_back({view_address(again, *view), view_subject(again, *view) + ", " + view_places(again, *view) +
                                                         ", " + view_years(again, *view)});
    for (auto const& parameter : asked.request.parameters) {
        auto const& all = indicator.breakdowns;
        bool const known = std::any_of(
            all.begin(), all.end(), [&](auto const& breakdown) { return same_letters(breakdown.id, parameter.value); });
        if (parameter.name != "breakdown" || known) continue;
        for (auto const& breakdown : all)
            if (!breakdown.by_area)
                links.push_back(
                    {indicator_address(asked, indicator.id, "breakdown=" + breakdown.id), asked.in(breakdown.title)});
    }
    links.push_back(link_to(asked, indicator));
    return links;
}

base::LocalText no_indicator(std::string const& id, std::vector<PageLink> const& near) {
    std::string const en = "There is no indicator “" + id + "” here";
    std::string const es = "Aquí no existe el indicador «" + id + "»";
    if (near.size() != 1) return {en + ".", es + "."};
    return {en + "; did you mean " + near.front().words + "?", es + "; ¿quiso decir " + near.front().words + "?"};
}

}  // namespace

AskedView asked_view(Asked const& asked, std::string const& id) {
    auto const& indicators = asked.programme().indicators;
    auto const found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](auto const& indicator) { return same_letters(indicator.id, id); });
    if (found == indicators.end()) {
        auto const near = meant(asked, id);
        return {std::nullopt, not_found_page(asked, near), asked.in(no_indicator(id, near))};
    }
    auto view = read_view(asked, *found);
    if (view) return {std::move(*view), {}, {}};
    auto const why = sentences(view.error(), asked.language);
    return {std::nullopt, bad_question_page(asked, why, meant(asked, *found)), why};
}

}  // namespace cifra::portal
