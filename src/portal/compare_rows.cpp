#include "portal/compare_rows.hpp"

#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/compare_words.hpp"
#include "portal/told.hpp"
#include "publish/page_figure.hpp"
#include "release/edition_layout.hpp"
#include "release/single_figures.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace cifra::portal {
namespace {

void put_side(Data& row, Asked const& asked, std::string const& side, release::ReleasedObservation const* figure) {
    auto const words = publish::figure_text(figure, asked.language);
    Data cell;
    cell.set("value", words.text);
    cell.set("shown", Data{words.shown});
    cell.set("mark", words.mark);
    row.set(side, cell);
}

std::string difference_words(Asked const& asked, ComparedPair const& pair) {
    switch (pair.kind) {
        case ComparisonKind::only_a:
            return compare_words().in(asked.language, "only_first_words");
        case ComparisonKind::only_b:
            return compare_words().in(asked.language, "only_second_words");
        case ComparisonKind::same:
        case ComparisonKind::changed:
            break;
        default:
            return {};
    }
    if (!pair.difference) return compare_words().in(asked.language, "no_compare");
    if (*pair.difference == 0) return compare_words().in(asked.language, "equal");
    auto const amount = language::number(std::abs(*pair.difference), asked.language);
    return (*pair.difference > 0 ? "+" : "−") + amount;
}

Data row_of(Asked const& asked, programme::Indicator const& indicator, ComparedPair const& pair) {
    auto const* figure = pair.b != nullptr ? pair.b : pair.a;
    bool const total = pair.key == pair.key.total();
    auto const place = release::place_words(asked.programme(), {&indicator, figure}, asked.language);
    Data row;
    row.set("label", total ? asked.in(indicator.name) : place);
    row.set("total", Data{total});
    set_optional(row, "address", is_told(asked, figure->key) ? figure_address(asked, figure->key) : "");
    put_side(row, asked, "a", pair.a);
    put_side(row, asked, "b", pair.b);
    row.set("difference", difference_words(asked, pair));
    return row;
}

/// The total first, then the categories in the programme's order, then other codes by key.
std::size_t rank_of(programme::Programme const& programme, programme::Indicator const& indicator,
                    programme::CellKey const& key) {
    if (key == key.total()) return 0;
    std::size_t rank = 1;
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories) {
            if (programme.category_key(indicator, category, key.ref_area, key.time_period) == key) return rank;
            ++rank;
        }
    return rank;
}

std::vector<ComparedPair const*> of_indicator(Asked const& asked, programme::Indicator const& indicator,
                                              std::vector<ComparedPair> const& pairs) {
    std::vector<std::pair<std::size_t, ComparedPair const*>> ranked;
    for (auto const& pair : pairs)
        if (pair.key.indicator == indicator.id)
            ranked.emplace_back(rank_of(asked.programme(), indicator, pair.key), &pair);
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& x, auto const& y) { return x.first < y.first; });
    std::vector<ComparedPair const*> found;
    for (auto const& each : ranked) found.push_back(each.second);
    return found;
}

}  // namespace

Data compared_tables(Asked const& asked, std::vector<ComparedPair> const& pairs) {
    auto tables = data_list();
    for (auto const* section : release::sections_in_order(asked.current().edition)) {
        auto rows = data_list();
        for (auto const& id : section->indicators) {
            auto const* indicator = asked.programme().indicator(id);
            if (indicator == nullptr) continue;
            for (auto const* pair : of_indicator(asked, *indicator, pairs)) rows << row_of(asked, *indicator, *pair);
        }
        if (!rows.is_non_empty_list()) continue;
        Data table;
        auto const title = asked.in(section->title);
        table.set("title", title);
        table.set("region", compare_words().in(asked.language, "region", {{"title", title}}));
        table.set("rows", rows);
        tables << table;
    }
    return tables;
}

Data comparison_summary(Asked const& asked, std::vector<ComparedPair> const& pairs) {
    auto const count = [&](auto const& wanted) {
        return static_cast<std::int64_t>(std::count_if(pairs.begin(), pairs.end(), wanted));
    };
    auto list = data_list();
    auto const add = [&](std::int64_t number, char const* word) {
        if (number == 0) return;
        Data item;
        item.set("count", language::number(number, asked.language));
        item.set("words", compare_words().in(asked.language, word));
        list << item;
    };
    add(count(
            [](auto const& pair) { return pair.kind == ComparisonKind::same || pair.kind == ComparisonKind::changed; }),
        "both");
    add(count([](auto const& pair) { return pair.kind == ComparisonKind::changed; }), "changed");
    add(count([](auto const& pair) { return pair.kind == ComparisonKind::only_a; }), "only_a");
    add(count([](auto const& pair) { return pair.kind == ComparisonKind::only_b; }), "only_b");
    add(count([](auto const& pair) { return pair.kind == ComparisonKind::withheld; }), "withheld");
    return list;
}

}  // namespace cifra::portal
