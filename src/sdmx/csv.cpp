#include "sdmx/csv.hpp"

#include "base/assert.hpp"
#include "base/csv.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"
#include "sdmx/csv_field.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::sdmx {
namespace {

using base::LocalText;
using Kind = CsvColumn::Kind;

constexpr std::size_t LEADING = 3;

bool is_component_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// "SEX", "OBS_STATUS[]" or "COMMENT_OBS[en;es]".
std::optional<CsvColumn> parse_column(std::string const& text) {
    auto const bracket = text.find('[');
    CsvColumn column{text.substr(0, bracket), Kind::plain};
    if (!is_component_id(column.id)) return std::nullopt;
    if (bracket == std::string::npos) return column;
    auto const suffix = text.substr(bracket);
    if (suffix != "[]" && suffix != "[en;es]" && suffix != "[es;en]") return std::nullopt;
    column.kind = suffix == "[]" ? Kind::multi_valued : Kind::multilingual;
    return column;
}

/// Reads the header, then the rows, and collects what is wrong with either.
class SdmxCsvReader {
public:
    explicit SdmxCsvReader(std::string const& file) : m_file(file) {}

    base::Result<CsvFile> read(std::vector<base::CsvRecord> const& records) {
        read_header(records.front());
        if (!m_problems.none()) return base::fail(m_problems.joined());
        for (std::size_t i = 1; i < records.size() && !m_problems.full(); ++i) read_row(records[i]);
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return std::move(m_result);
    }

private:
    void problem(int line, LocalText message, LocalText what_to_do) {
        m_problems.add(std::move(message), std::move(what_to_do), {m_file, line, 0});
    }

    void read_header(base::CsvRecord const& header) {
        auto const& names = header.fields;
        bool const separated = names[0] == "STRUCTURE[;]";
        bool const begins = (separated || names[0] == "STRUCTURE") && names.size() > LEADING &&
                            names[1] == "STRUCTURE_ID" && names[2] == "ACTION";
        if (!begins) {
            problem(
                header.line,
                {"the header of an SDMX-CSV file begins with STRUCTURE, STRUCTURE_ID, ACTION, and columns follow",
                 "el encabezado de un archivo SDMX-CSV comienza con STRUCTURE, STRUCTURE_ID, ACTION y le siguen "
                 "columnas"},
                {"begin it with STRUCTURE[;],STRUCTURE_ID,ACTION", "comience con STRUCTURE[;],STRUCTURE_ID,ACTION"});
            return;
        }
        for (std::size_t i = LEADING; i < names.size(); ++i) read_column(header.line, names[i], separated);
    }

    void read_column(int line, std::string const& name, bool separated) {
        auto column = parse_column(name);
        if (!column) {
            problem(line,
                    {fmt::format("'{}' is not the name of a column", name),
                     fmt::format("«{}» no es el nombre de una columna", name)},
                    {"write it as NAME, NAME[] (several values) or NAME[en;es] (two languages)",
                     "escríbalo como NOMBRE, NOMBRE[] (varios valores) o NOMBRE[en;es] (dos idiomas)"});
            return;
        }
        if (m_result.find(column->id))
            problem(line,
                    {fmt::format("the column {} stands twice in the header", column->id),
                     fmt::format("la columna {} está dos veces en el encabezado", column->id)},
                    {"remove one of them", "elimine una de ellas"});
        if (column->kind != Kind::plain && !separated)
            problem(line,
                    {fmt::format("the column {} needs a separator", name),
                     fmt::format("la columna {} necesita un separador", name)},
                    {"begin the header with STRUCTURE[;]", "comience el encabezado con STRUCTURE[;]"});
        m_result.columns.push_back(std::move(*column));
    }

    void read_row(base::CsvRecord const& record) {
        CsvRow row{record.line, record.fields[0], record.fields[1], record.fields[2], {}};
        for (std::size_t i = LEADING; i < record.fields.size(); ++i) {
            auto const& column = m_result.columns[i - LEADING];
            auto field = read_field(record.fields[i], column.kind);
            if (!field)
                problem(record.line,
                        {fmt::format("the field {} is not written in two languages", column.id),
                         fmt::format("el campo {} no está escrito en dos idiomas", column.id)},
                        {"write it as en:…;es:…, and double every ; inside a text",
                         "escríbalo como en:…;es:…, y duplique cada ; dentro de un texto"});
            row.fields.push_back(field ? std::move(*field) : CsvField{});
        }
        m_result.rows.push_back(std::move(row));
    }

    std::string const& m_file;
    base::Problems m_problems;
    CsvFile m_result;
};

std::string heading(CsvColumn const& column) {
    switch (column.kind) {
        case Kind::plain:
            return column.id;
        case Kind::multi_valued:
            return column.id + "[]";
        case Kind::multilingual:
            return column.id + "[en;es]";
    }
    CIFRA_ASSERT(false);
}

}  // namespace

std::optional<std::size_t> CsvFile::find(std::string_view id) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == id) return i;
    return std::nullopt;
}

base::Result<CsvFile> read_csv(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto records, base::parse_csv(text, file));
    return SdmxCsvReader(file).read(records);
}

std::string write_csv(CsvFile const& file) {
    bool const separated = std::any_of(file.columns.begin(), file.columns.end(),
                                       [](CsvColumn const& column) { return column.kind != Kind::plain; });
    std::vector<std::string> fields{separated ? "STRUCTURE[;]" : "STRUCTURE", "STRUCTURE_ID", "ACTION"};
    for (auto const& column : file.columns) fields.push_back(heading(column));
    std::string text = base::csv_line(fields);
    for (auto const& row : file.rows) {
        CIFRA_ASSERT(row.fields.size() == file.columns.size());
        fields = {row.structure, row.structure_id, row.action};
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            fields.push_back(write_field(row.fields[i], file.columns[i].kind));
        text += base::csv_line(fields);
    }
    return text;
}

}  // namespace cifra::sdmx
