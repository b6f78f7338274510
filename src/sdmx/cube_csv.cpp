#include "sdmx/cube_message.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "sdmx/csv_field.hpp"
#include "sdmx/json_text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::sdmx {
namespace {

using Labels = CsvShape::Labels;
using Keys = CsvShape::Keys;

/// A field as it stands in a line: quoted where it must be.
std::string quoted(std::string const& text) {
    auto line = base::csv_line({text});
    line.pop_back();
    return line;
}

CsvColumn::Kind kind_of(Attribute const* attribute) {
    if (attribute == nullptr) return CsvColumn::Kind::plain;
    if (attribute->multilingual) return CsvColumn::Kind::multilingual;
    return attribute->multiple ? CsvColumn::Kind::multi_valued : CsvColumn::Kind::plain;
}

/// A column of the file: the component that every dataflow fills which has it.
struct FileColumn {
    std::string id;
    Attribute const* attribute = nullptr;
};

/// Writes one file.
class CsvWriter {
public:
    CsvWriter(MessageSource const& source, std::vector<CubeSelection> const& selections, MessageShape const& shape,
              CsvShape const& csv)
        : m_source(source), m_selections(selections), m_shape(shape), m_csv(csv) {
        for (auto const& selection : selections)
            for (auto const& column : selection.cube->dimensions)
                if (column.id != "TIME_PERIOD") add(m_dimensions, column);
        m_dimensions.push_back({"TIME_PERIOD"});
        for (auto const& selection : selections)
            for (auto const& column : selection.cube->attributes)
                if (std::find(shape.attributes.begin(), shape.attributes.end(), column.id) != shape.attributes.end())
                    add(m_attributes, column);
    }

    std::string write() const {
        auto text = header();
        for (auto const& selection : m_selections) write(selection, text);
        return text;
    }

private:
    static void add(std::vector<FileColumn>& columns, CubeColumn const& column) {
        bool const there =
            std::any_of(columns.begin(), columns.end(), [&](auto const& each) { return each.id == column.id; });
        if (!there) columns.push_back({column.id, column.attribute});
    }

    bool separated() const {
        return std::any_of(m_attributes.begin(), m_attributes.end(), [](auto const& column) {
            return column.attribute->multiple || column.attribute->multilingual;
        });
    }

    std::string const& name(std::string const& id) const { return m_source.book.name(id).in(m_shape.language); }

    void add_heading(FileColumn const& column, std::vector<std::string>& fields) const {
        auto const kind = kind_of(column.attribute);
        auto heading = column.id;
        if (kind == CsvColumn::Kind::multi_valued) heading += "[]";
        if (kind == CsvColumn::Kind::multilingual) heading += "[en;es]";
        fields.push_back(m_csv.labels == Labels::both ? heading + ": " + name(column.id) : heading);
        if (m_csv.labels == Labels::name) fields.push_back(name(column.id));
    }

    std::string header() const {
        std::vector<std::string> fields{separated() ? "STRUCTURE[;]" : "STRUCTURE", "STRUCTURE_ID"};
        if (m_csv.labels == Labels::name) fields.emplace_back("STRUCTURE_NAME");
        fields.emplace_back("ACTION");
        if (with_series_key()) fields.emplace_back("SERIES_KEY");
        if (with_obs_key()) fields.emplace_back("OBS_KEY");
        for (auto const& column : m_dimensions) add_heading(column, fields);
        if (m_shape.measure) add_heading({"OBS_VALUE"}, fields);
        for (auto const& column : m_attributes) add_heading(column, fields);
        if (m_shape.history) fields.insert(fields.end(), {"VALID_FROM", "VALID_TO"});
        return base::csv_line(fields);
    }

    bool with_series_key() const { return m_csv.keys == Keys::series || m_csv.keys == Keys::both; }
    bool with_obs_key() const { return m_csv.keys == Keys::obs || m_csv.keys == Keys::both; }

    /// One code of a component, and its label where readers want it.
    std::string one(CubeColumn const& column, std::string const& code) const {
        bool const coded = m_source.book.list_of(column.id) != nullptr;
        return m_csv.labels == Labels::both && coded ? code + ": " + label(column, code) : code;
    }
    std::string label(CubeColumn const& column, std::string const& code) const {
        return m_source.book.label(column.id, code).in(m_shape.language);
    }

