#include "programme/read_record_schema.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "programme/programme_reader.hpp"
#include "programme/record_schema_reader.hpp"

#include <algorithm>

namespace cifra::programme {
namespace {

constexpr std::size_t MAX_BYTES = 4U << 20U;

void read_comment(TomlTable& root, RecordSchema& schema) {
    schema.comment = root.optional_text("comment");
    if (schema.comment.find_first_of("\"\r\n") == std::string::npos) return;
    root.problem(
        root.where("comment"),
        {"'comment' holds a quotation mark or a line break", "«comment» contiene comillas o un salto de línea"},
        {"write for example \"#\"", "escriba por ejemplo \"#\""});
}

void check_columns(TomlTable& root, RecordSchema const& schema) {
    auto const& columns = schema.columns;
    bool const counts =
        std::any_of(columns.begin(), columns.end(), [](auto const& column) { return column.counted(); });
    if (!counts)
        root.problem(
            root.where(), {"no column is counted", "no se cuenta ninguna columna"},
            {"give a column a code list or whole numbers", "dé a una columna una lista de códigos o números enteros"});
    for (auto const use : {ColumnUse::person, ColumnUse::incident})
        if (std::count_if(columns.begin(), columns.end(), [&](auto const& column) { return column.use == use; }) > 1)
            root.problem(root.where(), {"two columns identify the same thing", "dos columnas identifican lo mismo"},
                         {"leave 'identifies' in one of them", "deje «identifies» en una de ellas"});
    std::vector<std::string> headers;
    for (auto const& column : columns) headers.push_back(column.header);
    std::sort(headers.begin(), headers.end());
    if (std::adjacent_find(headers.begin(), headers.end()) != headers.end())
        root.problem(root.where(), {"two columns have the same header", "dos columnas tienen el mismo encabezado"},
                     {"give each its own", "dé a cada una el suyo"});
}

}  // namespace

base::Result<RecordSchema> read_record_schema_text(std::string_view text, std::string const& file,
                                                   std::vector<CodeList> const& lists) {
    CIFRA_TRY(auto const document, parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    SchemaReading reading;
    auto& schema = reading.schema;
    schema.id = read_id(root, "id", Spelling::lower_case, {});
    schema.name = root.local_text("name");
    read_comment(root, schema);
    root.optional_text("codelists");
    for (auto const& mark : root.texts("missing")) reading.missing.push_back(mark.text);
    reading.lists = read_code_list_tables(root);
    reading.lists.insert(reading.lists.end(), lists.begin(), lists.end());
    for (auto& table : root.tables("column")) schema.columns.push_back(read_record_column(table, reading));
    for (auto& table : root.tables("hierarchy")) schema.hierarchies.push_back(read_record_hierarchy(table, reading));
    check_columns(root, schema);
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return std::move(reading.schema);
}

base::Result<RecordSchema> read_record_schema(std::filesystem::path const& path) {
    CIFRA_TRY(auto const text, base::read_text(path, MAX_BYTES));
    CIFRA_TRY(auto const document, parse_toml(text, path.string()));
    std::vector<CodeList> lists;
    std::vector<std::string> files{path.string()};
    base::Problems ignored;
    auto const name = TomlTable(document, ignored).optional_text("codelists");
    if (!name.empty()) {
        auto const place = (path.parent_path() / name).lexically_normal();
        files.push_back(place.string());
        CIFRA_TRY(auto const list_text, base::read_text(place, MAX_BYTES));
        CIFRA_TRY(auto const list_document, parse_toml(list_text, place.string()));
        ProgrammeReading reading;
        read_code_lists({list_document, reading.problems}, reading);
        if (!reading.problems.none()) return base::fail(reading.problems.joined());
        lists = std::move(reading.programme.code_lists);
    }
    CIFRA_TRY(auto schema, read_record_schema_text(text, path.string(), lists));
    schema.files = std::move(files);
    return schema;
}

}  // namespace cifra::programme
