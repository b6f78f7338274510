#include "programme/read_breakdown.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace cifra::programme {
namespace {

struct KindName {
    char const* name;
    BreakdownKind kind;
};
constexpr std::array<KindName, 3> KINDS{{{"partition", BreakdownKind::partition},
                                         {"multiple_response", BreakdownKind::multiple_response},
                                         {"list", BreakdownKind::list}}};

BreakdownKind read_kind(TomlTable& table) {
    auto const given = table.placed_text("kind");
    std::vector<std::string> names;
    for (auto const& [name, kind] : KINDS) {
        if (given.text == name) return kind;
        names.emplace_back(name);
    }
    if (given.text.empty()) return BreakdownKind::partition;
    auto advice = base::suggestion(given.text, names);
    if (advice.empty())
        advice = {"write partition, multiple_response or list", "escriba partition, multiple_response o list"};
    table.problem(given.where,
                  {fmt::format("'{}' is not a kind of breakdown", given.text),
                   fmt::format("«{}» no es un tipo de desglose", given.text)},
                  std::move(advice));
    return BreakdownKind::partition;
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

/// The code that a pair such as SEX = "F" names, or nullptr with a problem.
Code const* find_code(TomlTable const& table, std::string const& dimension_id, PlacedText const& code,
                      Programme const& programme) {
    auto const* const dimension = programme.dimension(dimension_id);
    auto const* const list = dimension ? programme.code_list(dimension->code_list) : nullptr;
    if (list == nullptr) return nullptr;  // told where the dimension is declared
    auto const* const found = list->find(code.text);
    if (code.text == "_T")
        table.problem(code.where, {"a category cannot be the total _T", "una categoría no puede ser el total _T"},
                      {"leave this dimension out", "omita esta dimensión"});
    else if (found == nullptr)
        unknown(table, code, {fmt::format("a code of {}", list->id), fmt::format("un código de {}", list->id)},
                list->ids());
    return found;
}

/// Reads `codes`, in the order of the dataflow's dimensions, and takes labels from the only code.
void read_codes(TomlTable& table, Category& category, Dataflow const* flow, Programme const& programme) {
    auto codes = table.table("codes");
    if (!codes) {
        if (!table.has("codes"))
            table.problem(table.where(), {"'codes' is missing here", "aquí falta «codes»"},
                          {"add codes = { DIMENSION = \"CODE\" }", "agregue codes = { DIMENSIÓN = \"CÓDIGO\" }"});
        return;
    }
    auto const pairs = codes->pairs();
    for (auto const& [dimension, code] : pairs)
        if (flow && std::find(flow->dimensions.begin(), flow->dimensions.end(), dimension) == flow->dimensions.end())
            unknown(table, {dimension, code.where},
                    {fmt::format("a dimension of {}", flow->id), fmt::format("una dimensión de {}", flow->id)},
                    flow->dimensions);
    for (auto const& dimension : flow ? flow->dimensions : std::vector<std::string>{})
        for (auto const& [name, code] : pairs) {
            if (name != dimension) continue;
            auto const* const found = find_code(table, dimension, code, programme);
            if (found == nullptr) continue;
            category.codes.push_back({dimension, code.text});
            if (pairs.size() > 1) continue;
            category.label = found->label;
            category.definition = found->definition;
            category.brief = found->brief;
        }
    if (pairs.empty())
        table.problem(codes->where(), {"the category has no codes", "la categoría no tiene códigos"},
                      {"name at least one dimension and its code", "indique al menos una dimensión y su código"});
}

Category read_category(TomlTable table, Dataflow const* flow, Programme const& programme) {
    Category category;
    read_codes(table, category, flow, programme);
    bool const needs_label = category.label.empty() && !category.codes.empty();
    auto label = needs_label ? table.local_text("label") : table.optional_local_text("label");
    if (!label.empty()) category.label = std::move(label);
    auto definition = table.optional_local_text("definition");
    if (!definition.empty()) category.definition = std::move(definition);
    auto brief = table.optional_local_text("brief");
    if (!brief.empty()) category.brief = std::move(brief);
    category.apart = table.flag("apart");
    category.open = table.flag("open");
    if (category.open && category.codes.size() > 1)
        table.problem(table.where(),
                      {"an open category has several codes", "una categoría abierta tiene varios códigos"},
                      {"leave one code, that of the dimension whose codes it stands for",
                       "deje un solo código, el de la dimensión cuyos códigos representa"});
    category.unknown = !category.codes.empty() && std::all_of(category.codes.begin(), category.codes.end(),
                                                              [](DimensionCode const& c) { return c.code == "_U"; });
    table.refuse_other_keys();
    return category;
}

bool has_category(Breakdown const& breakdown, Category const& category) {
    return std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                       [&](Category const& other) { return other.codes == category.codes; });
}

void read_categories(TomlTable& table, Breakdown& breakdown, Dataflow const* flow, Programme const& programme) {
    for (auto& entry : table.tables("category")) {
        auto category = read_category(entry, flow, programme);
        if (has_category(breakdown, category) && !category.codes.empty())
            table.problem(entry.where(), {"the same category stands twice", "la misma categoría está dos veces"},
                          {"remove one of them", "elimine una de ellas"});
        breakdown.categories.push_back(std::move(category));
    }
    if (breakdown.by_area != breakdown.categories.empty())
        table.problem(table.where(),
                      {"a breakdown has either by_area = true or categories",
                       "un desglose tiene by_area = true o categorías, una de las dos cosas"},
                      {"add by_area = true, or tables [[indicator.breakdown.category]]",
                       "agregue by_area = true, o tablas [[indicator.breakdown.category]]"});
}

}  // namespace

Breakdown read_breakdown(TomlTable table, Indicator const& indicator, ProgrammeReading& reading) {
    Breakdown breakdown;
    breakdown.id = read_id(table, "id", Spelling::lower_case, ids_of(indicator.breakdowns));
    if (breakdown.id == "series")
        table.problem(table.where("id"),
                      {"'series' is the name of charts over the years",
                       "«series» es el nombre de los gráficos a lo largo de los años"},
                      {"choose another id", "elija otro id"});
    breakdown.title = table.local_text("title");
    breakdown.subject = table.local_text("subject");
    breakdown.kind = read_kind(table);
    breakdown.by_area = table.flag("by_area");
    breakdown.counted = table.optional_local_text("counted");
    read_categories(table, breakdown, reading.programme.dataflow(indicator.dataflow), reading.programme);
    table.refuse_other_keys();
    return breakdown;
}

}  // namespace cifra::programme
