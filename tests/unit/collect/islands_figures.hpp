#pragma once

#include "../sdmx/islands_programme.hpp"
#include "collect/read_figures.hpp"

#include <string>

namespace cifra::islands {

inline std::string const RESCUE_HEADER =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,MEANS,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],"
    "CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";
inline std::string const REWARD_HEADER =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],"
    "CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";

/// A row of Alta's rescues from OBS_VALUE on, for example "5,A,F,,,".
inline std::string rescued(std::string const& values) {
    return "dataflow,ISLES:DF_RESCUE(1.0.0),I,A,ALT,PEOPLE_RESCUED,_T,_T,2019," + values + "\n";
}

/// A row of Alta's rewards from OBS_VALUE on.
inline std::string rewarded(std::string const& indicator, std::string const& values) {
    return "dataflow,ISLES:DF_REWARD(1.0.0),I,A,ALT," + indicator + ",_T,2019," + values + "\n";
}

/// What reading says of a text, one line a problem; empty when it is accepted.
inline std::string figure_problems(std::string const& text, base::Language language = base::Language::en) {
    auto const figures = collect::read_figures_text(programme(), "2019", text, "f.csv");
    return figures ? "" : to_string(figures.error(), language);
}

}  // namespace cifra::islands
