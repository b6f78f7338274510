#include "programme/read_id.hpp"
#include "programme/record_schema_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

/// The code that every list has for its total: no record holds it.
constexpr char const* TOTAL = "_T";
constexpr int MOST_NUMBER = 1'000'000;

bool is_mark(std::vector<std::string> const& marks, std::string const& code) {
    return std::find(marks.begin(), marks.end(), code) != marks.end();
}

void take_codes(TomlTable& table, SchemaReading const& reading, RecordColumn& column) {
    auto const name = table.placed_text("codelist");
    if (name.text.empty()) return;
    auto const list = std::find_if(reading.lists.begin(), reading.lists.end(),
                                   [&](CodeList const& each) { return each.id == name.text; });
    if (list == reading.lists.end()) {
        std::vector<std::string> known;
        for (auto const& each : reading.lists) known.push_back(each.id);
        auto advice = base::suggestion(name.text, known);
        if (advice.empty()) advice = {"write the id of a code list", "escriba el id de una lista de códigos"};
        table.problem(name.where,
                      {fmt::format("there is no code list '{}'", name.text),
                       fmt::format("no existe la lista de códigos «{}»", name.text)},
                      std::move(advice));
        return;
    }
    for (auto const& code : list->codes)
        if (code.id != TOTAL && !is_mark(column.missing, code.id)) column.codes.push_back(code);
}

void take_numbers(TomlTable& table, RecordColumn& column) {
    auto const lowest = table.integer("lowest", 0, MOST_NUMBER);
    auto const highest = table.integer("highest", 0, MOST_NUMBER);
    column.numbers = true;
    if (!lowest || !highest) {
        if (!table.has("lowest") || !table.has("highest"))
            table.problem(
                table.where(),
                {"whole numbers need 'lowest' and 'highest'", "los números enteros necesitan «lowest» y «highest»"},
                {"add the key that is missing", "agregue la clave que falta"});
        return;
    }
    if (*highest < *lowest) {
        table.problem(table.where("highest"), {"'highest' is below 'lowest'", "«highest» es menor que «lowest»"},
                      {"exchange them", "intercámbielos"});
        return;
    }
    if (static_cast<std::size_t>(*highest - *lowest) >= MOST_CODES) return;
    for (int number = *lowest; number <= *highest; ++number) {
        auto const text = std::to_string(number);
        column.codes.push_back({text, {text, text}, {}, {}, {}, {}});
    }
}

void read_separator(TomlTable& table, RecordColumn& column) {
    if (!table.has("separator")) return;
    auto const text = table.placed_spaces("separator");
    static std::string const ALLOWED = ";|/ +";
    if (text.text.size() == 1 && ALLOWED.find(text.text) != std::string::npos)
        column.separator = text.text.front();
    else if (!text.text.empty())
        table.problem(text.where, {"'separator' is no separator", "«separator» no es un separador"},
                      {"write one of ; | / + or a space", "escriba uno de ; | / + o un espacio"});
    for (auto const& mark : column.missing)
        if (column.multi_valued() && mark.find(column.separator) != std::string::npos)
            table.problem(
                text.where,
                {fmt::format("the mark '{}' of what is missing holds the separator: no value is ever it", mark),
                 fmt::format("la marca «{}» de lo que falta contiene el separador: ningún valor lo es nunca", mark)},
                {"choose another separator or another mark", "elija otro separador u otra marca"});
    if (column.numbers)
        table.problem(
            text.where,
            {"a column of whole numbers holds one value", "una columna de números enteros tiene un solo valor"},
            {"remove 'separator', or use a code list", "elimine «separator», o use una lista de códigos"});
}

void check_domain(TomlTable& table, RecordColumn const& column) {
    auto const most = column.multi_valued() ? MOST_VALUES : MOST_CODES;
    if (!column.codes.empty() && column.codes.size() <= most) return;
    table.problem(table.where(),
                  {fmt::format("the domain of '{}' is empty or has more than {} values", column.id, most),
                   fmt::format("el dominio de «{}» está vacío o tiene más de {} valores", column.id, most)},
                  {"correct its code list or its limits", "corrija su lista de códigos o sus límites"});
}

/// How often each code stands in made-up records; a mark of what is missing may be among them.
void read_frequency(TomlTable& table, RecordColumn& column) {
    auto given = table.table("frequency");
    if (!given) return;
    column.frequency.push_back(0);
    for (auto const& mark : column.missing)
        column.frequency.front() +=
            static_cast<std::uint64_t>(given->integer(mark.c_str(), 0, MOST_NUMBER).value_or(0));
    std::uint64_t sum = 0;
    for (auto const& code : column.codes) {
        column.frequency.push_back(
            static_cast<std::uint64_t>(given->integer(code.id.c_str(), 0, MOST_NUMBER).value_or(0)));
        sum += column.frequency.back();
    }
    given->refuse_other_keys();
    if (sum > 0 && !column.multi_valued()) return;
    table.problem(given->where(),
                  {"'frequency' is of a column of single codes, one of which is above 0",
                   "«frequency» es de una columna de códigos simples, alguno mayor que 0"},
                  {"write for example frequency = { F = 60, M = 40 }, or remove it",
                   "escriba por ejemplo frequency = { F = 60, M = 40 }, o quítela"});
}

void read_domain(TomlTable& table, SchemaReading const& reading, RecordColumn& column) {
    if (table.has("lowest") || table.has("highest"))
        take_numbers(table, column);
    else
        take_codes(table, reading, column);
    read_separator(table, column);
    bool const named = table.has("codelist") || column.numbers;
    if (named) check_domain(table, column);
    column.combine = !table.has("combine") || table.flag("combine");
    read_frequency(table, column);
}

ColumnUse read_use(TomlTable& table) {
    bool const open = table.flag("open");
    if (!table.has("identifies")) return open ? ColumnUse::open : ColumnUse::attribute;
    auto const what = table.placed_text("identifies");
    if (what.text == "person") return ColumnUse::person;
    if (what.text != "case" && !what.text.empty())
        table.problem(what.where, {"'identifies' is neither person nor case", "«identifies» no es ni person ni case"},
                      {"write \"person\" or \"case\"", "escriba \"person\" o \"case\""});
    return ColumnUse::incident;
}

}  // namespace

RecordColumn read_record_column(TomlTable& table, SchemaReading const& reading) {
    RecordColumn column;
    std::vector<std::string> taken;
    for (auto const& each : reading.schema.columns) taken.push_back(each.id);
    column.id = read_id(table, "id", Spelling::component, taken);
    column.header = table.has("header") ? table.text("header") : column.id;
    column.title = table.local_text("title");
    column.htcds = table.optional_text("htcds");
    column.use = read_use(table);
    if (column.use == ColumnUse::attribute || column.use == ColumnUse::person) {
        column.missing = reading.missing;
        for (auto const& mark : table.texts("missing")) column.missing.push_back(mark.text);
    }
    if (column.use == ColumnUse::attribute) read_domain(table, reading, column);
    table.refuse_other_keys();
    return column;
}

}  // namespace cifra::programme
