#include "publish/page_matrix.hpp"

#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"
#include "release/coverage_matrix.hpp"
#include "release/coverage_share.hpp"
#include "release/edition_layout.hpp"

#include <fmt/format.h>

namespace cifra::publish {
namespace {

using release::Reporting;

Data row_data(PageContext const& page, release::CoverageRow const& row) {
    auto cells = data_list();
    auto const& members = page.programme().members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        Data cell;
        auto const words = reporting_word(row.members[i], page.language);
        cell.set("mark", reporting_mark(row.members[i], page.in(members[i].name) + ": " + words));
        cell.set("word", words);
        cells << cell;
    }
    Data data;
    data.set("label", page.in(row.label));
    data.set("cells", cells);
    data.set("some", std::to_string(release::reporting_members(row)));
    data.set("of_all", word("of_all", page.language, {{"all", std::to_string(members.size())}}));
    return data;
}

}  // namespace

std::string coverage_matrix(PageContext& page) {
    auto themes = data_list();
    for (auto const& covered : release::coverage_matrix(page.edition())) {
        auto rows = data_list();
        for (auto const& row : covered.rows) rows << row_data(page, row);
        Data theme;
        theme.set("theme", page.in(covered.title));
        theme.set("span", std::to_string(page.programme().members.size() + 2));
        theme.set("rows", rows);
        themes << theme;
    }
    if (!themes.is_non_empty_list()) return {};
    Data data;
    auto members = data_list();
    for (auto const& member : page.programme().members) members << Data{"name", page.in(member.name)};
    data.set("title", page.w("matrix"));
    set_optional(data, "headline",
                 release::typed_headline(page.edition(), programme::Section{"coverage", {}, {}}, page.language));
    auto const shares = page.in(release::coverage_shares_text(page.edition()));
    data.set("subtitle", page.w("matrix_sub") + (shares.empty() ? "" : " " + shares));
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
