#pragma once

#include "base/decimal.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <algorithm>
#include <string>

/// An invented edition of one table: 100 counted, 60 and 30 in its two categories, 61 % printed beside the 60.
namespace cifra::small {

inline programme::CellKey key(std::string category) {
    return {"DF", "ALL", "COUNTED", "2019", {{"KIND", std::move(category)}}};
}

inline programme::Programme programme() {
    programme::Category first;
    first.codes = {{"KIND", "A"}};
    first.label = {"First", "Primera"};
    auto second = first;
    second.codes = {{"KIND", "B"}};
    second.label = {"Second", "Segunda"};
    programme::Breakdown by_kind;
    by_kind.id = "by_kind";
    by_kind.title = {"By kind", "Por tipo"};
    by_kind.categories = {first, second};
    programme::Indicator counted;
    counted.id = "COUNTED";
    counted.dataflow = "DF";
    counted.name = {"Counted", "Contadas"};
    counted.breakdowns = {by_kind};
    programme::Programme made;
    made.region = "ALL";
    made.dimensions = {{"KIND", "CL_KIND", {}}};
    made.dataflows = {{"DF", {}, {"KIND"}}};
    made.indicators = {counted};
    return made;
}

inline restricted::Observation observation(std::string category, std::string const& value) {
    restricted::Observation made;
    made.key = key(std::move(category));
    made.obs_value = base::parse_decimal(value);
    made.obs_status = "A";
    return made;
}

inline restricted::Edition edition() {
    restricted::Edition made;
    made.observations = {observation("A", "60"), observation("B", "30"), observation("_T", "100")};
    made.printed_shares = {{key("A"), {61, 0}, {"printed.csv", 2, 1}}};
    return made;
}

inline restricted::Settlement settlement(std::string finding, std::string computation) {
    restricted::Settlement made;
    made.finding = std::move(finding);
    made.computation = std::move(computation);
    made.state = "noted";
    made.date = "2026-11-23";
    made.by = {"Editors", "Editoras"};
    made.where = {"audit.toml", 7, 1};
    return made;
}

inline constexpr char const* SHARE = "share:DF/A.ALL.COUNTED.A.2019";
inline constexpr char const* SHARE_COMPUTATION = "60 / 100 = 60.00% -> 60%; printed 61%";
inline constexpr char const* SUM = "partition:COUNTED.by_kind/ALL.2019";
inline constexpr char const* SUM_COMPUTATION = "60 + 30 = 90; 100 - 90 = 10";

}  // namespace cifra::small
