#include "tabulate/table_plan.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

constexpr std::size_t MOST_DIMENSIONS = 6;
constexpr char const* EVERYONE = "_T";

tl::unexpected<base::Error> refuse(base::LocalText message, base::LocalText advice) {
    return base::fail(base::ErrorCode::usage, {"--table: " + message.en, "--table: " + message.es}, std::move(advice));
}

std::vector<std::string> countable(programme::RecordSchema const& schema) {
    std::vector<std::string> names;
    for (auto const& column : schema.columns)
        if (column.counted()) names.push_back(column.id);
    for (auto const& hierarchy : schema.hierarchies) names.push_back(hierarchy.id);
    return names;
}

class TablePlanner {
public:
    explicit TablePlanner(programme::RecordSchema const& schema) : m_schema(schema) {}

    base::Result<TablePlan> plan(std::string const& specification) {
        for (auto const& name : base::split(specification, '*')) CIFRA_CHECK(add(std::string(base::trim(name))));
        if (m_plan.dimensions.size() > MOST_DIMENSIONS)
            return refuse({"a table has six dimensions at most", "una tabla tiene seis dimensiones como máximo"},
                          {"leave some out", "quite algunas"});
        m_plan.length = static_cast<int>(m_plan.dimensions.size());
        return std::move(m_plan);
    }

private:
    base::Result<void> add(std::string const& name) {
        if (auto const column = m_schema.column(name); column && m_schema.columns[*column].counted())
            return add_column(name, *column);
        if (auto const hierarchy = m_schema.hierarchy(name)) return add_hierarchy(name, *hierarchy);
        if (m_schema.column(name))
            return refuse({"the column '" + name + "' is not counted: the schema gives it no domain",
                           "la columna «" + name + "» no se cuenta: el esquema no le da dominio"},
                          {"give it a code list or whole numbers in the schema",
                           "dele en el esquema una lista de códigos o números enteros"});
        auto advice = base::suggestion(name, countable(m_schema));
        if (advice.empty())
            advice = {"write ids of columns or hierarchies with * between them",
                      "escriba identificadores de columnas o jerarquías separados por *"};
        return refuse({"the schema has no '" + name + "'", "el esquema no tiene «" + name + "»"}, std::move(advice));
    }

    base::Result<void> begin(std::string const& name, std::size_t column) {
        if (std::find(m_used.begin(), m_used.end(), column) != m_used.end())
            return refuse({"'" + name + "' is of a column that the table has already",
                           "«" + name + "» es de una columna que la tabla ya tiene"},
                          {"name each column once; its hierarchies come along",
                           "nombre cada columna una vez; sus jerarquías la acompañan"});
        m_used.push_back(column);
        m_plan.dimensions.push_back(name);
        m_plan.entries.push_back({{EVERYONE, std::nullopt, 0}});
        return {};
    }

    base::Result<void> add_column(std::string const& name, std::size_t column) {
        CIFRA_CHECK(begin(name, column));
        for (std::size_t i = 0; i < m_schema.hierarchies.size(); ++i)
            if (m_schema.hierarchies[i].column == column) add_entries({column, i, {}});
        auto const groups = m_plan.entries.back().size();
        for (auto const& counted : counted_columns(m_schema, column)) add_entries(counted);
        add_groups(groups);
        return {};
    }

    /// Which of the codes, from that entry on, belong to the groups before it.
    void add_groups(std::size_t first_code) {
        auto const& entries = m_plan.entries.back();
        for (std::size_t group = 1; group < first_code; ++group) {
            auto const& counted = m_plan.columns[*entries[group].axis];
            TableGroup found{m_plan.entries.size() - 1, group, {}};
            auto const& group_of = m_schema.hierarchies[*counted.hierarchy].group_of;
            for (std::size_t code = 0; code < group_of.size(); ++code)
                if (group_of[code] == entries[group].value) found.codes.push_back(first_code + code);
            m_plan.groups.push_back(std::move(found));
        }
    }

    base::Result<void> add_hierarchy(std::string const& name, std::size_t hierarchy) {
        auto const column = m_schema.hierarchies[hierarchy].column;
        CIFRA_CHECK(begin(name, column));
        add_entries({column, hierarchy, {}});
        return {};
    }

    void add_entries(CountedColumn const& counted) {
        auto const axis = m_plan.columns.size();
        m_plan.columns.push_back(counted);
        for (std::uint32_t code = 1; code < cardinality_of(m_schema, counted); ++code)
            m_plan.entries.back().push_back({code_of(m_schema, counted, code), axis, code});
    }

    programme::RecordSchema const& m_schema;
    TablePlan m_plan;
    std::vector<std::size_t> m_used;
};

}  // namespace

base::Result<TablePlan> plan_table(programme::RecordSchema const& schema, std::string const& specification) {
    return TablePlanner(schema).plan(specification);
}

}  // namespace cifra::tabulate
