#include "portal/indicator_head.hpp"

#include "base/text.hpp"
#include "portal/download_kinds.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_words.hpp"

#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using Json = nlohmann::ordered_json;

std::string media_type(std::string_view content_type) {
    return std::string(content_type.substr(0, content_type.find(';')));
}

Json distributions(Asked const& asked, View const& view) {
    auto list = Json::array();
    for (auto const& kind : download_kinds())
        list.push_back(
            {{"@type", "DataDownload"},
             {"encodingFormat", media_type(kind.content_type)},
             {"contentUrl", asked.settings.public_url + view_address(asked, view, std::string(kind.ending))}});
    return list;
}

Json places(Asked const& asked, View const& view) {
    auto list = Json::array();
    for (auto const& area : view.areas)
        list.push_back({{"@type", "Place"}, {"name", asked.in(asked.programme().area_name(area))}});
    return list;
}

Json organisation(Asked const& asked) {
    return {{"@type", "Organization"}, {"name", asked.in(asked.programme().name)}};
}

/// \source https://schema.org/Dataset
std::string data_set(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    auto const& definition = asked.in(view.indicator->definition);
    Json data{{"@context", "https://schema.org/"},
              {"@type", "Dataset"},
              {"name", view_subject(asked, view) + ", " + view_places(asked, view) + ", " + view_years(asked, view)},
              {"description", definition.empty() ? view_subtitle(asked, figures) : definition},
              {"url", asked.settings.public_url + view_address(asked, view)},
              {"inLanguage", base::code_of(asked.language)},
              {"isAccessibleForFree", true},
              {"temporalCoverage", view.one_year() ? view.years.front() : view.years.front() + "/" + view.years.back()},
              {"spatialCoverage", places(asked, view)},
              {"variableMeasured", asked.in(view.indicator->name)},
              {"creator", organisation(asked)},
              {"distribution", distributions(asked, view)}};
    auto const& last = last_released(figures.releases);
    if (figures.releases.size() == 1) data["version"] = std::to_string(last.entry.version);
    if (last.known()) data["datePublished"] = last.entry.released_at.substr(0, 10);
    if (auto const& licence = asked.in(asked.programme().licence); !licence.empty()) data["license"] = licence;
    // Nothing in it may end the element that it stands in.
    return base::replace_all(data.dump(), "<", "\\u003c");
}

}  // namespace

std::string indicator_head(Asked const& asked, ViewFigures const& figures) {
    return "<script type=\"application/ld+json\">" + data_set(asked, figures) + "</script>\n";
}

}  // namespace cifra::portal
