#include "publish/page_table.hpp"

#include "base/text.hpp"
#include "language/count.hpp"
#include "language/number.hpp"
#include "publish/page_chart.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_rows.hpp"
#include "publish/page_template.hpp"
#include "release/base_words.hpp"
#include "release/edition_layout.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>
#include <map>

namespace cifra::publish {
namespace {

using programme::Breakdown;
using programme::BreakdownKind;
using programme::Indicator;

constexpr std::size_t MOST_PARTS_OF_A_STRIP = 3;
constexpr int LOWEST_NOTES_TO_LIFT = 3;

/// One table in the making.
struct Draft {
    PageContext& page;
    Indicator const& indicator;
    Breakdown const& breakdown;
    TableRows table;
    std::vector<std::string> heading_notes;

    bool partition() const { return breakdown.kind == BreakdownKind::partition; }
    bool several() const { return breakdown.kind == BreakdownKind::multiple_response; }
    std::int64_t remainder() const { return table.total.value_or(0) - table.sum; }
    bool sums() const { return partition() && table.total && !table.withheld && !table.checklist; }
    /// What the parts leave over has a row of its own; only when nothing is printed apart or withheld.
    bool has_remainder() const {
        return sums() && !table.has_apart && remainder() > 0 && table.missing < table.rows.size();
    }
    /// Shares of fewer areas than the total holds leave its remainder without one.
    bool own_base() const { return !base_words().empty(); }
    std::string base_words() const { return release::base_words(page.edition(), indicator, breakdown, page.language); }
    bool strip() const {
        return partition() && !table.checklist && !breakdown.by_area && table.missing == 0 &&
               table.total.value_or(0) > 0 && !table.has_apart && !own_base() &&
               table.rows.size() + (has_remainder() ? 1 : 0) <= MOST_PARTS_OF_A_STRIP && remainder() >= 0;
    }
};

std::string share_of(std::optional<std::int64_t> count, std::optional<std::int64_t> base, PageContext const& page) {
    if (!count || !base || *base <= 0) return {};
    return language::share(*count, *base, share_decimals(*base), page.language);
}

/// A part printed apart may or may not be in the total: it has no share of it.
std::string share_of(TableRow const& row, PageContext const& page) {
    return row.kind == RowKind::apart ? std::string{} : share_of(row.count, row.base, page);
}

bool shows_shares(Draft const& draft) {
    if (draft.breakdown.kind == BreakdownKind::list || draft.table.checklist) return false;
    return std::any_of(draft.table.rows.begin(), draft.table.rows.end(),
                       [&](TableRow const& row) { return !share_of(row, draft.page).empty(); });
}

/// A note that stands at several rows of one table is easier to read at its heading.
void lift_notes(Draft& draft) {
    std::map<std::string, int> places;
    for (auto const& row : draft.table.rows)
        for (auto const& id : draft.page.notes.of_cell(row.key)) ++places[id];
    draft.heading_notes = draft.page.notes.of_table(draft.indicator.id + "." + draft.breakdown.id);
    for (auto const& [id, count] : places)
        if (count >= LOWEST_NOTES_TO_LIFT &&
            std::find(draft.heading_notes.begin(), draft.heading_notes.end(), id) == draft.heading_notes.end())
            draft.heading_notes.push_back(id);
}

std::vector<std::string> row_notes(Draft const& draft, TableRow const& row) {
    auto ids = draft.page.notes.of_cell(row.key);
    ids.erase(std::remove_if(ids.begin(), ids.end(),
                             [&](std::string const& id) {
                                 return std::find(draft.heading_notes.begin(), draft.heading_notes.end(), id) !=
                                        draft.heading_notes.end();
                             }),
              ids.end());
    return ids;
}

/// Width in per cent of a whole above zero, exact to two decimals.
std::string width(std::int64_t count, std::int64_t whole) {
    return to_string(base::percentage(count, whole, 2));
}

/// Length of a bar as a part of the longest that the table can hold, from 0 to 1. Needs a scale above zero.
std::string length(std::int64_t count, std::int64_t scale) {
    return to_string(base::Decimal{base::percentage(count, scale, 2).units, 4});
}

/// What the longest bar could stand for: the total, so that all tables of one total compare; above it only where a
/// part contradicts it.
std::int64_t scale_of(Draft const& draft) {
    std::int64_t scale = std::max<std::int64_t>(1, draft.table.total.value_or(1));
    for (auto const& row : draft.table.rows) scale = std::max(scale, row.count.value_or(0));
    return scale;
}

char const* class_of(RowKind kind) {
    switch (kind) {
        case RowKind::other:
            return "other";
        case RowKind::unknown:
            return "unknown";
        case RowKind::apart:
            return "unknown";
        case RowKind::named:
            break;
    }
    return "named";
}

/// The words of a figure, in a table whose rows may be kinds of things rather than numbers.
FigureText words_of(Draft const& draft, TableRow const& row) {
    if (draft.table.checklist && row.count) return {draft.page.w("yes"), true, false, {}};
    bool const no_row = draft.breakdown.by_area && row.figure == nullptr && !draft.table.checklist;
    using programme::MissingReason;
    if (no_row && !row.in_total) return {draft.page.in(missing_reason_label(MissingReason::not_reported))};
    if (no_row && draft.table.total) return {draft.page.in(missing_reason_label(MissingReason::not_published))};
    return figure_text(row.figure, draft.page.language);
}

Data row_data(Draft& draft, TableRow const& row, std::int64_t scale, bool shares) {
    auto const figure = words_of(draft, row);
    Data data;
    data.set("anchor", draft.page.anchor(row.key));
    data.set("label", draft.page.in(row.label));
    set_optional(data, "definition", draft.page.in(row.definition));
    data.set("class", class_of(row.kind));
    data.set("value", figure.text);
    data.set("shown", figure.shown);
    data.set("mark", figure.mark);
    set_optional(data, "zero", figure.zero ? draft.page.w("mark_true_zero") : "");
    bool const bar = row.count.value_or(0) > 0 && draft.breakdown.kind != BreakdownKind::list && !draft.table.checklist;
    set_optional(data, "part", bar ? length(*row.count, scale) : "");
    auto const share = share_of(row, draft.page);
    set_optional(data, "share", share);
    data.set("no_share", draft.page.w("no_share"));
    data.set("shares", shares);
    data.set("refs", draft.page.notes.references(row_notes(draft, row), draft.page.in(row.label)));
    return data;
}

Data remainder_data(Draft const& draft, std::int64_t scale, bool shares) {
    Data data;
    data.set("label", draft.page.w(draft.table.missing > 0 ? "remainder_with_missing" : "remainder"));
    data.set("definition", word("remainder_definition", draft.page.language,
                                {{"total", language::number(*draft.table.total, draft.page.language)},
                                 {"sum", language::number(draft.table.sum, draft.page.language)}}));
    data.set("class", "remainder");
    data.set("value", language::number(draft.remainder(), draft.page.language));
    data.set("shown", true);
    data.set("zero", false);
    data.set("anchor", "");
    data.set("refs", "");
    data.set("shares", shares);
    set_optional(data, "part", length(draft.remainder(), scale));
    set_optional(data, "share",
                 draft.own_base() ? std::string{} : share_of(draft.remainder(), draft.table.total, draft.page));
    data.set("no_share", draft.page.w("no_share"));
    return data;
}

Data foot_row(Draft const& draft, std::string const& label, std::int64_t count) {
    auto const difference = *draft.table.total - count;
    Data data;
    data.set("label", label);
    data.set("value", language::number(count, draft.page.language));
    std::string words;
    if (difference != 0)
        words = word(difference > 0 ? "short" : "over", draft.page.language,
                     {{"count", language::number(difference > 0 ? difference : -difference, draft.page.language)}});
    set_optional(data, "difference", words);
    data.set("anchor", "");
    data.set("refs", "");
    return data;
}

/// The total; where it is no key figure, this is its place on the page.
Data total_row(Draft const& draft) {
    auto const key = draft.page.regional_total(draft.indicator);
    bool const first = draft.page.shown.count(figure_id(key)) == 0;
    bool const sum = release::regional_sum(draft.page.edition(), key) != nullptr;
    auto data = foot_row(draft,
                         draft.breakdown.counted.empty() ? draft.page.w(sum ? "total_of_sum" : "total")
                                                         : draft.page.in(draft.breakdown.counted),
                         *draft.table.total);
    data.set("anchor", draft.page.anchor(key));
    if (first)
        data.set("refs",
                 draft.page.notes.references(draft.page.notes.of_cell(key), draft.page.in(draft.indicator.name)));
    return data;
}

std::string sum_label(Draft const& draft) {
    if (!draft.table.has_apart) return draft.page.w("sum");
    auto const& rows = draft.table.rows;
    auto const groups =
        std::count_if(rows.begin(), rows.end(), [](TableRow const& row) { return row.kind != RowKind::apart; });
    return word("sum_without_apart", draft.page.language,
                {{"count", language::count_in_words(groups, draft.page.language)}});
}

/// The sums of a table that disagrees with its total, and the total.
Data foot_rows(Draft const& draft) {
    auto rows = data_list();
    bool const complete = draft.sums() && draft.table.missing == 0;
    if (complete && (draft.table.has_apart || draft.remainder() < 0))
        rows << foot_row(draft, sum_label(draft), draft.table.sum);
    if (complete && draft.table.has_apart)
        rows << foot_row(draft, draft.page.w("sum_with_apart"), draft.table.sum + draft.table.apart);
    bool const no_total = draft.breakdown.kind == BreakdownKind::list && !draft.breakdown.by_area;
    if (draft.table.total && !no_total) rows << total_row(draft);
    return rows;
}

std::string subtitle_of(Draft const& draft, bool shares) {
    auto const& page = draft.page;
    auto const own_base = draft.base_words();
    auto const total =
        own_base.empty() && draft.table.total ? language::number(*draft.table.total, page.language) : own_base;
    if (draft.table.checklist) return total + " " + page.in(draft.indicator.noun) + ".";
    auto const measure = page.in(draft.indicator.name);
    if (draft.several() && shares)
        return word("table_several", page.language, {{"measure", measure}, {"total", total}});
    if (shares) return word("table_share", page.language, {{"measure", measure}, {"total", total}});
    if (draft.breakdown.kind == BreakdownKind::list && !draft.breakdown.by_area)
        return word("table_list", page.language, {{"measure", measure}});
    return word("table_plain", page.language, {{"measure", measure}});
}

std::string category_heading(Draft const& draft) {
    if (draft.breakdown.by_area) return draft.page.w("head_country");
    auto const& categories = draft.breakdown.categories;
    auto const& dimension = categories[0].codes[0].dimension;
    bool const one = std::all_of(categories.begin(), categories.end(), [&](auto const& category) {
        return category.codes.size() == 1 && category.codes[0].dimension == dimension;
    });
    auto const* found = draft.page.programme().dimension(dimension);
    return one && found != nullptr ? draft.page.in(found->name) : draft.page.w("head_group");
}

Data strip_data(Draft const& draft) {
    auto parts = data_list();
    int number = 1;
    for (auto const& row : draft.table.rows) {
        Data part;
        part.set("class", "part-" + std::to_string(number++));
        part.set("width", width(*row.count, *draft.table.total));
        parts << part;
    }
    if (draft.has_remainder()) {
        Data part;
        part.set("class", "remainder");
        part.set("width", width(draft.remainder(), *draft.table.total));
        parts << part;
    }
    return parts;
}

}  // namespace

std::string breakdown_table(PageContext& page, Indicator const& indicator, Breakdown const& breakdown, Titled titled) {
    Draft draft{page, indicator, breakdown, table_rows(page, indicator, breakdown), {}};
    bool const any = std::any_of(draft.table.rows.begin(), draft.table.rows.end(),
                                 [](TableRow const& row) { return row.figure != nullptr; });
    if (!any) return {};
    lift_notes(draft);
    bool const shares = shows_shares(draft);
    Data data;
    data.set("titled", titled == Titled::yes);
    data.set("columns", shares ? "3" : "2");
    auto const title = page.in(release::chart_title(page.edition(), indicator, breakdown));
    data.set("title", title);
    data.set("refs", page.notes.references(draft.heading_notes, title));
    data.set("subtitle", subtitle_of(draft, shares));
    data.set("head_category", category_heading(draft));
    data.set("head_number", page.w(draft.table.checklist ? "head_named" : "head_number"));
    set_optional(data, "head_share", shares ? page.w("head_share") : "");
    data.set("several", draft.several());
    data.set("checklist", draft.table.checklist);
    data.set("strip", draft.strip());
    data.set("parts", draft.strip() ? strip_data(draft) : Data{false});
    auto rows = data_list();
    auto const scale = scale_of(draft);
    int part = 1;
    for (auto const& row : draft.table.rows) {
        auto one = row_data(draft, row, scale, shares);
        if (draft.strip()) one.set("class", "part-" + std::to_string(part++));
        rows << one;
    }
    if (draft.has_remainder()) rows << remainder_data(draft, scale, shares);
    data.set("rows", rows);
    auto const foot = foot_rows(draft);
    data.set("has_foot", foot.is_non_empty_list());
    data.set("foot", foot);
    // Drawn last: by now every note of the table has its number.
    auto const form = release::chart_layout(page.edition(), release::chart_id(indicator, breakdown)).form;
    bool const mapped = form && programme::is_map(*form) && page.programme().map != nullptr;
    bool const drawn = titled == Titled::yes && (!draft.table.checklist || mapped);
    auto const chart = drawn ? page_chart(page, indicator, breakdown) : PageChart{};
    set_optional(data, "chart", chart.svg);
    set_optional(data, "sums", chart.sums);
    data.set("data_words", page.w("data_table"));
    return render("table.mustache", data);
}

/// A note that says more of a missing figure than that it would be preliminary.
static bool has_word(PageContext const& page, programme::CellKey const& key) {
    return std::any_of(page.view.notes.begin(), page.view.notes.end(), [&](release::Note const& note) {
        return note.kind != release::NoteKind::preliminary &&
               std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end();
    });
}

bool nothing_shown(PageContext const& page, Indicator const& indicator, Breakdown const& breakdown) {
    auto const table = table_rows(page, indicator, breakdown);
    return std::all_of(table.rows.begin(), table.rows.end(), [&](TableRow const& row) {
        return !row.count && !has_word(page, row.key) && (row.figure == nullptr || !row.figure->obs_value);
    });
}

}  // namespace cifra::publish
