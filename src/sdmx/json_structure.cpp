#include "sdmx/json_structure.hpp"

#include "sdmx/json_components.hpp"
#include "sdmx/json_text.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace cifra::sdmx {
namespace {

using programme::Programme;

constexpr char const* SCHEMA =
    "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/"
    "sdmx-json-structure-schema.json";
constexpr char const* CONCEPTS = "CONCEPTS";

/// The head of a maintainable artefact of the programme, with its own URN.
Json maintainable(Programme const& programme, std::string_view kind, std::string const& id,
                  base::LocalText const& name) {
    Json artefact = {{"id", id}, {"agencyID", programme.agency}, {"version", programme.version}};
    put_name(artefact, name);
    artefact["links"] = Json::array({{{"rel", "self"}, {"urn", urn(kind, programme.agency, id, programme.version)}}});
    return artefact;
}

Json contact_json(programme::Contact const& contact) {
    Json json = Json::object();
    put_name(json, contact.name);
    if (!contact.phone.empty()) json["telephones"] = Json::array({contact.phone});
    if (!contact.website.empty()) json["uris"] = Json::array({contact.website});
    if (!contact.email.empty()) json["emails"] = Json::array({contact.email});
    return json;
}

Json agency_scheme(Programme const& programme) {
    Json agency = {{"id", programme.agency}};
    put_name(agency, programme.name);
    put_description(agency, programme.purpose);
    for (auto const& contact : programme.contacts) agency["contacts"].push_back(contact_json(contact));
    Json scheme = {{"id", "AGENCIES"}, {"agencyID", "SDMX"}};
    put_name(scheme, {"Agencies", "Organismos"});
    scheme["links"] = Json::array({{{"rel", "self"}, {"urn", urn("base.AgencyScheme", "SDMX", "AGENCIES", "1.0")}}});
    scheme["isPartial"] = true;
    scheme["agencies"] = Json::array({std::move(agency)});
    return scheme;
}

Json code_json(programme::Code const& code) {
    Json json = {{"id", code.id}};
    put_name(json, code.label);
    put_description(json, code.definition);
    Json annotations = Json::array();
    if (!code.htcds.empty()) annotations.push_back({{"type", "HTCDS"}, {"title", code.htcds}});
    if (!code.ictip_code.empty()) annotations.push_back({{"type", "ICTIP"}, {"title", code.ictip_code}});
    if (!annotations.empty()) json["annotations"] = std::move(annotations);
    return json;
}

Json code_list_json(OwnedCodeList const& owned) {
    Json json = {{"id", owned.list.id}, {"agencyID", owned.agency}, {"version", owned.version}};
    put_name(json, owned.list.name);
    json["links"] = Json::array({{{"rel", "self"}, {"urn", owned.urn()}}});
    json["isPartial"] = owned.partial;
    for (auto const& code : owned.list.codes) json["codes"].push_back(code_json(code));
    return json;
}

/// Every dimension, attribute and measure of the programme, once, in order of first use.
std::vector<std::string> concepts(Programme const& programme, bool definitions) {
    std::vector<std::string> ids = {"FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"};
    for (auto const& dimension : programme.dimensions) ids.push_back(dimension.id);
    for (auto const& attribute : attributes(definitions)) ids.push_back(attribute.id);
    return ids;
}

Json concept_scheme(Programme const& programme, bool definitions) {
    Json scheme = maintainable(programme, "conceptscheme.ConceptScheme", CONCEPTS, {"Concepts", "Conceptos"});
    for (auto const& id : concepts(programme, definitions)) {
        Json json = {{"id", id}};
        put_name(json, component_name(programme, id));
        scheme["concepts"].push_back(std::move(json));
    }
    return scheme;
}

std::string concept_urn(Programme const& programme, std::string const& id) {
    return urn("conceptscheme.Concept", programme.agency, CONCEPTS, programme.version) + "." + id;
}

/// Writes the data structures of one programme; keeps the URNs of its code lists.
class StructureWriter {
public:
    /// \param definitions  The attribute DEFINITION is in use.
    StructureWriter(Programme const& programme, bool definitions)
        : m_programme(programme), m_definitions(definitions), m_lists(code_lists(programme, definitions)) {}

    Json data_structure(programme::Dataflow const& dataflow) const {
        Json json =
            maintainable(m_programme, "datastructure.DataStructure", data_structure_id(dataflow.id), dataflow.name);
        json["dataStructureComponents"] = {{"dimensionList", dimension_list(dataflow)},
                                           {"measureList", measure_list()},
                                           {"attributeList", attribute_list()}};
        return json;
    }

