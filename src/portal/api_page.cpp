#include "portal/api_page.hpp"

#include "portal/api_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/openapi.hpp"
#include "portal/page.hpp"
#include "portal/template.hpp"

#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(Json const& json, char const* name) {
    return json.contains(name) ? json[name].get<std::string>() : std::string{};
}

Data parameter(Json const& json, base::Language language) {
    bool const of_path = json["in"] == "path";
    Data data;
    data.set("name", text_of(json, "name"));
    data.set("where", api_words().in(language, of_path ? "in_path" : "in_query"));
    data.set("meaning", text_of(json, "description"));
    auto example = text_of(json, "x-example");
    if (json.contains("example"))
        example = json["example"].is_string() ? json["example"].get<std::string>() : json["example"].dump();
    data.set("example", example);
    return data;
}

Data answers(Json const& responses) {
    auto list = data_list();
    for (auto const& [status, response] : responses.items()) {
        Data item;
        item.set("status", status);
        item.set("meaning", text_of(response, "description"));
        list << item;
    }
    return list;
}

Data formats(Json const& responses) {
    auto list = data_list();
    for (auto const* const status : {"200", "206"}) {
        if (!responses.contains(status) || !responses[status].contains("content")) continue;
        for (auto const& [format, content] : responses[status]["content"].items()) {
            Data item;
            item.set("format", format);
            list << item;
        }
        break;
    }
    return list;
}

Data operation(std::string const& path, Json const& json, base::Language language) {
    Data data;
    data.set("id", text_of(json, "operationId"));
    data.set("title", text_of(json, "summary"));
    data.set("words", text_of(json, "description"));
    data.set("path", path);
    auto parameters = data_list();
    bool const has_parameters = json.contains("parameters");
    if (has_parameters)
        for (auto const& each : json["parameters"]) parameters << parameter(each, language);
    data.set("has_parameters", Data{has_parameters});
    data.set("parameters", parameters);
    auto examples = data_list();
    bool const has_examples = json.contains("x-examples");
    if (has_examples)
        for (auto const& each : json["x-examples"]) {
            Data item;
            item.set("words", text_of(each, "summary"));
            item.set("address", text_of(each, "address"));
            examples << item;
        }
    data.set("has_examples", Data{has_examples});
    data.set("examples", examples);
    data.set("has_formats", Data{json["responses"].contains("200")});
    data.set("formats", formats(json["responses"]));
    data.set("answers", answers(json["responses"]));
    return data;
}

Data groups(Json const& document, base::Language language) {
    auto list = data_list();
    for (auto const& tag : document["tags"]) {
        auto operations = data_list();
        bool any = false;
        for (auto const& [path, item] : document["paths"].items()) {
            if (item["get"]["tags"][0] != tag["name"]) continue;
            operations << operation(path, item["get"], language);
            any = true;
        }
        if (!any) continue;
        Data group;
        group.set("id", text_of(tag, "name"));
        group.set("title", text_of(tag, "description"));
        group.set("operations", operations);
        list << group;
    }
    return list;
}

}  // namespace

http::Response api_page(Asked const& asked) {
    auto const document = openapi_document(asked, asked.language);
    auto const& title = api_words().in(asked.language, "title");
    auto const& introduction = api_words().in(asked.language, "introduction");
    Data data;
    data.set("w", api_words().data(asked.language));
    data.set("on_this_page", frame_words().in(asked.language, "on_this_page"));
    data.set("groups", groups(document, asked.language));
    Page page{"api",
              title,
              introduction,
              render("api.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")},
               {address(asked, "/data"), frame_words().in(asked.language, "data")}}};
    return page_response(asked, page);
}

}  // namespace cifra::portal
