#include "sdmx/cube_message.hpp"

#include "base/text.hpp"
#include "sdmx/json_text.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {
namespace {

std::string dumped(Json const& json) {
    // Texts are UTF-8 since they were read; replacing keeps a mistake of ours from ending the program.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A column as a message uses it: only the values that its rows have.
struct UsedColumn {
    CubeColumn const* column;
    std::vector<Place> used;         ///< Places of the column, ascending.
    std::vector<std::string> shown;  ///< What stands for each of the column's values.

    std::string const& at(Place row) const {
        static std::string const MISSING = "null";
        auto const place = column->places[row];
        return place == NONE ? MISSING : shown[place];
    }
};

UsedColumn used_column(CubeColumn const& column, std::vector<CubeBlock> const& blocks) {
    std::vector<char> seen(column.values.size(), 0);
    for (auto const& block : blocks)
        for (auto const row : block.rows)
            if (column.places[row] != NONE) seen[column.places[row]] = 1;
    UsedColumn used{&column, {}, std::vector<std::string>(column.values.size())};
    bool const coded = column.attribute == nullptr || !column.attribute->code_list.empty();
    for (Place place = 0; place < seen.size(); ++place) {
        if (seen[place] == 0) continue;
        auto const& value = column.values[place];
        used.shown[place] = coded                ? std::to_string(used.used.size())
                            : value.text.empty() ? dumped(value.codes.front())
                                                 : dumped(localised(value.text));
        used.used.push_back(place);
    }
    return used;
}

/// Writes the structure of one dataflow and its data sets.
class SelectionWriter {
public:
    SelectionWriter(MessageSource const& source, CubeSelection const& selection, MessageShape const& shape)
        : m_source(source), m_selection(selection), m_shape(shape), m_flat(shape.at_observation == ALL_DIMENSIONS) {
        auto const& cube = *selection.cube;
        for (auto const& column : cube.dimensions) {
            bool const at_observation = m_flat || column.id == shape.at_observation;
            (at_observation ? m_observation : m_series).push_back(used_column(column, selection.blocks));
        }
        for (auto const& column : cube.attributes) {
            auto const& wanted = shape.attributes;
            if (std::find(wanted.begin(), wanted.end(), column.id) == wanted.end()) continue;
            bool const at_series = column.attribute->by_indicator && !m_flat && shape.at_observation != "INDICATOR";
            (at_series ? m_series_attributes : m_attributes).push_back(used_column(column, selection.blocks));
        }
    }

    Json structure(std::size_t first_data_set) const {
        auto const& dataflow = *m_selection.cube->dataflow;
        Json json = {{"links", links()}};
        put_name(json, dataflow.name);
        json["dimensions"] = {{"dataSet", Json::array()}};
        if (!m_flat) json["dimensions"]["series"] = dimensions(m_series);
        json["dimensions"]["observation"] = dimensions(m_observation);
        json["measures"] = {{"observation", m_shape.measure ? Json::array({measure()}) : Json::array()}};
        json["attributes"] = {{"series", attributes(m_series_attributes)}, {"observation", attributes(m_attributes)}};
        json["dataSets"] = Json::array();
        for (std::size_t i = 0; i < m_selection.blocks.size(); ++i) json["dataSets"].push_back(first_data_set + i);
        return json;
    }

    void write_data_set(CubeBlock const& block, std::size_t structure, std::string& text) const {
        Json head = {{"structure", structure}, {"action", action_of(block)}};
        if (block.release != NONE)
            head[block.action == Action::erase ? "validTo" : "validFrom"] = m_source.released_at[block.release];
        head["links"] = links();
        text += dumped(head);
        text.pop_back();  // the object goes on
        text += m_flat ? ",\"observations\":{" : ",\"series\":{";
        if (m_flat)
            write_observations(block, block.rows, text);
        else
            write_series(block, text);
        text += "}}";
    }

private:
    static char const* action_of(CubeBlock const& block) {
        return block.action == Action::information ? "Information"
               : block.action == Action::replace   ? "Replace"
                                                   : "Delete";
    }

    Json links() const {
        auto const& programme = m_source.programme;
        auto const& id = m_selection.cube->dataflow->id;
        Json const flow = {{"rel", "dataflow"}, {"urn", dataflow_urn(programme, id)}};
        Json const structure = {{"rel", "datastructure"}, {"urn", data_structure_urn(programme, id)}};
        return m_selection.of_structure ? Json::array({structure}) : Json::array({flow, structure});
    }

    Json dimensions(std::vector<UsedColumn> const& columns) const {
        Json json = Json::array();
        for (auto const& used : columns) {
            Json dimension = {{"id", used.column->id}};
            put_name(dimension, m_source.book.name(used.column->id));
            dimension["keyPosition"] = position(*used.column);
            dimension["values"] = Json::array();
            for (auto const place : used.used) dimension["values"].push_back(coded(used, place));
            json.push_back(std::move(dimension));
        }
        return json;
    }

    std::size_t position(CubeColumn const& column) const {
        return static_cast<std::size_t>(&column - m_selection.cube->dimensions.data());
    }

    Json coded(UsedColumn const& used, Place place) const {
        auto const& code = used.column->values[place].codes.front();
        Json value = {{"id", code}};
        put_name(value, m_source.book.label(used.column->id, code));
        return value;
    }

    Json measure() const {
        Json json = {{"id", "OBS_VALUE"}};
        put_name(json, m_source.book.name("OBS_VALUE"));
        json["isMandatory"] = false;
        json["format"] = {{"dataType", "Double"}};
        return json;
    }

    Json attributes(std::vector<UsedColumn> const& columns) const {
        Json json = Json::array();
        for (auto const& used : columns) json.push_back(attribute(used));
        return json;
    }

    Json attribute(UsedColumn const& used) const {
        auto const& attribute = *used.column->attribute;
        Json json = {{"id", attribute.id}};
        put_name(json, attribute.name);
        json["isMandatory"] = attribute.mandatory;
        if (attribute.by_indicator)
            json["relationship"] = {{"dimensions", Json::array({"INDICATOR"})}};
        else
            json["relationship"] = {{"observation", Json::object()}};
        if (attribute.multiple || attribute.code_list.empty()) json["format"] = attribute_format(attribute);
        if (!attribute.code_list.empty())
            for (auto const place : used.used)
                json["values"].push_back(attribute.multiple ? several(used, place) : coded(used, place));
        return json;
    }

    Json several(UsedColumn const& used, Place place) const {
        auto const& codes = used.column->values[place].codes;
        std::vector<std::string> en;
        std::vector<std::string> es;
        for (auto const& code : codes) {
            auto const label = m_source.book.label(used.column->id, code);
            en.push_back(label.en);
            es.push_back(label.es);
        }
        Json value = {{"values", codes}};
        put_name(value, {base::join(en, "; "), base::join(es, "; ")});
        return value;
    }

    static void write_key(std::vector<UsedColumn> const& columns, Place row, std::string& text) {
        text += '"';
        for (auto const& used : columns) {
            if (&used != columns.data()) text += ':';
            text += used.at(row);
        }
        text += "\":";
    }

    void write_observations(CubeBlock const& block, std::vector<Place> const& rows, std::string& text) const {
        for (auto const row : rows) {
            if (text.back() != '{') text += ',';
            write_key(m_observation, row, text);
            text += '[';
            if (block.action != Action::erase) write_values(row, text);
            text += ']';
        }
    }

    void write_values(Place row, std::string& text) const {
        if (m_shape.measure) {
            auto const& value = m_selection.cube->obs_values[row];
            text += value ? to_string(*value) : "null";
        }
        for (auto const& used : m_attributes) {
            if (text.back() != '[') text += ',';
            text += used.at(row);
        }
    }

    void write_series(CubeBlock const& block, std::string& text) const {
        for (auto const& rows : series_of(block)) {
            if (text.back() != '{') text += ',';
            write_key(m_series, rows.front(), text);
            text += '{';
            if (block.action != Action::erase && !m_series_attributes.empty()) {
                text += "\"attributes\":[";
                for (auto const& used : m_series_attributes) {
                    if (text.back() != '[') text += ',';
                    text += used.at(rows.front());
                }
                text += "],";
            }
            text += "\"observations\":{";
            write_observations(block, rows, text);
            text += "}}";
        }
    }

    /// The rows of each series, series in the order in which they come.
    std::vector<std::vector<Place>> series_of(CubeBlock const& block) const {
        std::vector<std::vector<Place>> series;
        std::map<std::vector<Place>, std::size_t> known;
        std::vector<Place> key(m_series.size());
        std::vector<Place> before;
        std::size_t at = 0;
        for (auto const row : block.rows) {
            for (std::size_t i = 0; i < m_series.size(); ++i) key[i] = m_series[i].column->places[row];
            if (series.empty() || key != before) {
                at = known.emplace(key, series.size()).first->second;
                if (at == series.size()) series.emplace_back();
                before = key;
            }
            series[at].push_back(row);
        }
        return series;
    }

    MessageSource const& m_source;
    CubeSelection const& m_selection;
    MessageShape const& m_shape;
    bool m_flat;
    std::vector<UsedColumn> m_series;
    std::vector<UsedColumn> m_observation;
    std::vector<UsedColumn> m_series_attributes;
    std::vector<UsedColumn> m_attributes;
};

}  // namespace

std::string cube_json(MessageSource const& source, MessageHeader const& header,
                      std::vector<CubeSelection> const& selections, MessageShape const& shape) {
    Json structures = Json::array();
    std::string sets;
    std::size_t data_set = 0;
    for (auto const& selection : selections) {
        if (selection.blocks.empty()) continue;
        SelectionWriter const writer(source, selection, shape);
        for (auto const& block : selection.blocks) {
            if (!sets.empty()) sets += ',';
            writer.write_data_set(block, structures.size(), sets);
        }
        structures.push_back(writer.structure(data_set));
        data_set += selection.blocks.size();
    }
    Json head = meta(source.programme, header, DATA_SCHEMA);
    speak(head, shape.language);
    speak(structures, shape.language);
    return "{\"meta\":" + dumped(head) + ",\"data\":{\"structures\":" + dumped(structures) + ",\"dataSets\":[" + sets +
           "]}}\n";
}

}  // namespace cifra::sdmx
