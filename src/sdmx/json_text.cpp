#include "sdmx/json_text.hpp"

#include "sdmx/json_components.hpp"
#include "sdmx/json_message.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {

Json localised(base::LocalText const& text) {
    return {{"en", text.en}, {"es", text.es}};
}

void put_name(Json& object, base::LocalText const& name) {
    object["name"] = name.en;
    object["names"] = localised(name);
}

void put_description(Json& object, base::LocalText const& text) {
    if (text.empty()) return;
    object["description"] = text.en;
    object["descriptions"] = localised(text);
}

Json meta(programme::Programme const& programme, MessageHeader const& header, std::string_view schema) {
    Json sender = {{"id", programme.agency}};
    put_name(sender, programme.name);
    Json meta = {{"schema", schema},
                 {"id", header.id},
                 {"test", false},
                 {"prepared", header.prepared},
                 {"contentLanguages", {"en", "es"}}};
    put_name(meta, header.name);
    meta["sender"] = std::move(sender);
    return meta;
}

std::string urn(std::string_view kind, std::string_view agency, std::string_view id, std::string_view version) {
    return fmt::format("urn:sdmx:org.sdmx.infomodel.{}={}:{}({})", kind, agency, id, version);
}

std::string dataflow_urn(programme::Programme const& programme, std::string const& dataflow) {
    return urn("datastructure.Dataflow", programme.agency, dataflow, programme.version);
}

std::string data_structure_id(std::string const& dataflow) {
    constexpr std::string_view PREFIX = "DF_";
    bool const prefixed = dataflow.compare(0, PREFIX.size(), PREFIX) == 0;
    return "DSD_" + (prefixed ? dataflow.substr(PREFIX.size()) : dataflow);
}

std::string data_structure_urn(programme::Programme const& programme, std::string const& dataflow) {
    return urn("datastructure.DataStructure", programme.agency, data_structure_id(dataflow), programme.version);
}

void speak(Json& json, base::Language language) {
    if (json.is_array() || json.is_object())
        for (auto& member : json) speak(member, language);
    if (!json.is_object()) return;
    for (auto const* const one : {"name", "description", "text", "title", "detail"}) {
        auto const all = json.find(std::string(one) + "s");
        if (all != json.end() && all->is_object() && json.contains(one)) json[one] = (*all)[base::code_of(language)];
    }
    if (json.contains("contentLanguages") && language == base::Language::es) json["contentLanguages"] = {"es", "en"};
}

Json attribute_format(Attribute const& attribute) {
    Json json = {{"dataType", "String"}};
    if (attribute.multilingual) json["isMultiLingual"] = true;
    json["minOccurs"] = attribute.mandatory ? 1 : 0;
    if (attribute.multiple) json["maxOccurs"] = "unbounded";
    return json;
}

std::string to_bytes(Json const& message) {
    // Texts are UTF-8 since they were read; replacing keeps a mistake of ours from ending the program.
    return message.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cifra::sdmx
