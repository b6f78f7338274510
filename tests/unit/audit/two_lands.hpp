#pragma once

#include "audit/build_claims.hpp"
#include "base/decimal.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// An invented programme of two members, Northland and Southland, and figures of it.
namespace cifra::audit::lands {

inline programme::Category category(std::vector<programme::DimensionCode> codes, LocalText label) {
    programme::Category made;
    made.codes = std::move(codes);
    made.label = std::move(label);
    return made;
}

inline programme::Breakdown breakdown(std::string id, LocalText title, programme::BreakdownKind kind,
                                      std::vector<programme::Category> categories) {
    programme::Breakdown made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.kind = kind;
    made.by_area = categories.empty();
    made.categories = std::move(categories);
    return made;
}

inline programme::Indicator indicator(std::string id, LocalText name, std::vector<programme::Breakdown> breakdowns) {
    programme::Indicator made;
    made.id = std::move(id);
    made.dataflow = "DF";
    made.name = std::move(name);
    made.breakdowns = std::move(breakdowns);
    return made;
}

inline programme::Programme programme() {
    using programme::BreakdownKind;
    programme::Programme made;
    made.region = "ALL";
    made.region_name = {"All lands", "Todas las tierras"};
    made.members = {{"NOR", {"Northland", "Norte"}, {"the Northland", "el Norte"}, {}, "", ""},
                    {"SUR", {"Southland", "Sur"}, {"the Southland", "el Sur"}, {}, "", ""}};
    made.dimensions = {{"SEX", "CL_SEX", {}}, {"HELP", "CL_HELP", {}}};
    made.code_lists = {{"CL_SEX", {}, {{"F", {"Women", "Mujeres"}, {}, "", ""}}}};
    made.dataflows = {{"DF", {}, {"SEX", "HELP"}}};
    auto unknown = category({{"SEX", "_U"}}, {"Sex not known", "Sexo desconocido"});
    unknown.unknown = true;
    unknown.apart = true;
    made.indicators = {
        indicator("FOUND", {"Found", "Encontradas"},
                  {breakdown("by_area", {"Found by land", "Encontradas por tierra"}, BreakdownKind::partition, {}),
                   breakdown("by_sex", {"Sex", "Sexo"}, BreakdownKind::partition,
                             {category({{"SEX", "F"}}, {"Women found", "Mujeres encontradas"}),
                              category({{"SEX", "M"}}, {"Men found", "Hombres encontrados"}), unknown}),
                   breakdown("by_help", {"Help", "Ayuda"}, BreakdownKind::multiple_response,
                             {category({{"HELP", "FOOD"}}, {"Food", "Comida"}),
                              category({{"HELP", "BED"}}, {"Bed", "Cama"})})}),
        indicator("STAGES", {"Stages", "Etapas"},
                  {breakdown(
                      "by_sex", {"Stages by sex", "Etapas por sexo"}, BreakdownKind::list,
                      {category({{"SEX", "F"}}, {"Women", "Mujeres"}), category({{"SEX", "M"}}, {"Men", "Hombres"})})}),
        indicator("PERSONS", {"Persons", "Personas"}, {}), indicator("EACH", {"Each", "Cada una"}, {}),
        indicator("ALL_OF_IT", {"All of it", "Todo"}, {})};
    made.products = {{"award", {"Award", "Indemnización"}, "PERSONS", "EACH", "ALL_OF_IT"}};
    return made;
}

inline programme::CellKey key(std::string area, std::string indicator, std::string sex = "_T", std::string help = "_T",
                              std::string year = "2019") {
    return {"DF",
            std::move(area),
            std::move(indicator),
            std::move(year),
            {{"SEX", std::move(sex)}, {"HELP", std::move(help)}}};
}

/// A figure with its value as written ("12", "10.50").
inline Observed value(programme::CellKey where, std::string const& written, std::string status = "A") {
    return {std::move(where), base::parse_decimal(written), std::move(status), std::nullopt};
}

inline Observed missing(programme::CellKey where, programme::MissingReason reason, std::string status) {
    return {std::move(where), std::nullopt, std::move(status), reason};
}

/// The claims of figures in any order.
inline Claims claims_of(std::vector<Observed> observed, std::vector<ObservedShare> const& shares = {},
                        std::vector<WordingClaim> wordings = {}) {
    std::sort(observed.begin(), observed.end(), [](Observed const& a, Observed const& b) { return a.key < b.key; });
    return build_claims(programme(), observed, shares, std::move(wordings));
}

}  // namespace cifra::audit::lands
