#include "base/text.hpp"
#include "programme/programme_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

/// One of two words; the first when the key is left out or says something else, which is then a problem.
bool is_second(TomlTable& table, char const* key, std::string const& first, std::string const& second) {
    PlacedText const given{table.optional_text(key), table.where(key)};
    if (given.text.empty() || given.text == first || given.text == second) return given.text == second;
    auto advice = base::suggestion(given.text, {first, second});
    if (advice.empty())
        advice = {fmt::format("write {} or {}", first, second), fmt::format("escriba {} o {}", first, second)};
    table.problem(given.where,
                  {fmt::format("'{}' is not a value of '{}'", given.text, key),
                   fmt::format("«{}» no es un valor de «{}»", given.text, key)},
                  std::move(advice));
    return false;
}

void unknown(TomlTable const& table, PlacedText const& found, LocalText const& what,
             std::vector<std::string> const& known) {
    auto advice = base::suggestion(found.text, known);
    if (advice.empty())
        advice = {fmt::format("use one of {}", base::join(known, ", ")),
                  fmt::format("use uno de {}", base::join(known, ", "))};
    table.problem(
        found.where,
        {fmt::format("'{}' is not {}", found.text, what.en), fmt::format("«{}» no es {}", found.text, what.es)},
        std::move(advice));
}

/// Nothing is said where the list is missing: that is told where the dimension stands.
void check_code(TomlTable const& table, std::string const& dimension_id, PlacedText const& code,
                Programme const& programme) {
    auto const* const dimension = programme.dimension(dimension_id);
    auto const* const list = dimension ? programme.code_list(dimension->code_list) : nullptr;
    if (list == nullptr || list->find(code.text) != nullptr) return;
    unknown(table, code, {fmt::format("a code of {}", list->id), fmt::format("un código de {}", list->id)},
            list->ids());
}

/// Reads `codes` in the order of the dataflow's dimensions.
std::vector<DimensionCode> read_codes(TomlTable& figure, std::string const& indicator_id, Programme const& programme) {
    std::vector<DimensionCode> codes;
    auto table = figure.table("codes");
    if (!table) return codes;
    auto const* const indicator = programme.indicator(indicator_id);
    auto const* const flow = indicator ? programme.dataflow(indicator->dataflow) : nullptr;
    if (flow == nullptr) return codes;
    auto const pairs = table->pairs();
    for (auto const& [dimension, code] : pairs)
        if (std::find(flow->dimensions.begin(), flow->dimensions.end(), dimension) == flow->dimensions.end())
            unknown(*table, {dimension, code.where},
                    {fmt::format("a dimension of {}", flow->id), fmt::format("una dimensión de {}", flow->id)},
                    flow->dimensions);
        else
            check_code(*table, dimension, code, programme);
    for (auto const& dimension : flow->dimensions)
        for (auto const& [name, code] : pairs)
            if (name == dimension && code.text != "_T") codes.push_back({dimension, code.text});
    return codes;
}

ComparedFigure read_figure(TomlTable& comparison, char const* key, ProgrammeReading& reading) {
    ComparedFigure figure;
    auto table = comparison.table(key);
    if (!table) {
        if (!comparison.has(key))
            comparison.problem(comparison.where(),
                               {fmt::format("'{}' is missing here", key), fmt::format("aquí falta «{}»", key)},
                               {fmt::format("add {} = {{ indicator = \"…\" }}", key),
                                fmt::format("agregue {} = {{ indicator = \"…\" }}", key)});
        return figure;
    }
    auto indicator = table->placed_text("indicator");
    figure.indicator = indicator.text;
    reading.references.push_back({Reference::To::indicator, std::move(indicator)});
    figure.codes = read_codes(*table, figure.indicator, reading.programme);
    table->refuse_other_keys();
    return figure;
}

/// Two figures of different units, such as persons and money, have no order.
void check_units(TomlTable const& table, Comparison const& comparison, Programme const& programme) {
    auto const* const smaller = programme.indicator(comparison.smaller.indicator);
    auto const* const larger = programme.indicator(comparison.larger.indicator);
    if (smaller == nullptr || larger == nullptr || smaller->unit == larger->unit) return;
    table.problem(table.where(),
                  {fmt::format("{} and {} are counted in different units", smaller->id, larger->id),
                   fmt::format("{} y {} se cuentan en unidades distintas", smaller->id, larger->id)},
                  {"compare figures of one unit", "compare cifras de una misma unidad"});
}

}  // namespace

Comparison read_comparison(TomlTable table, ProgrammeReading& reading) {
    Comparison comparison;
    comparison.id = read_id(table, "id", Spelling::lower_case, ids_of(reading.programme.comparisons));
    comparison.name = table.local_text("name");
    comparison.smaller = read_figure(table, "smaller", reading);
    comparison.larger = read_figure(table, "larger", reading);
    comparison.blocking = is_second(table, "severity", "info", "blocking");
    comparison.categories = is_second(table, "scope", "total", "categories");
    if (comparison.categories && (!comparison.smaller.codes.empty() || !comparison.larger.codes.empty()))
        table.problem(table.where("scope"),
                      {"categories are compared of whole indicators only",
                       "las categorías se comparan solo entre indicadores completos"},
                      {"remove 'codes', or write scope = \"total\"", "quite «codes» o escriba scope = \"total\""});
    check_units(table, comparison, reading.programme);
    table.refuse_other_keys();
    return comparison;
}

}  // namespace cifra::programme
