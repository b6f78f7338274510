#include "programme/read_id.hpp"
#include "programme/record_schema_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::programme {
namespace {

/// Puts codes into a group; each may stand in one only.
class Grouping {
public:
    /// \param taken  codes that no group may have: rows of a table tell groups, codes and the total apart by these
    Grouping(RecordColumn const& column, RecordHierarchy& hierarchy, std::vector<std::string> taken)
        : m_column(column), m_hierarchy(hierarchy), m_taken(std::move(taken)) {
        m_hierarchy.group_of.assign(column.codes.size(), 0);
    }

    void read_group(TomlTable table) {
        Code group;
        group.id = read_id(table, "code", Spelling::component, m_taken);
        m_taken.push_back(group.id);
        group.label = table.local_text("label");
        group.htcds = table.optional_text("htcds");
        m_hierarchy.groups.push_back(group);
        if (m_column.numbers)
            take_range(table);
        else
            for (auto const& member : table.texts("members")) take(table, member);
        table.refuse_other_keys();
    }

private:
    void take_range(TomlTable& table) {
        int const first = m_column.codes.empty() ? 0 : std::stoi(m_column.codes.front().id);
        int const last = first + static_cast<int>(m_column.codes.size()) - 1;
        auto const lowest = table.integer("lowest", first, last);
        auto const highest = table.integer("highest", first, last);
        if (!table.has("lowest") || !table.has("highest"))
            table.problem(table.where(),
                          {"a group of numbers needs 'lowest' and 'highest'",
                           "un grupo de números necesita «lowest» y «highest»"},
                          {"add the key that is missing", "agregue la clave que falta"});
        if (!lowest || !highest) return;
        for (int number = *lowest; number <= *highest; ++number)
            put(table, static_cast<std::size_t>(number - first), table.where("lowest"));
    }

    void take(TomlTable& table, PlacedText const& member) {
        if (auto const at = m_column.find(member.text)) return put(table, *at, member.where);
        std::vector<std::string> known;
        for (auto const& code : m_column.codes) known.push_back(code.id);
        auto advice = base::suggestion(member.text, known);
        if (advice.empty()) advice = {"write a code of the column", "escriba un código de la columna"};
        table.problem(member.where,
                      {fmt::format("the column '{}' has no code '{}'", m_column.id, member.text),
                       fmt::format("la columna «{}» no tiene el código «{}»", m_column.id, member.text)},
                      std::move(advice));
    }

    void put(TomlTable& table, std::size_t code, base::Where const& where) {
        auto& group = m_hierarchy.group_of[code];
        if (group != 0 && !m_overlaps) {
            m_overlaps = true;
            table.problem(where,
                          {fmt::format("'{}' stands in two groups", m_column.codes[code].id),
                           fmt::format("«{}» está en dos grupos", m_column.codes[code].id)},
                          {"leave it in one of them", "déjelo en uno de ellos"});
        }
        group = static_cast<std::uint16_t>(m_hierarchy.groups.size());
    }

    RecordColumn const& m_column;
    RecordHierarchy& m_hierarchy;
    std::vector<std::string> m_taken;
    bool m_overlaps = false;
};

std::vector<std::string> taken_ids(RecordSchema const& schema) {
    std::vector<std::string> taken;
    for (auto const& column : schema.columns) taken.push_back(column.id);
    for (auto const& hierarchy : schema.hierarchies) taken.push_back(hierarchy.id);
    return taken;
}

std::vector<std::string> taken_codes(RecordSchema const& schema, std::size_t column) {
    std::vector<std::string> taken{"_T"};
    for (auto const& code : schema.columns[column].codes) taken.push_back(code.id);
    for (auto const& hierarchy : schema.hierarchies)
        if (hierarchy.column == column)
            for (auto const& group : hierarchy.groups) taken.push_back(group.id);
    return taken;
}

}  // namespace

RecordHierarchy read_record_hierarchy(TomlTable& table, SchemaReading const& reading) {
    RecordHierarchy hierarchy;
    hierarchy.id = read_id(table, "id", Spelling::component, taken_ids(reading.schema));
    hierarchy.title = table.local_text("title");
    hierarchy.combine = table.flag("combine");
    auto const name = table.placed_text("column");
    auto const at = reading.schema.column(name.text);
    bool const fits = at && reading.schema.columns[*at].counted() && !reading.schema.columns[*at].multi_valued();
    if (!fits && !name.text.empty())
        table.problem(name.where,
                      {fmt::format("'{}' is no column of single codes", name.text),
                       fmt::format("«{}» no es una columna de códigos simples", name.text)},
                      {"name a column that has a code list or whole numbers, and no separator",
                       "nombre una columna que tenga una lista de códigos o números enteros, y ningún separador"});
    auto groups = table.tables("group");
    if (groups.empty())
        table.problem(
            table.where(), {"the hierarchy has no groups", "la jerarquía no tiene grupos"},
            {"add a table [[hierarchy.group]] for each group", "agregue una tabla [[hierarchy.group]] por cada grupo"});
    table.refuse_other_keys();
    if (!fits) return hierarchy;
    hierarchy.column = *at;
    Grouping grouping(reading.schema.columns[*at], hierarchy, taken_codes(reading.schema, *at));
    for (auto& group : groups) grouping.read_group(group);
    return hierarchy;
}

}  // namespace cifra::programme
