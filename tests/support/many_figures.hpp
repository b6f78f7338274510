#pragma once

#include "programme/programme.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace cifra::testing_support {

/// An invented figure: nobody's.
struct ManyFigure {
    std::string const& ref_area;
    std::string time_period;
    std::vector<std::string> const& codes;  ///< Of the dimensions of the dataflow.
    std::size_t value;
};

/// As many figures as asked for of the first dataflow's first indicator: every member, fifteen years from 2007 on, the
/// combinations of codes in the programme's order. Figures of an area and year stand together.
inline void many_figures(programme::Programme const& programme, std::size_t count,
                         std::function<void(ManyFigure const&)> const& use) {
    constexpr std::size_t YEARS = 15;
    auto const& flow = programme.dataflows.front();
    std::vector<std::vector<std::string>> lists;
    for (auto const& dimension : flow.dimensions)
        lists.push_back(programme.code_list(programme.dimension(dimension)->code_list)->ids());
    std::vector<std::string> codes(lists.size());
    auto const of_a_return = count / (programme.members.size() * YEARS) + 1;
    for (std::size_t n = 0; n < count; ++n) {
        auto const number = n / of_a_return;
        auto cell = n % of_a_return;
        auto const value = (cell * 7919 + number * 31) % 5000;
        for (std::size_t i = lists.size(); i-- > 0; cell /= lists[i].size())
            codes[i] = lists[i][cell % lists[i].size()];
        use({programme.members[number / YEARS].code, std::to_string(2007 + number % YEARS), codes, value});
    }
}

/// The header of their SDMX-CSV, and the row of one of them, in line with it.
inline std::string many_header(programme::Programme const& programme) {
    std::string text = "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,";
    for (auto const& dimension : programme.dataflows.front().dimensions) text += dimension + ",";
    return text + "TIME_PERIOD,OBS_VALUE,OBS_STATUS[],CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";
}
inline std::string many_row(programme::Programme const& programme, ManyFigure const& figure) {
    auto text = "dataflow," + programme.structure_id(programme.dataflows.front().id) + ",I,A," + figure.ref_area + "," +
                programme.indicators.front().id + ",";
    for (auto const& code : figure.codes) text += code + ",";
    return text + figure.time_period + "," + std::to_string(figure.value) + ",A,F,,,\n";
}

}  // namespace cifra::testing_support