    /// What stands in the line for a value: a field, or two with its label.
    std::string shown(CubeColumn const& column, CubeValue const& value) const {
        CsvField field;
        CsvField labels;
        auto const kind = kind_of(column.attribute);
        for (auto const& code : value.codes) {
            field.values.push_back(one(column, code));
            labels.values.push_back(label(column, code));
        }
        field.local = value.text;
        if (kind == CsvColumn::Kind::plain) {
            field.text = base::join(field.values, "");
            labels.text = base::join(labels.values, "");
        }
        auto text = quoted(write_field(field, kind));
        if (m_csv.labels != Labels::name) return text;
        bool const coded = m_source.book.list_of(column.id) != nullptr;
        return text + "," + (coded ? quoted(write_field(labels, kind)) : "");
    }

    /// The fields of a column of the file by the column's values; none where the dataflow has no such column.
    struct Filled {
        CubeColumn const* column = nullptr;
        std::vector<std::string> shown;
    };

    Filled filled(CubeColumn const* column) const {
        Filled filled{column, {}};
        if (column != nullptr)
            for (auto const& value : column->values) filled.shown.push_back(shown(*column, value));
        return filled;
    }

    void append(Filled const& filled, Place row, bool erased, std::string& text) const {
        auto const place = filled.column == nullptr || erased ? NONE : filled.column->places[row];
        text += ',';
        if (place != NONE)
            text += filled.shown[place];
        else if (m_csv.labels == Labels::name)
            text += ',';
    }

    std::string key(Cube const& cube, Place row, bool of_series) const {
        std::string const apart = m_shape.at_observation == ALL_DIMENSIONS ? "TIME_PERIOD" : m_shape.at_observation;
        std::vector<std::string> codes;
        for (auto const& column : cube.dimensions)
            if (!of_series || column.id != apart) codes.push_back(column.code(row));
        return base::join(codes, ".");
    }

    std::string lead(CubeSelection const& selection) const {
        auto const& dataflow = *selection.cube->dataflow;
        auto const& programme = m_source.programme;
        auto const id = selection.of_structure ? data_structure_id(dataflow.id) : dataflow.id;
        auto const whole = fmt::format("{}:{}({})", programme.agency, id, programme.version);
        auto const& name = dataflow.name.in(m_shape.language);
        std::string text = selection.of_structure ? "datastructure," : "dataflow,";
        text += quoted(m_csv.labels == Labels::both ? whole + ": " + name : whole) + ",";
        if (m_csv.labels == Labels::name) text += quoted(name) + ",";
        return text;
    }

    void write(CubeSelection const& selection, std::string& text) const {
        auto const& cube = *selection.cube;
        std::vector<Filled> dimensions;
        for (auto const& column : m_dimensions) dimensions.push_back(filled(cube.dimension(column.id)));
        std::vector<Filled> attributes;
        for (auto const& column : m_attributes) attributes.push_back(filled(cube.attribute(column.id)));
        auto const lead_text = lead(selection);
        for (auto const& block : selection.blocks)
            for (auto const row : block.rows) {
                bool const erased = block.action == Action::erase;
                text += lead_text;
                text += block.action == Action::information ? 'I' : erased ? 'D' : 'R';
                if (with_series_key()) text += "," + key(cube, row, true);
                if (with_obs_key()) text += "," + key(cube, row, false);
                for (auto const& column : dimensions) append(column, row, false, text);
                if (m_shape.measure) append_value(cube, row, erased, text);
                for (auto const& column : attributes) append(column, row, erased, text);
                if (m_shape.history) append_times(cube, row, text);
                text += '\n';
            }
    }

    void append_value(Cube const& cube, Place row, bool erased, std::string& text) const {
        text += ',';
        if (cube.obs_values[row] && !erased) text += to_string(*cube.obs_values[row]);
        if (m_csv.labels == Labels::name) text += ',';
    }

    void append_times(Cube const& cube, Place row, std::string& text) const {
        text += "," + m_source.released_at[cube.from[row]] + ",";
        if (cube.until[row] < m_source.released_at.size()) text += m_source.released_at[cube.until[row]];
    }

    MessageSource const& m_source;
    std::vector<CubeSelection> const& m_selections;
    MessageShape const& m_shape;
    CsvShape const& m_csv;
    std::vector<FileColumn> m_dimensions;
    std::vector<FileColumn> m_attributes;
};

}  // namespace

std::string cube_csv(MessageSource const& source, std::vector<CubeSelection> const& selections,
                     MessageShape const& shape, CsvShape const& csv) {
    return CsvWriter(source, selections, shape, csv).write();
}

}  // namespace cifra::sdmx
