#include "portal/openapi.hpp"

#include "portal/api_operation.hpp"
#include "portal/sdmx_availability.hpp"
#include "portal/sdmx_data.hpp"
#include "portal/sdmx_structure.hpp"
#include "published.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <set>

namespace cifra::portal {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Portal const& edition() {
    static auto const portal = published::portal({published::corett_2019()});
    return *portal;
}

json document(std::string const& language = "en") {
    auto const answer = published::get(edition(), "/openapi.json", {{"accept-language", language}});
    EXPECT_EQ(answer.status, 200);
    return json::parse(answer.body);
}

/// True for an address that gives no page to read: it ends like a file, or belongs to an interface.
bool is_for_software(std::string const& pattern) {
    if (pattern.starts_with("/assets/")) return false;
    if (pattern.starts_with("/sdmx") || pattern.starts_with("/edition/")) return true;
    auto const last = pattern.substr(pattern.rfind('/'));
    return last.find('.') != std::string::npos;
}

/// The patterns of routes that a document describes.
std::set<std::string> described(json const& document) {
    std::set<std::string> patterns;
    for (auto const& [path, item] : document["paths"].items()) {
        patterns.insert(item["get"]["x-route"].get<std::string>());
        if (item["get"].contains("x-also"))
            for (auto const& also : item["get"]["x-also"]) patterns.insert(also.get<std::string>());
    }
    return patterns;
}

/// What of the two is missing in the other.
std::vector<std::string> gaps(json const& document, Routes const& routes) {
    auto const patterns = described(document);
    std::set<std::string> routed;
    std::vector<std::string> gaps;
    for (auto const& route : routes) {
        routed.insert(route.pattern);
        if (is_for_software(route.pattern) && patterns.count(route.pattern) == 0)
            gaps.push_back("not described: " + route.pattern);
    }
    for (auto const& pattern : patterns)
        if (routed.count(pattern) == 0) gaps.push_back("not routed: " + pattern);
    return gaps;
}

std::set<std::string> places_of(std::string const& path) {
    std::set<std::string> places;
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1))
        places.insert(path.substr(at + 1, path.find('}', at) - at - 1));
    return places;
}

TEST(OpenApi, DescribesEveryRouteForSoftwareAndNothingElse) {
    EXPECT_THAT(gaps(document(), all_routes()), IsEmpty());
}

TEST(OpenApi, DescribesNothingThatHasNoRoute) {
    EXPECT_EQ(document()["paths"].size(), api_operations({}).size());
}

TEST(OpenApi, IsMissedWhereItHasAGap) {
    auto routes = all_routes();
    routes.push_back({"secret", "/secret.json", {}});
    EXPECT_THAT(gaps(document(), routes), ElementsAre("not described: /secret.json"));
    auto described = document();
    described["paths"]["/nowhere.json"]["get"]["x-route"] = "/nowhere.json";
    EXPECT_THAT(gaps(described, all_routes()), ElementsAre("not routed: /nowhere.json"));
}

TEST(OpenApi, HasWhatTheSpecificationAsksFor) {
    auto const whole = document();
    EXPECT_EQ(whole["openapi"], "3.1.0");
    for (auto const* const member : {"title", "version"}) EXPECT_TRUE(whole["info"][member].is_string()) << member;
    EXPECT_TRUE(whole["servers"][0]["url"].is_string());
    std::set<std::string> tags;
    for (auto const& tag : whole["tags"]) tags.insert(tag["name"].get<std::string>());
    std::set<std::string> ids;
    for (auto const& [path, item] : whole["paths"].items()) {
        auto const& operation = item["get"];
        EXPECT_TRUE(path.starts_with("/"));
        EXPECT_EQ(path.find("..."), std::string::npos) << path;
        EXPECT_TRUE(ids.insert(operation["operationId"].get<std::string>()).second) << path;
        EXPECT_EQ(tags.count(operation["tags"][0].get<std::string>()), 1u) << path;
        EXPECT_FALSE(operation["responses"].empty()) << path;
        std::set<std::string> places;
        std::set<std::string> names;
        if (operation.contains("parameters"))
            for (auto const& parameter : operation["parameters"]) {
                bool const of_path = parameter["in"] == "path";
                EXPECT_EQ(parameter["required"], of_path) << path;
                EXPECT_TRUE(parameter["schema"]["type"].is_string()) << path;
                EXPECT_TRUE(names.insert(parameter["name"].get<std::string>()).second) << path;
                if (of_path) places.insert(parameter["name"].get<std::string>());
            }
        EXPECT_EQ(places, places_of(path)) << path;
        for (auto const& [status, response] : operation["responses"].items())
            EXPECT_FALSE(response["description"].get<std::string>().empty()) << path << " " << status;
    }
    EXPECT_TRUE(whole["components"]["schemas"].contains("Error"));
}

