#include "portal/figure_suggestion.hpp"

#include "base/text.hpp"
#include "portal/address.hpp"
#include "portal/told.hpp"
#include "publish/about_facts.hpp"

#include <algorithm>
#include <optional>

namespace cifra::portal {
namespace {

using programme::Programme;

std::string nearest_of(std::string const& word, std::vector<std::string> const& known) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return word;
    return base::nearest(word, known).value_or("");
}

std::vector<std::string> indicator_ids(Programme const& programme) {
    std::vector<std::string> ids;
    for (auto const& indicator : programme.indicators) ids.push_back(indicator.id);
    return ids;
}

std::vector<std::string> area_codes(Programme const& programme) {
    std::vector<std::string> codes = {programme.region};
    for (auto const& member : programme.members) codes.push_back(member.code);
    return codes;
}

/// The key with each part replaced by the nearest that there is.
std::optional<programme::CellKey> mended(Asked const& asked, programme::Indicator const& indicator,
                                         std::vector<std::string> const& parts) {
    auto const& programme = asked.programme();
    auto const area = nearest_of(parts[1], area_codes(programme));
    auto const& years = asked.current().edition;
    std::vector<std::string> periods = {years.time_period};
    for (auto const& release : years.earlier) periods.push_back(release.time_period);
    auto const year = nearest_of(parts.back(), periods);
    auto key =
        programme.total_key(indicator, area.empty() ? programme.region : area, year.empty() ? years.time_period : year);
    if (parts.size() == key.dimensions.size() + 4)
        for (std::size_t i = 0; i < key.dimensions.size(); ++i) {
            auto const* dimension = programme.dimension(key.dimensions[i].dimension);
            auto const* list = dimension == nullptr ? nullptr : programme.code_list(dimension->code_list);
            auto const code = list == nullptr ? std::string{} : nearest_of(parts[3 + i], list->ids());
            if (!code.empty()) key.dimensions[i].code = code;
        }
    return key;
}

PageLink link_to(Asked const& asked, programme::CellKey const& key) {
    return {
        figure_address(asked, key),
        publish::decision_subject(asked.current().edition, to_string(key), asked.language) + ", " + key.time_period};
}

}  // namespace

std::vector<PageLink> figure_suggestions(Asked const& asked, std::string const& text) {
    auto const slash = text.find('/');
    auto const parts = base::split(slash == std::string::npos ? text : text.substr(slash + 1), '.');
    if (parts.size() < 4) return {};
    auto const id = nearest_of(parts[2], indicator_ids(asked.programme()));
    auto const* indicator = asked.programme().indicator(id);
    if (indicator == nullptr) return {};
    std::vector<PageLink> links;
    auto const key = mended(asked, *indicator, parts);
    if (key && to_string(*key) != text && is_told(asked, *key)) links.push_back(link_to(asked, *key));
    if (key && *key != key->total() && is_told(asked, key->total())) links.push_back(link_to(asked, key->total()));
    links.push_back({indicator_address(asked, indicator->id), asked.in(indicator->name)});
    return links;
}

}  // namespace cifra::portal
