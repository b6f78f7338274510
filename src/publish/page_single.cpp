#include "publish/page_table.hpp"

#include "base/text.hpp"
#include "language/list.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using programme::Indicator;

std::vector<Indicator const*> indicators_of(PageContext const& page, programme::Section const& section) {
    std::vector<Indicator const*> indicators;
    for (auto const& id : section.indicators)
        if (auto const* indicator = page.programme().indicator(id)) indicators.push_back(indicator);
    return indicators;
}

/// The words for a figure's place: a category of a breakdown, or the codes one by one.
std::string place_words(PageContext const& page, Indicator const& indicator, programme::CellKey const& key) {
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories)
            if (page.programme().category_key(indicator, category, key.ref_area, key.time_period) == key)
                return page.in(category.label);
    std::vector<std::string> words;
    for (auto const& part : key.dimensions) {
        if (part.code == "_T") continue;
        auto const* dimension = page.programme().dimension(part.dimension);
        auto const name = dimension == nullptr ? part.dimension : page.in(dimension->name);
        words.push_back(name + ": " + page.in(page.programme().label(part.dimension, part.code)));
    }
    return words.empty() ? page.in(indicator.name) : base::join(words, "; ");
}

Data figure_row(PageContext& page, Indicator const& indicator, release::ReleasedObservation const& row) {
    auto const area = page.in(page.programme().area_name(row.key.ref_area));
    auto const figure = figure_text(&row, indicator, page.language);
    Data data;
    data.set("anchor", page.anchor(row.key));
    data.set("area", area);
    data.set("measure", page.in(indicator.name));
    data.set("place", place_words(page, indicator, row.key));
    data.set("value", figure.text);
    data.set("shown", figure.shown);
    data.set("mark", figure.mark);
    set_optional(data, "zero", figure.zero ? page.w("mark_true_zero") : "");
    data.set("refs", page.notes.references(page.notes.of_cell(row.key), area));
    return data;
}

std::string table(PageContext const& page, std::string const& template_name, std::string const& title,
                  std::string const& subtitle, Data const& rows) {
    if (!rows.is_non_empty_list()) return {};
    Data data;
    data.set("title", title);
    data.set("refs", "");
    data.set("subtitle", subtitle);
    data.set("head_country", page.w("head_country"));
    data.set("head_measure", page.w("head_measure"));
    data.set("head_number", page.w("head_figure"));
    data.set("rows", rows);
    return render(template_name, data);
}

bool is_coalition_figure(PageContext const& page, Indicator const& indicator) {
    return page.edition().find(page.regional_total(indicator)) != nullptr;
}

}  // namespace

std::string members_table(PageContext& page, programme::Section const& section) {
    auto rows = data_list();
    auto const indicators = indicators_of(page, section);
    for (auto const& member : page.programme().members)
        for (auto const* indicator : indicators) {
            if (is_coalition_figure(page, *indicator)) continue;
            auto const* row =
                page.edition().find(page.programme().total_key(*indicator, member.code, page.edition().time_period));
            bool const by_area = std::any_of(indicator->breakdowns.begin(), indicator->breakdowns.end(),
                                             [](auto const& breakdown) { return breakdown.by_area; });
            if (row != nullptr && by_area) rows << figure_row(page, *indicator, *row);
        }
    return table(page, "members_figures.mustache", page.w("members_figures"), page.w("members_figures_sub"), rows);
}

std::string other_figures_table(PageContext& page, programme::Section const& section) {
    auto rows = data_list();
    for (auto const* indicator : indicators_of(page, section))
        for (auto const& one : page.edition().tables) {
            if (one.dataflow() != indicator->dataflow) continue;
            for (auto const& row : one.observations()) {
                bool const coverage = !row.obs_value && row.missing_reason != programme::MissingReason::withheld;
                if (row.key.indicator != indicator->id || coverage || page.shown.count(figure_id(row.key)) > 0)
                    continue;
                rows << figure_row(page, *indicator, row);
            }
        }
    return table(page, "other_figures.mustache", page.w("other_figures"), page.w("other_figures_sub"), rows);
}

}  // namespace cifra::publish
