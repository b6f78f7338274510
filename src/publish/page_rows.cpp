#include "publish/page_rows.hpp"

#include "publish/page_figure.hpp"

#include "release/checklist.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using programme::BreakdownKind;
using programme::Category;

RowKind kind_of(Category const& category) {
    if (category.apart) return RowKind::apart;
    if (category.unknown) return RowKind::unknown;
    bool const other =
        std::any_of(category.codes.begin(), category.codes.end(), [](auto const& c) { return c.code == "_O"; });
    return other ? RowKind::other : RowKind::named;
}

bool one_dimension(programme::Breakdown const& breakdown) {
    return std::all_of(breakdown.categories.begin(), breakdown.categories.end(), [&](Category const& category) {
        return category.codes.size() == 1 && category.codes[0].dimension == breakdown.categories[0].codes[0].dimension;
    });
}

TableRow category_row(PageContext const& page, programme::Indicator const& indicator, Category const& category) {
    auto const key =
        page.programme().category_key(indicator, category, page.programme().region, page.edition().time_period);
    auto const* figure = page.edition().find(key);
    return {key,
            category.label,
            category.definition,
            kind_of(category),
            figure,
            shown_count(figure),
            release::denominator_of(page.edition(), key).base};
}

TableRow member_row(PageContext const& page, programme::Indicator const& indicator, programme::Member const& member) {
    auto const key = page.programme().total_key(indicator, member.code, page.edition().time_period);
    auto const* figure = page.edition().find(key);
    auto const* sum = release::regional_sum(page.edition(), key);
    return {key,
            member.name,
            {},
            RowKind::named,
            figure,
            shown_count(figure),
            release::denominator_of(page.edition(), key).base,
            sum == nullptr || release::covers(*sum, member.code)};
}

void sum_up(TableRows& table) {
    for (auto const& row : table.rows) {
        bool const withheld = row.figure != nullptr && row.figure->missing_reason == programme::MissingReason::withheld;
        table.withheld = table.withheld || withheld;
        table.has_apart = table.has_apart || (row.kind == RowKind::apart && row.count);
        if (!row.count) ++table.missing;
        if (row.count && row.in_total) (row.kind == RowKind::apart ? table.apart : table.sum) += *row.count;
    }
}

}  // namespace

TableRows table_rows(PageContext const& page, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown) {
    TableRows table;
    table.total = shown_count(page.edition().find(page.regional_total(indicator)));
    if (breakdown.by_area)
        for (auto const& member : page.programme().members) table.rows.push_back(member_row(page, indicator, member));
    else
        for (auto const& category : breakdown.categories) table.rows.push_back(category_row(page, indicator, category));
    sum_up(table);
    table.checklist = release::is_checklist(page.edition(), indicator, breakdown);
    bool const ranking =
        !breakdown.by_area && breakdown.kind != BreakdownKind::list && !table.checklist && one_dimension(breakdown);
    if (ranking)
        std::stable_sort(table.rows.begin(), table.rows.end(), [](TableRow const& a, TableRow const& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.count.value_or(-1) > b.count.value_or(-1);
        });
    return table;
}

}  // namespace cifra::publish
