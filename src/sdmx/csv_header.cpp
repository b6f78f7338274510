#include "sdmx/csv_header.hpp"

#include "sdmx/csv_field.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

namespace cifra::sdmx {
namespace {

using base::LocalText;
using Kind = CsvColumn::Kind;

bool is_component_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// "SEX", "OBS_STATUS[]" or "COMMENT_OBS[en;es]".
std::optional<CsvColumn> parse_column(std::string_view text) {
    auto const bracket = text.find('[');
    CsvColumn column{std::string(text.substr(0, bracket)), Kind::plain};
    if (!is_component_id(column.id)) return std::nullopt;
    if (bracket == std::string_view::npos) return column;
    auto const suffix = text.substr(bracket);
    if (suffix != "[]" && suffix != "[en;es]" && suffix != "[es;en]") return std::nullopt;
    column.kind = suffix == "[]" ? Kind::multi_valued : Kind::multilingual;
    return column;
}

/// Reads the names of columns and collects what is wrong with them.
class HeaderReader {
public:
    explicit HeaderReader(base::Where where) : m_where(std::move(where)) {}

    base::Result<std::vector<CsvColumn>> read(std::vector<std::string_view> const& names) {
        bool const separated = names[0] == "STRUCTURE[;]";
        bool const begins = (separated || names[0] == "STRUCTURE") && names.size() > LEADING_FIELDS &&
                            names[1] == "STRUCTURE_ID" && names[2] == "ACTION";
        if (!begins)
            problem(
                {"the header of an SDMX-CSV file begins with STRUCTURE, STRUCTURE_ID, ACTION, and columns follow",
                 "el encabezado de un archivo SDMX-CSV comienza con STRUCTURE, STRUCTURE_ID, ACTION y le siguen "
                 "columnas"},
                {"begin it with STRUCTURE[;],STRUCTURE_ID,ACTION", "comience con STRUCTURE[;],STRUCTURE_ID,ACTION"});
        for (std::size_t i = LEADING_FIELDS; begins && i < names.size(); ++i) read_column(names[i], separated);
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return std::move(m_columns);
    }

private:
    void problem(LocalText message, LocalText what_to_do) {
        m_problems.add(std::move(message), std::move(what_to_do), m_where);
    }

    void read_column(std::string_view name, bool separated) {
        auto column = parse_column(name);
        if (!column)
            return problem({fmt::format("'{}' is not the name of a column", name),
                            fmt::format("«{}» no es el nombre de una columna", name)},
                           {"write it as NAME, NAME[] (several values) or NAME[en;es] (two languages)",
                            "escríbalo como NOMBRE, NOMBRE[] (varios valores) o NOMBRE[en;es] (dos idiomas)"});
        if (std::any_of(m_columns.begin(), m_columns.end(), [&](auto const& other) { return other.id == column->id; }))
            problem({fmt::format("the column {} stands twice in the header", column->id),
                     fmt::format("la columna {} está dos veces en el encabezado", column->id)},
                    {"remove one of them", "elimine una de ellas"});
        if (column->kind != Kind::plain && !separated)
            problem({fmt::format("the column {} needs a separator", name),
                     fmt::format("la columna {} necesita un separador", name)},
                    {"begin the header with STRUCTURE[;]", "comience el encabezado con STRUCTURE[;]"});
        m_columns.push_back(std::move(*column));
    }

    base::Where m_where;
    base::Problems m_problems;
    std::vector<CsvColumn> m_columns;
};

}  // namespace

base::Result<std::vector<CsvColumn>> read_csv_header(std::vector<std::string_view> const& names,
                                                     base::Where const& where) {
    return HeaderReader(where).read(names);
}

bool fill_csv_row(std::vector<std::string_view> const& fields, std::vector<CsvColumn> const& columns,
                  base::Where const& where, CsvRow& row, base::Problems& problems) {
    row.line = where.line;
    row.structure = fields[0];
    row.structure_id = fields[1];
    row.action = fields[2];
    row.fields.resize(columns.size());
    bool right = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (read_field(fields[i + LEADING_FIELDS], columns[i].kind, row.fields[i])) continue;
        right = false;
        problems.add({fmt::format("the field {} is not written in two languages", columns[i].id),
                      fmt::format("el campo {} no está escrito en dos idiomas", columns[i].id)},
                     {"write it as en:…;es:…, and double every ; inside a text",
                      "escríbalo como en:…;es:…, y duplique cada ; dentro de un texto"},
                     {where.file, where.line, static_cast<int>(i + LEADING_FIELDS) + 1});
    }
    return right;
}

}  // namespace cifra::sdmx
