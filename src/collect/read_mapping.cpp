#include "collect/read_mapping.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "collect/mapping_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::Programme;
using programme::TomlTable;
using Use = MappedColumn::Use;

constexpr std::size_t MAX_BYTES = 4U << 20U;

void read_head(TomlTable& root, Programme const& programme, Mapping& mapping) {
    mapping.id = root.text("id");
    auto const answers = root.placed_text("programme");
    if (!answers.text.empty() && answers.text != programme.id)
        refuse_name(root, answers, {"the programme into which is imported", "el programa al que se importa"},
                    {programme.id});
    mapping.name = root.local_text("name");
    mapping.source = root.local_text("source");
    mapping.licence = root.local_text("licence");
    mapping.encoding =
        read_word(root, "encoding", {"utf-8", "latin-1"}) == "utf-8" ? Encoding::utf8 : Encoding::latin_1;
}

void read_constants(TomlTable& root, Programme const& programme, Mapping& mapping) {
    auto constants = root.table("constants");
    if (!constants) return;
    for (char const* dimension : {"REF_AREA", "TIME_PERIOD"}) {
        if (!constants->has(dimension)) continue;
        auto const code = constants->placed_text(dimension);
        auto const known = codes_of_dimension(programme, dimension);
        if (!known.empty() && std::find(known.begin(), known.end(), code.text) == known.end())
            refuse_name(*constants, code, {"a member of the programme", "un miembro del programa"}, known);
        mapping.constants.push_back({dimension, code.text});
    }
    constants->refuse_other_keys();
}

void read_comments(TomlTable& root, Mapping& mapping) {
    for (auto& table : root.tables("comment")) {
        auto const text = table.text("text");
        mapping.comments.emplace_back(text, table.local_text("means"));
        table.refuse_other_keys();
    }
}

/// Exactly one column, or a constant in its place.
void check_use(TomlTable const& root, Mapping const& mapping, Use use, char const* word, char const* constant) {
    auto const count = std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                     [&](MappedColumn const& column) { return column.use == use; });
    auto const& constants = mapping.constants;
    bool const given = std::any_of(constants.begin(), constants.end(),
                                   [&](programme::DimensionCode const& each) { return each.dimension == constant; });
    if (count + (given ? 1 : 0) == 1) return;
    base::LocalText what{fmt::format("no column is = \"{}\"", word),
                         fmt::format("ninguna columna tiene is = \"{}\"", word)};
    if (count + (given ? 1 : 0) > 1)
        what = {fmt::format("'{}' is given more than once", word), fmt::format("«{}» se da más de una vez", word)};
    root.problem(root.where(), std::move(what),
                 {fmt::format("let one [[column]] have is = \"{}\"", word),
                  fmt::format("ponga is = \"{}\" en una sola [[column]]", word)});
}

void check_once(TomlTable const& root, Mapping const& mapping, Use use, char const* word) {
    auto const count = std::count_if(mapping.columns.begin(), mapping.columns.end(),
                                     [&](MappedColumn const& column) { return column.use == use; });
    if (count > 1)
        root.problem(
            root.where(),
            {fmt::format("'{}' is given more than once", word), fmt::format("«{}» se da más de una vez", word)},
            {"keep one of the columns", "conserve una de las columnas"});
}

void check_columns_of(TomlTable const& root, Mapping const& mapping) {
    check_use(root, mapping, Use::value, "value", "");
    check_use(root, mapping, Use::area, "area", "REF_AREA");
    check_use(root, mapping, Use::year, "year", "TIME_PERIOD");
    check_once(root, mapping, Use::status, "status");
    check_once(root, mapping, Use::comment, "comment");
}

void read_rules(TomlTable& root, Programme const& programme, Mapping& mapping) {
    for (auto& table : root.tables("rule")) mapping.rules.push_back(read_mapping_rule(table, programme, mapping));
    if (mapping.rules.empty())
        root.problem(root.where(), {"there is no [[rule]]", "no hay ninguna [[rule]]"},
                     {"say which rows become which figures", "indique qué filas se convierten en qué cifras"});
}

}  // namespace

base::Result<Mapping> read_mapping_text(Programme const& programme, std::string_view text, std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    Mapping mapping;
    read_head(root, programme, mapping);
    for (auto& table : root.tables("column")) mapping.columns.push_back(read_mapped_column(table, mapping));
    read_constants(root, programme, mapping);
    check_columns_of(root, mapping);
    if (auto const numbers = root.table("numbers")) mapping.numbers = read_foreign_numbers(*numbers);
    for (auto& table : root.tables("labels")) mapping.labels.push_back(read_label_codes(table, programme, mapping));
    read_comments(root, mapping);
    read_rules(root, programme, mapping);
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return mapping;
}

base::Result<Mapping> read_mapping(Programme const& programme, std::filesystem::path const& path) {
    CIFRA_TRY(auto const text, base::read_text(path, MAX_BYTES));
    return read_mapping_text(programme, text, path.string());
}

}  // namespace cifra::collect
