#include "programme/register_counting_reader.hpp"

#include "base/text.hpp"
#include "programme/programme_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

constexpr char const* NOT_KNOWN = "_U";

Breakdown const* read_breakdown_id(TomlTable& table, Indicator const& indicator) {
    auto const id = table.placed_text("id");
    auto const* const breakdown = indicator.find(id.text);
    if (breakdown == nullptr && !id.text.empty())
        tell_unknown(table, id, {"a breakdown of " + indicator.id, "un desglose de " + indicator.id},
                     ids_of(indicator.breakdowns));
    if (breakdown == nullptr || !breakdown->by_area) return breakdown;
    table.problem(id.where,
                  {"a breakdown by area is answered by the totals", "un desglose por área lo contestan los totales"},
                  {"leave it out", "quítelo"});
    return nullptr;
}

bool gives(CountedIndicator const& counted, DimensionCode const& wanted) {
    return std::any_of(counted.sources.begin(), counted.sources.end(), [&](CodeSource const& source) {
        return source.dimension == wanted.dimension &&
               (source.own == wanted.code ||
                std::find(source.code_of.begin(), source.code_of.end(), wanted.code) != source.code_of.end());
    });
}

/// What keeps a category from being counted; an empty text when nothing does.
LocalText trouble_of(Category const& category, CountedIndicator const& counted) {
    if (category.unknown) return {};
    for (auto const& wanted : category.codes) {
        auto const code = wanted.dimension + "=" + wanted.code;
        bool const mapped = std::any_of(counted.sources.begin(), counted.sources.end(),
                                        [&](CodeSource const& source) { return source.dimension == wanted.dimension; });
        if (!mapped)
            return {"no column gives the dimension " + wanted.dimension,
                    "ninguna columna da la dimensión " + wanted.dimension};
        if (wanted.code == NOT_KNOWN)
            return {"a category is known in one dimension and not in another",
                    "una categoría se conoce en una dimensión y no en otra"};
        // An open category stands for the codes that have rows of their own.
        if (!category.open && !gives(counted, wanted))
            return {"no column gives " + code + ": it would be a false zero",
                    "ninguna columna da " + code + ": sería un cero falso"};
    }
    return {};
}

void check_categories(TomlTable const& table, Breakdown const& breakdown, CountedIndicator const& counted) {
    for (auto const& category : breakdown.categories) {
        auto const trouble = trouble_of(category, counted);
        if (trouble.empty()) continue;
        table.problem(table.where("id"), trouble,
                      {"add an [[indicator.dimension]] that gives it, or leave the breakdown out",
                       "agregue un [[indicator.dimension]] que la dé, o quite el desglose"});
        return;
    }
}

/// One [[indicator.breakdown.first]]: a category of the breakdown, by its codes.
std::vector<DimensionCode> read_first(TomlTable table, Breakdown const& breakdown) {
    std::vector<DimensionCode> wanted;
    if (auto codes = table.table("codes"))
        for (auto const& [dimension, code] : codes->pairs()) wanted.push_back({dimension, code.text});
    table.refuse_other_keys();
    for (auto const& category : breakdown.categories) {
        auto sorted = category.codes;
        std::sort(sorted.begin(), sorted.end());
        std::sort(wanted.begin(), wanted.end());
        if (sorted == wanted && !category.unknown) return category.codes;
    }
    table.problem(table.where(),
                  {"'first' is no category of the breakdown", "«first» no es una categoría del desglose"},
                  {"write the codes of a category of indicators.toml",
                   "escriba los códigos de una categoría de indicators.toml"});
    return {};
}

bool read_several(TomlTable& table) {
    if (!table.has("several")) return false;
    auto const said = table.placed_text("several");
    if (said.text == "first" || said.text == "unknown" || said.text.empty()) return said.text == "first";
    tell_unknown(table, said, {"first or unknown", "first ni unknown"}, {"first", "unknown"});
    return false;
}

}  // namespace

CountedTable read_counted_table(TomlTable table, Indicator const& indicator, CountedIndicator const& counted) {
    CountedTable read;
    auto const* const breakdown = read_breakdown_id(table, indicator);
    read.several_first = read_several(table);
    auto firsts = table.tables("first");
    if (breakdown != nullptr) {
        read.breakdown = breakdown->id;
        check_categories(table, *breakdown, counted);
        for (auto& first : firsts) read.first.push_back(read_first(first, *breakdown));
        bool const chooses = !firsts.empty() || table.has("several");
        if (chooses && breakdown->kind != BreakdownKind::partition)
            table.problem(table.where(),
                          {"only in a partition does a person stand in one category",
                           "solo en una partición cada persona está en una única categoría"},
                          {"remove 'several' and 'first'", "quite «several» y «first»"});
    }
    table.refuse_other_keys();
    return read;
}

}  // namespace cifra::programme
