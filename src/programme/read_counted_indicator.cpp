#include "programme/register_counting_reader.hpp"

#include "base/text.hpp"
#include "programme/definition.hpp"
#include "programme/programme_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

/// Position of a code, or nothing with a problem.
std::optional<std::size_t> find_code(TomlTable const& table, PlacedText const& wanted, std::vector<Code> const& codes) {
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i].id == wanted.text) return i;
    tell_unknown(table, wanted, {"a code of the column", "un código de la columna"}, ids_of(codes));
    return std::nullopt;
}

/// One [[indicator.where]]: with `codes` one of these, without any value.
std::optional<RecordCodes> read_condition(TomlTable table, RecordSchema const& schema) {
    auto const named = read_named_column(table, "column", schema);
    auto const wanted = table.texts("codes");
    table.refuse_other_keys();
    if (!named) return std::nullopt;
    RecordCodes condition{named->column, named->hierarchy, {}};
    auto const& codes = codes_of(schema, *named);
    for (auto const& code : wanted)
        if (auto const at = find_code(table, code, codes)) condition.codes.push_back(*at);
    if (!table.has("codes"))
        for (std::size_t i = 0; i < codes.size(); ++i) condition.codes.push_back(i);
    std::sort(condition.codes.begin(), condition.codes.end());
    condition.codes.erase(std::unique(condition.codes.begin(), condition.codes.end()), condition.codes.end());
    if (table.has("codes") && wanted.empty())
        table.problem(table.where("codes"), {"'codes' names no code", "«codes» no nombra ningún código"},
                      {"name some, or leave the key out: any value then counts",
                       "nombre algunos, o quite la clave: entonces vale cualquier valor"});
    return condition;
}

/// The definition that the programme knows of the indicator.
std::string read_definition(TomlTable& table, Indicator const* indicator) {
    if (!table.has("definition")) return {};
    auto const named = table.placed_text("definition");
    if (indicator == nullptr) return named.text;
    auto const& known = indicator->definitions;
    if (!named.text.empty() && std::find(known.begin(), known.end(), named.text) == known.end())
        tell_unknown(table, named, {"a definition of " + indicator->id, "una definición de " + indicator->id}, known);
    return named.text;
}

Indicator const* read_indicator_id(TomlTable& table, Programme const& programme) {
    auto const id = table.placed_text("id");
    auto const* const indicator = programme.indicator(id.text);
    if (indicator == nullptr && !id.text.empty())
        tell_unknown(table, id, {"an indicator of the programme", "un indicador del programa"},
                     ids_of(programme.indicators));
    if (indicator != nullptr && indicator->unit != "PERSONS")
        table.problem(id.where,
                      {"a register counts persons, and the unit of '" + id.text + "' is another",
                       "un registro cuenta personas, y la unidad de «" + id.text + "» es otra"},
                      {"leave the indicator out; it is answered in the template",
                       "quite el indicador; se contesta en la planilla"});
    return indicator;
}

void read_tables(TomlTable& table, Indicator const& indicator, CountedIndicator& counted) {
    for (auto& entry : table.tables("breakdown")) {
        auto read = read_counted_table(entry, indicator, counted);
        bool const twice = std::any_of(counted.tables.begin(), counted.tables.end(),
                                       [&](auto const& other) { return other.breakdown == read.breakdown; });
        if (twice)
            entry.problem(entry.where("id"), {"the breakdown stands twice", "el desglose está dos veces"},
                          {"remove one of them", "elimine uno de ellos"});
        counted.tables.push_back(std::move(read));
    }
}

}  // namespace

CountedIndicator read_counted_indicator(TomlTable table, CountedIndicator const& head, CountingContext const& context) {
    auto counted = head;
    auto const* const indicator = read_indicator_id(table, context.programme);
    counted.indicator = indicator ? indicator->id : "";
    counted.definition = read_definition(table, indicator);
    if (table.has("year")) counted.year = read_key_column(table, "year", context.schema);
    if (table.has("area")) counted.area = read_key_column(table, "area", context.schema);
    for (auto& entry : table.tables("where"))
        if (auto condition = read_condition(entry, context.schema)) counted.where.push_back(std::move(*condition));
    auto sources = table.tables("dimension");
    auto const* const flow = indicator ? context.programme.dataflow(indicator->dataflow) : nullptr;
    if (flow == nullptr) {
        table.tables("breakdown");
    } else {
        for (auto& entry : sources)
            if (auto source = read_code_source(entry, *flow, context)) counted.sources.push_back(std::move(*source));
        read_tables(table, *indicator, counted);
    }
    table.refuse_other_keys();
    return counted;
}

}  // namespace cifra::programme
