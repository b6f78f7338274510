#include "sdmx/json_data.hpp"

#include "base/text.hpp"
#include "sdmx/json_components.hpp"
#include "sdmx/json_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {
namespace {

using programme::Programme;

/// The codes of an attribute of one observation: none, one or several.
using Codes = std::vector<std::string>;

/// The value lists of a component, in order of first use, and the index of each.
class ValueIndex {
public:
    void add(Codes const& codes) {
        if (!codes.empty() && std::find(m_values.begin(), m_values.end(), codes) == m_values.end())
            m_values.push_back(codes);
    }
    Json index_of(Codes const& codes) const {
        auto const found = std::find(m_values.begin(), m_values.end(), codes);
        if (found == m_values.end()) return nullptr;
        return found - m_values.begin();
    }
    std::vector<Codes> const& values() const { return m_values; }

private:
    std::vector<Codes> m_values;
};

Json number(base::Decimal value) {
    if (value.scale == 0) return value.units;
    return std::strtod(to_string(value).c_str(), nullptr);
}

/// Writes the structure and the data set of one dataflow.
class DataSetWriter {
public:
    /// \param used  The attributes of the message.
    DataSetWriter(Programme const& programme, std::vector<OwnedCodeList> const& lists,
                  std::vector<Attribute> const& used, programme::Dataflow const& dataflow,
                  MessageDataSet const& data_set)
        : m_programme(programme), m_lists(lists), m_used(used), m_dataflow(dataflow), m_data_set(data_set) {
        for (auto const& id : key_dimensions(dataflow)) m_dimensions.push_back({id, used_codes(id)});
        for (auto const& attribute : m_used) m_attributes.push_back(used_values(attribute));
    }

    Json structure(std::size_t position) const {
        Json json = {{"links", links()}};
        put_name(json, m_dataflow.name);
        json["dimensions"] = dimensions();
        json["measures"] = {{"observation", Json::array({measure()})}};
        json["attributes"] = {{"observation", attribute_components()}};
        if (!m_data_set.annotations.empty()) json["annotations"] = annotations();
        json["dataSets"] = Json::array({position});
        return json;
    }

    Json data_set(std::size_t position) const {
        Json json = {{"structure", position}, {"action", "Information"}, {"links", links()}};
        if (!m_data_set.data_set_annotations.empty()) json["annotations"] = m_data_set.data_set_annotations;
        json["observations"] = Json::object();
        for (auto const& observation : m_data_set.observations)
            json["observations"][observation_key(observation)] = observation_json(observation);
        return json;
    }

private:
    struct UsedDimension {
        std::string id;
        Codes codes;
        bool at_observation() const { return codes.size() != 1 || id == "TIME_PERIOD"; }
    };

    Json links() const {
        return Json::array({{{"rel", "dataflow"}, {"urn", dataflow_urn(m_programme, m_dataflow.id)}},
                            {{"rel", "datastructure"}, {"urn", data_structure_urn(m_programme, m_dataflow.id)}}});
    }