TEST(OpenApi, NamesTheParametersThatSdmxUnderstands) {
    auto const whole = document();
    auto const queries = [&](std::string const& id) {
        std::set<std::string> names;
        for (auto const& [path, item] : whole["paths"].items())
            if (item["get"]["operationId"] == id)
                for (auto const& parameter : item["get"]["parameters"])
                    if (parameter["in"] == "query") names.insert(parameter["name"].get<std::string>());
        return names;
    };
    auto const known = [](std::vector<std::string> names, bool filters) {
        if (filters) names.emplace_back("c");
        return std::set<std::string>(names.begin(), names.end());
    };
    EXPECT_EQ(queries("sdmxData"), known(sdmx_data_parameters(), true));
    EXPECT_EQ(queries("sdmxStructure"), known(sdmx_structure_parameters(), false));
    EXPECT_EQ(queries("sdmxAvailability"), known(sdmx_availability_parameters(), true));
}

TEST(OpenApi, HasExamplesThatAreAnswered) {
    std::size_t tried = 0;
    auto const whole = document();
    for (auto const& [path, item] : whole["paths"].items()) {
        if (!item["get"].contains("x-examples")) continue;
        for (auto const& example : item["get"]["x-examples"]) {
            auto const address = example["address"].get<std::string>();
            if (path.starts_with("/edition")) continue;  // made whole from a release: tried where there is one
            EXPECT_THAT(published::get(edition(), address).status, testing::AnyOf(200, 204)) << address;
            ++tried;
        }
    }
    EXPECT_GE(tried, 9u);
}

TEST(OpenApi, SpeaksBothLanguages) {
    EXPECT_EQ(document("es")["paths"].size(), document()["paths"].size());
    EXPECT_THAT(document("es").dump(), HasSubstr("Interfaz para programas"));
    EXPECT_THAT(document("es").dump(), Not(HasSubstr("Every figure of every year")));
}

TEST(ApiPage, TellsWhatTheDocumentTells) {
    for (auto const* const language : {"en", "es"}) {
        auto const page = published::get(edition(), std::string("/") + language + "/api");
        EXPECT_EQ(page.status, 200);
        auto const whole = document(language);
        for (auto const& [path, item] : whole["paths"].items()) {
            EXPECT_THAT(page.body, HasSubstr("GET " + path + "<")) << language;
            EXPECT_THAT(page.body, HasSubstr("id=\"" + item["get"]["operationId"].get<std::string>() + "\""));
        }
    }
    EXPECT_EQ(published::get(edition(), "/sdmx/3.0/").headers.front().value, "/en/api");
}

TEST(OpenApi, HasNoExampleOfACodeThatAProgrammeDoesNotHave) {
    ApiSamples bare;
    bare.agency = "ANY";
    bare.edition = "any-2021";
    bare.version = "1";
    bare.area = "ALL";
    bare.year = "2021";
    for (auto const& operation : api_operations(bare))
        for (auto const& example : operation.examples) {
            EXPECT_THAT(example.address, Not(HasSubstr("//")));
            EXPECT_THAT(example.address, Not(HasSubstr("/.")));
        }
}

}  // namespace
}  // namespace cifra::portal
