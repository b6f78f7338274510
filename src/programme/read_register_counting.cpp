#include "programme/read_register_counting.hpp"

#include "base/file.hpp"
#include "programme/read_id.hpp"
#include "programme/read_record_schema.hpp"
#include "programme/register_counting_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

constexpr std::size_t MAX_BYTES = 4U << 20U;

void check_programme(TomlTable& root, Programme const& programme) {
    auto const named = root.placed_text("programme");
    if (named.text.empty() || named.text == programme.id) return;
    root.problem(named.where,
                 {fmt::format("the counting is of the programme '{}', not of '{}'", named.text, programme.id),
                  fmt::format("el conteo es del programa «{}», no de «{}»", named.text, programme.id)},
                 {"take the file that belongs to the workspace's programme",
                  "tome el archivo que corresponde al programa del espacio de trabajo"});
}

void read_indicators(TomlTable& root, CountedIndicator const& head, CountingContext const& context,
                     RegisterCounting& counting) {
    auto tables = root.tables("indicator");
    if (tables.empty())
        root.problem(root.where(), {"no indicator is counted", "no se cuenta ningún indicador"},
                     {"add a table [[indicator]]", "agregue una tabla [[indicator]]"});
    for (auto& table : tables) {
        auto counted = read_counted_indicator(table, head, context);
        bool const twice = std::any_of(counting.indicators.begin(), counting.indicators.end(), [&](auto const& other) {
            return other.indicator == counted.indicator && !counted.indicator.empty();
        });
        if (twice)
            table.problem(table.where("id"), {"the indicator stands twice", "el indicador está dos veces"},
                          {"remove one of them", "elimine uno de ellos"});
        counting.indicators.push_back(std::move(counted));
    }
}

}  // namespace

base::Result<RegisterCounting> read_register_counting_text(Programme const& programme, std::string_view text,
                                                           std::string const& file, RecordSchema schema) {
    CIFRA_TRY(auto const document, parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    RegisterCounting counting;
    counting.schema = std::move(schema);
    counting.id = read_id(root, "id", Spelling::lower_case, {});
    counting.name = root.local_text("name");
    check_programme(root, programme);
    root.text("schema");
    CountedIndicator head;
    head.year = read_key_column(root, "year", counting.schema);
    head.area = read_key_column(root, "area", counting.schema);
    read_indicators(root, head, {programme, counting.schema}, counting);
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return counting;
}

base::Result<RegisterCounting> read_register_counting(Programme const& programme, std::filesystem::path const& path) {
    CIFRA_TRY(auto const text, base::read_text(path, MAX_BYTES));
    CIFRA_TRY(auto const document, parse_toml(text, path.string()));
    base::Problems problems;
    auto const name = TomlTable(document, problems).text("schema");
    if (!problems.none()) return base::fail(problems.joined());
    CIFRA_TRY(auto schema, read_record_schema((path.parent_path() / name).lexically_normal()));
    return read_register_counting_text(programme, text, path.string(), std::move(schema));
}

}  // namespace cifra::programme
