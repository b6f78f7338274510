#include "portal/dataset_json.hpp"

#include "base/text.hpp"
#include "portal/address.hpp"
#include "portal/edition_files.hpp"
#include "portal/edition_parts.hpp"

#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using nlohmann::json;

struct Distribution {
    char const* file;
    char const* media_type;
};
constexpr Distribution DISTRIBUTIONS[] = {
    {"data.csv", "text/csv"},
    {"data.json", "application/vnd.sdmx.data+json;version=2.0.0"},
    {"data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

json distributions(Asked const& asked, LoadedEdition const& edition) {
    json list = json::array();
    for (auto const& each : DISTRIBUTIONS)
        list.push_back({{"@type", "DataDownload"},
                        {"encodingFormat", each.media_type},
                        {"contentUrl", asked.settings.public_url + edition_file_address(edition.entry, each.file)}});
    return list;
}

json places(Asked const& asked, programme::Programme const& programme) {
    json list = json::array();
    for (auto const& member : programme.members) list.push_back({{"@type", "Place"}, {"name", asked.in(member.name)}});
    return list;
}

json measured(Asked const& asked, programme::Programme const& programme) {
    json list = json::array();
    for (auto const& indicator : programme.indicators) list.push_back(asked.in(indicator.name));
    return list;
}

}  // namespace

std::string json_for_script(std::string json) {
    return base::replace_all(std::move(json), "</", "<\\/");
}

std::string dataset_script(Asked const& asked, LoadedEdition const& edition) {
    auto const& entry = edition.entry;
    auto const& programme = edition.edition.programme;
    auto const here = asked.settings.public_url + edition_address(asked, entry.edition, entry.version);
    json const dataset = {
        {"@context", "https://schema.org/"},
        {"@type", "Dataset"},
        {"@id", here},
        {"url", here},
        {"name", asked.in(edition.edition.title)},
        {"description", asked.in(programme.purpose)},
        {"version", std::to_string(entry.version)},
        {"identifier", entry.edition + "." + std::to_string(entry.version)},
        {"datePublished", entry.released_at},
        {"dateModified", entry.prepared},
        {"temporalCoverage", entry.time_period},
        {"inLanguage", base::code_of(asked.language)},
        {"isAccessibleForFree", true},
        {"license", asked.in(programme.licence)},
        {"creator", {{"@type", "Organization"}, {"name", asked.in(programme.name)}}},
        {"citation", citation(asked, edition)},
        {"spatialCoverage", places(asked, programme)},
        {"variableMeasured", measured(asked, programme)},
        {"distribution", distributions(asked, edition)},
    };
    return "<script type=\"application/ld+json\">" +
           json_for_script(dataset.dump(-1, ' ', false, json::error_handler_t::replace)) + "</script>";
}

}  // namespace cifra::portal
