#include "programme/chart_form.hpp"

#include <algorithm>
#include <array>

namespace cifra::programme {
namespace {

struct NamedForm {
    ChartForm form;
    char const* name;
};

constexpr auto FORMS = std::to_array<NamedForm>({
    {ChartForm::ordered_bars, "ordered_bars"},
    {ChartForm::multiple_response_bars, "multiple_response_bars"},
    {ChartForm::strip, "strip"},
    {ChartForm::stacked_label_bars, "stacked_label_bars"},
    {ChartForm::grouped_bars, "grouped_bars"},
    {ChartForm::icon_array, "icon_array"},
    {ChartForm::choropleth, "choropleth"},
    {ChartForm::proportional_symbols, "proportional_symbols"},
    {ChartForm::table, "table"},
    {ChartForm::series, "series"},
});

bool crosses_dimensions(Breakdown const& breakdown) {
    return std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                       [](Category const& category) { return category.codes.size() > 1; });
}

}  // namespace

std::string name_of(ChartForm form) {
    auto const found = std::find_if(FORMS.begin(), FORMS.end(), [&](auto const& each) { return each.form == form; });
    return found->name;
}

std::optional<ChartForm> chart_form(std::string const& name) {
    auto const found = std::find_if(FORMS.begin(), FORMS.end(), [&](auto const& each) { return each.name == name; });
    return found == FORMS.end() ? std::nullopt : std::optional(found->form);
}

std::vector<std::string> chart_form_names() {
    std::vector<std::string> names;
    for (auto const& each : FORMS) names.emplace_back(each.name);
    return names;
}

bool is_map(ChartForm form) {
    return form == ChartForm::choropleth || form == ChartForm::proportional_symbols;
}

bool suits(ChartForm form, Indicator const& indicator, Breakdown const& breakdown) {
    bool const scaled = indicator.unit != "CURRENCY";
    bool const parts = breakdown.kind == BreakdownKind::partition;
    switch (form) {
        case ChartForm::ordered_bars:
        case ChartForm::stacked_label_bars:
            return scaled && breakdown.kind != BreakdownKind::multiple_response;
        case ChartForm::multiple_response_bars:
            return scaled && breakdown.kind == BreakdownKind::multiple_response;
        case ChartForm::strip:
        case ChartForm::icon_array:
            return scaled && parts && !breakdown.by_area;
        case ChartForm::grouped_bars:
            return scaled && crosses_dimensions(breakdown);
        case ChartForm::choropleth:
            return scaled && breakdown.by_area && (parts || !breakdown.counted.empty());
        case ChartForm::proportional_symbols:
            return scaled && breakdown.by_area && breakdown.counted.empty();
        case ChartForm::series:
            return false;
        case ChartForm::table:
            break;
    }
    return true;
}

bool suits_years(ChartForm form) {
    return form == ChartForm::series || form == ChartForm::table;
}

std::vector<std::string> suitable_forms(Indicator const& indicator, Breakdown const& breakdown) {
    std::vector<std::string> names;
    for (auto const& each : FORMS)
        if (suits(each.form, indicator, breakdown)) names.emplace_back(each.name);
    return names;
}

}  // namespace cifra::programme
