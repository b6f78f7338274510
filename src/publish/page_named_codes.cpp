#include "publish/page_table.hpp"

#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"
#include "release/edition_layout.hpp"
#include "release/named_codes.hpp"

namespace cifra::publish {
namespace {

Data cell_of(PageContext& page, programme::CellKey const& key, std::string const& label) {
    auto const* const row = page.edition().find(key);
    auto const figure = figure_text(row, page.language);
    Data data;
    data.set("anchor", row == nullptr ? std::string{} : page.anchor(key));
    data.set("value", figure.text);
    data.set("shown", figure.shown);
    data.set("mark", figure.mark);
    set_optional(data, "zero", figure.zero ? page.w("mark_true_zero") : "");
    data.set("refs", page.notes.references(page.notes.of_cell(key), label));
    return data;
}

}  // namespace

std::string named_codes_table(PageContext& page, programme::Indicator const& indicator,
                              programme::Breakdown const& breakdown) {
    auto const table = release::named_codes(page.edition(), indicator, breakdown);
    if (table.codes.empty()) return {};
    auto areas = data_list();
    for (auto const& area : table.areas) areas << Data{"name", page.in(page.programme().area_name(area))};
    Data data;
    auto const title = page.in(release::chart_title(page.edition(), indicator, breakdown));
    data.set("title", title);
    data.set("refs", page.notes.references(page.notes.of_table(release::chart_id(indicator, breakdown)), title));
    data.set("subtitle", word("named_codes_sub", page.language, {{"measure", page.in(indicator.name)}}));
    auto const* const dimension = page.programme().dimension(table.dimension);
    data.set("head_code", dimension == nullptr ? page.w("head_group") : page.in(dimension->name));
    data.set("areas", areas);
    auto rows = data_list();
    for (auto const& code : table.codes) {
        auto cells = data_list();
        for (auto const& key : code.cells) cells << cell_of(page, key, page.in(code.label));
        Data row;
        row.set("label", page.in(code.label));
        row.set("cells", cells);
        rows << row;
    }
    data.set("rows", rows);
    return render("named_codes.mustache", data);
}

}  // namespace cifra::publish
