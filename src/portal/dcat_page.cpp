#include "portal/dcat_page.hpp"

#include "http/target.hpp"
#include "portal/address.hpp"
#include "portal/edition_files.hpp"
#include "portal/feed_words.hpp"
#include "portal/release_list.hpp"
#include "portal/withdrawn.hpp"

#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using base::Language;
using nlohmann::json;

json local(base::LocalText const& text) {
    return json::array({{{"@language", "en"}, {"@value", text.en}}, {{"@language", "es"}, {"@value", text.es}}});
}

json moment(std::string const& text) {
    return {{"@type", "xsd:dateTime"}, {"@value", text}};
}

json period(std::string const& from, std::string const& to) {
    return {{"@type", "dct:PeriodOfTime"},
            {"dcat:startDate", {{"@type", "xsd:gYear"}, {"@value", from}}},
            {"dcat:endDate", {{"@type", "xsd:gYear"}, {"@value", to}}}};
}

json distribution(std::string const& address, std::string const& media_type, base::LocalText const& licence) {
    return {{"@type", "dcat:Distribution"},           {"@id", address},
            {"dcat:downloadURL", {{"@id", address}}}, {"dcat:accessURL", {{"@id", address}}},
            {"dcat:mediaType", media_type},           {"dct:rights", local(licence)}};
}

json keywords(programme::Programme const& programme) {
    json words = json::array();
    for (auto const& section : programme.sections)
        for (auto const& each : local(section.title)) words.push_back(each);
    return words;
}

json flow_dataset(Asked const& asked, programme::Dataflow const& flow) {
    auto const& programme = asked.programme();
    auto const& current = asked.current();
    auto const& first = asked.catalogue.releases().front();
    auto const data = asked.settings.public_url + "/sdmx/3.0/data/dataflow/" + http::escape(programme.agency) + "/" +
                      http::escape(flow.id) + "/" + http::escape(programme.version) + "/*";
    base::LocalText const description{feed_words().in(Language::en, "flow_description"),
                                      feed_words().in(Language::es, "flow_description")};
    return {{"@type", "dcat:Dataset"},
            {"@id", "urn:cifra:" + programme.id + ":flow:" + flow.id},
            {"dct:identifier", programme.structure_id(flow.id)},
            {"dct:title", local(flow.name)},
            {"dct:description", local(description)},
            {"dct:issued", moment(first.released_at)},
            {"dct:modified", moment(current.entry.released_at)},
            {"dct:temporal", period(first.time_period, current.edition.time_period)},
            {"dcat:keyword", keywords(programme)},
            {"dcat:distribution",
             json::array({distribution(data, "application/vnd.sdmx.data+json;version=2.0.0", programme.licence)})}};
}

json release_dataset(Asked const& asked, release::ReleaseEntry const& entry) {
    auto const& programme = asked.programme();
    auto const at = [&](char const* name) { return asked.settings.public_url + edition_file_address(entry, name); };
    base::LocalText const title{"Edition " + entry.time_period + ", version " + std::to_string(entry.version),
                                "Edición " + entry.time_period + ", versión " + std::to_string(entry.version)};
    auto const page = asked.settings.public_url + edition_address(asked, entry.edition, entry.version);
    return {
        {"@type", "dcat:Dataset"},
        {"@id", "urn:cifra:" + entry.programme + ":" + entry.edition + ":" + std::to_string(entry.version)},
        {"dct:identifier", entry.edition + "." + std::to_string(entry.version)},
        {"dct:title", local(title)},
        {"dct:description", local(programme.purpose)},
        {"dct:issued", moment(entry.released_at)},
        {"dct:modified", moment(entry.prepared)},
        {"dct:temporal", period(entry.time_period, entry.time_period)},
        {"owl:versionInfo", std::to_string(entry.version)},
        {"dcat:landingPage", {{"@id", page}}},
        {"dcat:keyword", keywords(programme)},
        {"dcat:distribution",
         json::array({distribution(at("data.csv"), "text/csv", programme.licence),
                      distribution(at("data.json"), "application/vnd.sdmx.data+json;version=2.0.0", programme.licence),
                      distribution(at("data.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                   programme.licence)})}};
}

base::LocalText catalogue_title(programme::Programme const& programme) {
    return {feed_words().in(Language::en, "catalogue", {{"name", programme.short_name.en}}),
            feed_words().in(Language::es, "catalogue", {{"name", programme.short_name.es}})};
}

}  // namespace

http::Response dcat_catalogue(Asked const& asked) {
    auto const& programme = asked.programme();
    json sets = json::array();
    for (auto const& flow : programme.dataflows) sets.push_back(flow_dataset(asked, flow));
    for (auto const& entry : offered_releases(asked.catalogue)) sets.push_back(release_dataset(asked, entry));
    json const catalogue = {{"@context",
                             {{"dcat", "http://www.w3.org/ns/dcat#"},
                              {"dct", "http://purl.org/dc/terms/"},
                              {"foaf", "http://xmlns.com/foaf/0.1/"},
                              {"owl", "http://www.w3.org/2002/07/owl#"},
                              {"xsd", "http://www.w3.org/2001/XMLSchema#"}}},
                            {"@type", "dcat:Catalog"},
                            {"@id", asked.settings.public_url + "/dcat.jsonld"},
                            {"dct:title", local(catalogue_title(programme))},
                            {"dct:description", local(programme.purpose)},
                            {"dct:language", json::array({"en", "es"})},
                            {"dct:modified", moment(asked.current().entry.released_at)},
                            {"dct:publisher", {{"@type", "foaf:Organization"}, {"foaf:name", local(programme.name)}}},
                            {"foaf:homepage", {{"@id", asked.settings.public_url + "/"}}},
                            {"dcat:dataset", std::move(sets)}};
    http::Response response;
    response.content_type = "application/ld+json";
    response.last_modified = asked.current().entry.released_at;
    response.body = catalogue.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
    return response;
}

}  // namespace cifra::portal
