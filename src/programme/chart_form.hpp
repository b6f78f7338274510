#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// The form in which the figures of a breakdown are drawn, or, over the years, those of a series.
enum class ChartForm {
    ordered_bars,
    multiple_response_bars,
    strip,
    stacked_label_bars,
    grouped_bars,
    icon_array,
    choropleth,
    proportional_symbols,
    table,
    series,
};

/// "ordered_bars", as an edition's layout.toml writes it.
std::string name_of(ChartForm form);
/// The form of a name, or nothing.
std::optional<ChartForm> chart_form(std::string const& name);
/// The names of all forms.
std::vector<std::string> chart_form_names();

/// True for the forms that need the programme's map.
bool is_map(ChartForm form);
/// True when figures of that kind can be read from the form: parts that overlap are never joined into a strip, and
/// amounts in several currencies have no common scale; maps show figures by area, counts as symbols and shares or
/// participation as colours.
/// A table suits everything; a series nothing of one year.
bool suits(ChartForm form, Indicator const& indicator, Breakdown const& breakdown);
/// True for the forms that a chart over the years may have: series and table.
bool suits_years(ChartForm form);
/// The names of the forms that suit a breakdown.
std::vector<std::string> suitable_forms(Indicator const& indicator, Breakdown const& breakdown);

}  // namespace cifra::programme
