#include "portal/openapi.hpp"

#include "base/text.hpp"
#include "portal/api_operation.hpp"
#include "portal/api_words.hpp"
#include "portal/portal.hpp"
#include "portal/preferred_language.hpp"
#include "portal/sdmx_answer.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace cifra::portal {
namespace {

using Json = nlohmann::ordered_json;

/// "/edition/{id}/files/{name}" of "/edition/{id}/files/{name...}".
std::string path_of(std::string const& pattern) {
    return base::replace_all(pattern, "...}", "}");
}

/// Writes one language.
class DocumentWriter {
public:
    DocumentWriter(Asked const& asked, base::Language language) : m_asked(asked), m_language(language) {}

    Json document() const {
        auto const& programme = m_asked.programme();
        Json info = {{"title", word("title") + ": " + programme.short_name.in(m_language)},
                     {"description", word("introduction")},
                     {"version", programme.version},
                     {"license", {{"name", programme.licence.in(m_language)}}}};
        Json json = {{"openapi", "3.1.0"},
                     {"info", std::move(info)},
                     {"servers", Json::array({{{"url", m_asked.settings.public_url}}})},
                     {"tags", tags()},
                     {"paths", paths()}};
        json["components"]["schemas"]["Error"] = error_schema();
        return json;
    }

private:
    std::string const& word(std::string const& key) const { return api_words().in(m_language, key); }

    Json tags() const {
        Json tags = Json::array();
        for (auto const* const group : {"views", "sdmx", "editions", "discovery"})
            tags.push_back({{"name", group}, {"description", word(std::string("group_") + group)}});
        return tags;
    }

    Json paths() const {
        std::set<std::string> routed;
        for (auto const& route : all_routes()) routed.insert(route.pattern);
        Json paths = Json::object();
        for (auto const& operation : api_operations(api_samples(m_asked)))
            if (routed.count(operation.path) > 0) paths[path_of(operation.path)]["get"] = operation_json(operation);
        return paths;
    }

    Json operation_json(ApiOperation const& operation) const {
        Json json = {{"operationId", operation.id},
                     {"tags", Json::array({operation.group})},
                     {"summary", operation.title.in(m_language)},
                     {"description", operation.words.in(m_language)}};
        for (auto const& place : operation.places) json["parameters"].push_back(parameter(place, true));
        for (auto const& query : operation.queries) json["parameters"].push_back(parameter(query, false));
        for (auto const status : operation.statuses)
            json["responses"][std::to_string(status)] = response(operation, status);
        json["x-route"] = operation.path;
        if (!operation.also.empty()) json["x-also"] = operation.also;
        for (auto const& example : operation.examples)
            json["x-examples"].push_back(
                {{"summary", example.words.in(m_language)},
                 {"address", base::replace_all(example.address, "{lang}", base::code_of(m_language))}});
        return json;
    }

    Json parameter(ApiParameter const& parameter, bool of_path) const {
        Json schema = {{"type", parameter.type}};
        if (!parameter.choices.empty() && parameter.type != "boolean") schema["enum"] = parameter.choices;
        if (parameter.type == "object") schema["additionalProperties"] = {{"type", "string"}};
        Json json = {{"name", parameter.name},
                     {"in", of_path ? "path" : "query"},
                     {"required", of_path},
                     {"description", parameter.words.in(m_language)},
                     {"schema", std::move(schema)}};
        if (parameter.type == "object") {
            json["style"] = "deepObject";
            json["explode"] = true;
            json["x-example"] = parameter.example;
        } else if (!parameter.example.empty()) {
            json["example"] = parameter.type == "integer"   ? Json(std::stoi(parameter.example))
                              : parameter.type == "boolean" ? Json(parameter.example == "true")
                                                            : Json(parameter.example);
        }
        return json;
    }

    Json response(ApiOperation const& operation, int status) const {
        Json json = {{"description", word("status_" + std::to_string(status))}};
        if (status == 200 || status == 206)
            for (auto const& format : operation.formats) json["content"][format] = Json::object();
        if (status >= 400 && operation.group == "sdmx")
            json["content"]["application/json"]["schema"]["$ref"] = "#/components/schemas/Error";
        return json;
    }

    static Json error_schema() {
        Json const text = {{"type", "string"}};
        Json const texts = {{"type", "object"}, {"additionalProperties", text}};
        Json item = {{"type", "object"},
                     {"required", Json::array({"code", "title", "detail"})},
                     {"properties",
                      {{"code", {{"type", "integer"}}},
                       {"title", text},
                       {"titles", texts},
                       {"detail", text},
                       {"details", texts}}}};
        return {{"type", "object"},
                {"required", Json::array({"errors"})},
                {"properties", {{"errors", {{"type", "array"}, {"items", std::move(item)}}}}}};
    }

    Asked const& m_asked;
    base::Language m_language;
};

}  // namespace

nlohmann::ordered_json openapi_document(Asked const& asked, base::Language language) {
    return DocumentWriter(asked, language).document();
}

http::Response openapi(Asked const& asked) {
    auto const language = preferred_language(asked.request.header("accept-language"));
    http::Response response;
    response.content_type = "application/json";
    response.body = openapi_document(asked, language).dump(1) + "\n";
    response.vary = {"accept-language"};
    response.headers.push_back({"Content-Language", base::code_of(language)});
    response.for_others = true;
    return response;
}

}  // namespace cifra::portal
