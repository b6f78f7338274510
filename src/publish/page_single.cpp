#include "publish/page_table.hpp"

#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"
#include "release/single_figures.hpp"

namespace cifra::publish {
namespace {

Data figure_row(PageContext& page, release::SingleFigure const& single) {
    auto const& row = *single.figure;
    auto const area = page.in(page.programme().area_name(row.key.ref_area));
    auto const figure = figure_text(&row, page.language);
    Data data;
    data.set("anchor", page.anchor(row.key));
    data.set("area", area);
    data.set("measure", page.in(single.indicator->name));
    data.set("place", release::place_words(page.programme(), single, page.language));
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

}  // namespace

std::string members_table(PageContext& page, programme::Section const& section) {
    auto rows = data_list();
    for (auto const& single : release::member_figures(page.edition(), section)) rows << figure_row(page, single);
    return table(page, "members_figures.mustache", page.w("members_figures"), page.w("members_figures_sub"), rows);
}

std::string other_figures_table(PageContext& page, programme::Section const& section) {
    auto const shown = [&](programme::CellKey const& key) { return page.shown.count(figure_id(key)) > 0; };
    auto rows = data_list();
    for (auto const& single : release::further_figures(page.edition(), section, shown))
        rows << figure_row(page, single);
    return table(page, "other_figures.mustache", page.w("other_figures"), page.w("other_figures_sub"), rows);
}

}  // namespace cifra::publish
