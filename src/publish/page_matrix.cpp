#include "publish/page_matrix.hpp"

#include "base/text.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"

#include <fmt/format.h>

namespace cifra::publish {
namespace {

using programme::CellKey;
using programme::Indicator;
using release::Reporting;

struct MatrixRow {
    std::string label;
    CellKey key;
};

bool wants_row(PageContext const& page, CellKey const& key) {
    for (auto const& member : page.programme().members)
        if (auto own = key; true) {
            own.ref_area = member.code;
            if (page.edition().find(own) != nullptr) return true;
        }
    return false;
}

/// A table has one row when its categories share their gaps; each category with other gaps has its own.
void add_breakdown_rows(PageContext const& page, Indicator const& indicator, programme::Breakdown const& breakdown,
                        std::vector<MatrixRow>& rows) {
    auto const of_total = release::gaps_of(page.edition(), page.regional_total(indicator));
    auto const common = release::common_gaps(page.edition(), indicator, breakdown);
    bool has_table_row = false;
    for (auto const& category : breakdown.categories) {
        auto const key =
            page.programme().category_key(indicator, category, page.programme().region, page.edition().time_period);
        auto const gaps = release::gaps_of(page.edition(), key);
        if (gaps.empty() || gaps == of_total) continue;
        if (common && gaps == *common) {
            if (!has_table_row) rows.push_back({page.in(breakdown.title), key});
            has_table_row = true;
        } else {
            rows.push_back({page.in(category.label), key});
        }
    }
}

std::vector<MatrixRow> rows_of(PageContext const& page, programme::Section const& section) {
    std::vector<MatrixRow> rows;
    for (auto const& id : section.indicators) {
        auto const* indicator = page.programme().indicator(id);
        if (indicator == nullptr) continue;
        auto const total = page.regional_total(*indicator);
        bool const has_gaps = !release::gaps_of(page.edition(), total).empty();
        if (page.edition().find(total) != nullptr && (indicator->key_figure || has_gaps) && wants_row(page, total))
            rows.push_back({page.in(indicator->name), total});
        for (auto const& breakdown : indicator->breakdowns)
            if (!breakdown.by_area) add_breakdown_rows(page, *indicator, breakdown, rows);
    }
    return rows;
}

Data row_data(PageContext const& page, MatrixRow const& row) {
    auto cells = data_list();
    std::size_t reporting_members = 0;
    for (auto const& member : page.programme().members) {
        auto const reporting = release::reporting_of(page.edition(), member.code, row.key);
        if (release::reports(reporting)) ++reporting_members;
        Data cell;
        auto const words = reporting_word(reporting, page.language);
        cell.set("mark", reporting_mark(reporting, page.in(member.name) + ": " + words));
        cell.set("word", words);
        cells << cell;
    }
    Data data;
    data.set("label", row.label);
    data.set("cells", cells);
    data.set("some", std::to_string(reporting_members));
    data.set("of_all", word("of_all", page.language, {{"all", std::to_string(page.programme().members.size())}}));
    return data;
}

}  // namespace

std::string coverage_matrix(PageContext& page) {
    auto themes = data_list();
    for (auto const& section : page.programme().sections) {
        auto rows = data_list();
        for (auto const& row : rows_of(page, section)) rows << row_data(page, row);
        if (!rows.is_non_empty_list()) continue;
        Data theme;
        theme.set("theme", page.in(section.title));
        theme.set("span", std::to_string(page.programme().members.size() + 2));
        theme.set("rows", rows);
        themes << theme;
    }
    if (!themes.is_non_empty_list()) return {};
    Data data;
    auto members = data_list();
    for (auto const& member : page.programme().members) members << Data{"name", page.in(member.name)};
    data.set("title", page.w("matrix"));
    data.set("subtitle", page.w("matrix_sub"));
    data.set("region", page.w("matrix_region"));
    data.set("head_figure", page.w("head_figure"));
    data.set("head_reporting", page.w("head_reporting"));
    data.set("members", members);
    data.set("themes", themes);
    data.set("legend", mark_legend(page.language));
    return render("matrix.mustache", data);
}

std::string mark_legend(base::Language language) {
    std::string html;
    for (auto const reporting :
         {Reporting::reported, Reporting::in_part, Reporting::preliminary, Reporting::true_zero, Reporting::no_data})
        html += fmt::format("<li>{} {}</li>", reporting_mark(reporting, ""), reporting_word(reporting, language));
    return "<ul class=\"legend\">" + html + "</ul>";
}

}  // namespace cifra::publish
