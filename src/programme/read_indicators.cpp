#include "programme/programme_reader.hpp"
#include "programme/read_breakdown.hpp"

#include <fmt/format.h>

namespace cifra::programme {
namespace {

Dataflow read_dataflow(TomlTable table, ProgrammeReading& reading) {
    Dataflow flow;
    flow.id = read_id(table, "id", Spelling::component, ids_of(reading.programme.dataflows));
    flow.name = table.local_text("name");
    for (auto& dimension : table.texts("dimensions")) {
        flow.dimensions.push_back(dimension.text);
        reading.references.push_back({Reference::To::dimension, std::move(dimension)});
    }
    if (!table.has("dimensions"))
        table.problem(table.where(), {"'dimensions' is missing here", "aquí falta «dimensions»"},
                      {"add dimensions = [\"…\"]; the list may be empty",
                       "agregue dimensions = [\"…\"]; la lista puede estar vacía"});
    table.refuse_other_keys();
    return flow;
}

/// What is said of the sums of an indicator over areas.
void read_sums(TomlTable& table, Indicator& indicator, ProgrammeReading& reading) {
    indicator.areas_add_up = table.flag("areas_add_up");
    if (indicator.areas_add_up && indicator.unit == "CURRENCY")
        table.problem(table.where("areas_add_up"),
                      {"amounts of money of several areas are never added up",
                       "los montos de dinero de varias áreas nunca se suman"},
                      {"take areas_add_up out", "quite areas_add_up"});
    for (auto& definition : table.texts("definitions")) {
        indicator.definitions.push_back(definition.text);
        reading.references.push_back({Reference::To::definition, std::move(definition)});
    }
}

Indicator read_indicator(TomlTable table, ProgrammeReading& reading) {
    Indicator indicator;
    indicator.id = read_id(table, "id", Spelling::component, ids_of(reading.programme.indicators));
    auto flow = table.placed_text("dataflow");
    indicator.dataflow = flow.text;
    reading.references.push_back({Reference::To::dataflow, std::move(flow)});
    indicator.name = table.local_text("name");
    indicator.noun = table.local_text("noun");
    indicator.definition = table.local_text("definition");
    auto unit = table.placed_text("unit");
    indicator.unit = unit.text;
    reading.references.push_back({Reference::To::unit, std::move(unit)});
    indicator.counts_victims = table.flag("counts_victims");
    indicator.key_figure = table.flag("key_figure");
    read_sums(table, indicator, reading);
    for (auto& breakdown : table.tables("breakdown"))
        indicator.breakdowns.push_back(read_breakdown(breakdown, indicator, reading));
    table.refuse_other_keys();
    return indicator;
}

std::string read_factor(TomlTable& table, char const* key, ProgrammeReading& reading) {
    auto indicator = table.placed_text(key);
    auto const id = indicator.text;
    reading.references.push_back({Reference::To::indicator, std::move(indicator)});
    return id;
}

ProductRule read_product(TomlTable table, ProgrammeReading& reading) {
    ProductRule rule;
    rule.id = read_id(table, "id", Spelling::lower_case, ids_of(reading.programme.products));
    rule.name = table.local_text("name");
    rule.first = read_factor(table, "first", reading);
    rule.second = read_factor(table, "second", reading);
    rule.product = read_factor(table, "product", reading);
    table.refuse_other_keys();
    return rule;
}

OwnCode read_own_code(TomlTable table, ProgrammeReading& reading) {
    auto dimension = table.placed_text("dimension");
    auto const code = table.placed_text("code");
    auto names = table.placed_text("names");
    OwnCode own{dimension.text, code.text, names.text};
    auto const* const known = reading.programme.dimension(own.dimension);
    auto const* const codes = known == nullptr ? nullptr : reading.programme.code_list(known->code_list);
    if (codes != nullptr && !own.code.empty() && codes->find(own.code) == nullptr)
        table.problem(code.where,
                      {fmt::format("{} has no code '{}'", own.dimension, own.code),
                       fmt::format("{} no tiene el código «{}»", own.dimension, own.code)},
                      {"write one of its codes in codelists.toml", "escriba uno de sus códigos en codelists.toml"});
    reading.references.push_back({Reference::To::dimension, std::move(dimension)});
    reading.references.push_back({Reference::To::dimension, std::move(names)});
    table.refuse_other_keys();
    return own;
}

}  // namespace

void read_indicators(TomlTable file, ProgrammeReading& reading) {
    auto& programme = reading.programme;
    for (auto& table : file.tables("dataflow")) programme.dataflows.push_back(read_dataflow(table, reading));
    for (auto& table : file.tables("indicator")) programme.indicators.push_back(read_indicator(table, reading));
    for (auto& table : file.tables("product")) programme.products.push_back(read_product(table, reading));
    for (auto& table : file.tables("own_code")) programme.own_codes.push_back(read_own_code(table, reading));
    for (auto& table : file.tables("comparison")) programme.comparisons.push_back(read_comparison(table, reading));
    file.refuse_other_keys();
}

}  // namespace cifra::programme