    /// Codes in use, in the order of the code list.
    Codes used_codes(std::string const& dimension) const {
        Codes used;
        for (auto const& observation : m_data_set.observations) used.push_back(key_code(observation.key, dimension));
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        auto const* list = list_of(dimension);
        if (list == nullptr) return used;
        auto const known = list->ids();
        auto const rank = [&](std::string const& code) {
            return std::find(known.begin(), known.end(), code) - known.begin();
        };
        std::stable_sort(used.begin(), used.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
        return used;
    }

    ValueIndex used_values(Attribute const& attribute) const {
        ValueIndex values;
        for (auto const& observation : m_data_set.observations) values.add(attribute_codes(observation, attribute.id));
        return values;
    }

    programme::CodeList const* list_of(std::string const& component) const {
        auto const id = code_list_of(m_programme, component);
        for (auto const& owned : m_lists)
            if (owned.list.id == id) return &owned.list;
        return nullptr;
    }

    base::LocalText label(std::string const& component, std::string const& code) const {
        auto const* list = list_of(component);
        auto const* found = list == nullptr ? nullptr : list->find(code);
        return found == nullptr ? base::LocalText{code, code} : found->label;
    }

    Json dimensions() const {
        Json json = {{"dataSet", Json::array()}, {"observation", Json::array()}};
        for (std::size_t position = 0; position < m_dimensions.size(); ++position) {
            auto const& dimension = m_dimensions[position];
            json[dimension.at_observation() ? "observation" : "dataSet"].push_back(dimension_json(dimension, position));
        }
        return json;
    }

    Json dimension_json(UsedDimension const& dimension, std::size_t position) const {
        Json json = {{"id", dimension.id}};
        put_name(json, component_name(m_programme, dimension.id));
        json["keyPosition"] = position;
        json["values"] = Json::array();
        for (auto const& code : dimension.codes) {
            Json value = {{"id", code}};
            put_name(value, label(dimension.id, code));
            json["values"].push_back(std::move(value));
        }
        return json;
    }

    Json measure() const {
        Json json = {{"id", "OBS_VALUE"}};
        put_name(json, component_name(m_programme, "OBS_VALUE"));
        json["isMandatory"] = false;
        json["format"] = {{"dataType", "Double"}};
        return json;
    }

    Json attribute_components() const {
        Json components = Json::array();
        for (std::size_t i = 0; i < m_used.size(); ++i)
            components.push_back(attribute_json(m_used[i], m_attributes[i]));
        return components;
    }

    Json attribute_json(Attribute const& attribute, ValueIndex const& used) const {
        Json json = {{"id", attribute.id}};
        put_name(json, attribute.name);
        json["isMandatory"] = attribute.mandatory;
        if (attribute.by_indicator)
            json["relationship"] = {{"dimensions", Json::array({"INDICATOR"})}};
        else
            json["relationship"] = {{"observation", Json::object()}};
        if (attribute.multiple || attribute.code_list.empty()) json["format"] = attribute_format(attribute);
        for (auto const& codes : used.values()) json["values"].push_back(attribute_value(attribute, codes));
        return json;
    }

    Json attribute_value(Attribute const& attribute, Codes const& codes) const {
        Json json = Json::object();
        if (attribute.multiple)
            json["values"] = codes;
        else
            json["id"] = codes.front();
        std::vector<std::string> en;
        std::vector<std::string> es;
        for (auto const& code : codes) {
            auto const text = label(attribute.id, code);
            en.push_back(text.en);
            es.push_back(text.es);
        }
        put_name(json, {base::join(en, "; "), base::join(es, "; ")});
        return json;
    }

    Json annotations() const {
        Json json = Json::array();
        for (auto const& annotation : m_data_set.annotations)
            json.push_back({{"id", annotation.id},
                            {"type", annotation.type},
                            {"text", annotation.text.en},
                            {"texts", localised(annotation.text)}});
        return json;
    }

    std::string observation_key(MessageObservation const& observation) const {
        std::string key;
        for (auto const& dimension : m_dimensions) {
            if (!dimension.at_observation()) continue;
            auto const code = key_code(observation.key, dimension.id);
            auto const found = std::find(dimension.codes.begin(), dimension.codes.end(), code);
            if (!key.empty()) key += ':';
            key += std::to_string(found - dimension.codes.begin());
        }
        return key;
    }

    Json observation_json(MessageObservation const& observation) const {
        Json json = Json::array();
        json.push_back(observation.obs_value ? number(*observation.obs_value) : Json());
        for (std::size_t i = 0; i < m_used.size(); ++i) {
            auto const& attribute = m_used[i];
            if (attribute.multilingual)
                json.push_back(observation.comment.empty() ? Json() : localised(observation.comment));
            else if (attribute.code_list.empty())
                json.push_back(observation.currency.empty() ? Json() : Json(observation.currency));
            else
                json.push_back(m_attributes[i].index_of(attribute_codes(observation, attribute.id)));
        }
        for (auto const annotation : observation.annotations) json.push_back(annotation);
        return json;
    }

    Programme const& m_programme;
    std::vector<OwnedCodeList> const& m_lists;
    std::vector<Attribute> const& m_used;
    programme::Dataflow const& m_dataflow;
    MessageDataSet const& m_data_set;
    std::vector<UsedDimension> m_dimensions;
    std::vector<ValueIndex> m_attributes;
};

}  // namespace

bool has_definitions(std::vector<MessageDataSet> const& data_sets) {
    return std::any_of(data_sets.begin(), data_sets.end(), [](MessageDataSet const& set) {
        return std::any_of(set.observations.begin(), set.observations.end(),
                           [](MessageObservation const& observation) { return !observation.definition.empty(); });
    });
}

std::string data_message(Programme const& programme, MessageHeader const& header,
                         std::vector<MessageDataSet> const& data_sets) {
    bool const definitions = has_definitions(data_sets);
    auto const lists = code_lists(programme, definitions);
    Json structures = Json::array();
    Json sets = Json::array();
    for (auto const& data_set : data_sets) {
        auto const* dataflow = programme.dataflow(data_set.dataflow);
        if (dataflow == nullptr || data_set.observations.empty()) continue;
        DataSetWriter const writer(programme, lists, attributes(definitions), *dataflow, data_set);
        auto const position = sets.size();
        structures.push_back(writer.structure(position));
        sets.push_back(writer.data_set(position));
    }
    return to_bytes({{"meta", meta(programme, header, DATA_SCHEMA)},
                     {"data", {{"structures", std::move(structures)}, {"dataSets", std::move(sets)}}}});
}

}  // namespace cifra::sdmx