    Json lists() const {
        Json json = Json::array();
        for (auto const& owned : m_lists) json.push_back(code_list_json(owned));
        return json;
    }

private:
    std::string enumeration(std::string const& component) const {
        auto const wanted = code_list_of(m_programme, component);
        for (auto const& owned : m_lists)
            if (owned.list.id == wanted) return owned.urn();
        return {};
    }

    Json component(std::string const& id) const {
        return {{"id", id}, {"conceptIdentity", concept_urn(m_programme, id)}};
    }

    Json dimension_list(programme::Dataflow const& dataflow) const {
        Json list = {{"id", "DimensionDescriptor"}, {"dimensions", Json::array()}};
        for (auto const& id : key_dimensions(dataflow)) {
            if (id == "TIME_PERIOD") continue;
            Json dimension = component(id);
            dimension["position"] = list["dimensions"].size();
            dimension["localRepresentation"] = {{"enumeration", enumeration(id)}};
            list["dimensions"].push_back(std::move(dimension));
        }
        Json time = component("TIME_PERIOD");
        time["localRepresentation"] = {{"format", {{"dataType", "GregorianYear"}}}};
        list["timeDimension"] = std::move(time);
        return list;
    }

    Json measure_list() const {
        Json measure = component("OBS_VALUE");
        measure["usage"] = "optional";
        measure["localRepresentation"] = {{"format", {{"dataType", "Double"}}}};
        return {{"id", "MeasureDescriptor"}, {"measures", Json::array({std::move(measure)})}};
    }

    Json attribute_list() const {
        Json list = {{"id", "AttributeDescriptor"}, {"attributes", Json::array()}};
        for (auto const& attribute : attributes(m_definitions)) {
            Json json = component(attribute.id);
            json["usage"] = attribute.mandatory ? "mandatory" : "optional";
            if (attribute.by_indicator)
                json["attributeRelationship"] = {{"dimensions", Json::array({"INDICATOR"})}};
            else
                json["attributeRelationship"] = {{"observation", Json::object()}};
            json["localRepresentation"] = representation(attribute);
            list["attributes"].push_back(std::move(json));
        }
        return list;
    }

    Json representation(Attribute const& attribute) const {
        Json json = Json::object();
        if (auto const codes = enumeration(attribute.id); codes.empty()) {
            json["format"] = {{"dataType", "String"}};
            if (attribute.multilingual) json["format"]["isMultiLingual"] = true;
        } else {
            json["enumeration"] = codes;
        }
        json["minOccurs"] = attribute.mandatory ? 1 : 0;
        if (attribute.multiple) json["maxOccurs"] = "unbounded";
        return json;
    }

    Programme const& m_programme;
    bool m_definitions;
    std::vector<OwnedCodeList> m_lists;
};

Json dataflow_json(Programme const& programme, programme::Dataflow const& dataflow) {
    Json json = maintainable(programme, "datastructure.Dataflow", dataflow.id, dataflow.name);
    json["structure"] = data_structure_urn(programme, dataflow.id);
    return json;
}

/// The codes that a data set really holds.
Json constraint_json(Programme const& programme, programme::Dataflow const& dataflow, MessageDataSet const& data_set) {
    Json json = maintainable(programme, "registry.DataConstraint", "CR_" + dataflow.id, dataflow.name);
    json["role"] = "Actual";
    json["constraintAttachment"] = {{"dataflows", Json::array({dataflow_urn(programme, dataflow.id)})}};
    Json keys = Json::array();
    for (auto const& id : key_dimensions(dataflow)) {
        std::set<std::string> codes;
        for (auto const& observation : data_set.observations) codes.insert(key_code(observation.key, id));
        keys.push_back({{"id", id}, {"include", true}, {"values", codes}});
    }
    json["cubeRegions"] = Json::array({{{"include", true}, {"keyValues", std::move(keys)}}});
    return json;
}

}  // namespace

std::string structure_message(Programme const& programme, MessageHeader const& header,
                              std::vector<MessageDataSet> const& data_sets) {
    bool const definitions = has_definitions(data_sets);
    StructureWriter const writer(programme, definitions);
    Json data = {{"agencySchemes", Json::array({agency_scheme(programme)})},
                 {"codelists", writer.lists()},
                 {"conceptSchemes", Json::array({concept_scheme(programme, definitions)})}};
    for (auto const& dataflow : programme.dataflows) {
        data["dataStructures"].push_back(writer.data_structure(dataflow));
        data["dataflows"].push_back(dataflow_json(programme, dataflow));
    }
    for (auto const& data_set : data_sets)
        if (auto const* dataflow = programme.dataflow(data_set.dataflow); dataflow && !data_set.observations.empty())
            data["dataConstraints"].push_back(constraint_json(programme, *dataflow, data_set));
    return to_bytes({{"meta", meta(programme, header, SCHEMA)}, {"data", std::move(data)}});
}

}  // namespace cifra::sdmx
