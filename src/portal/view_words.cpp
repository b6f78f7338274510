#include "portal/view_words.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "portal/indicator_words.hpp"
#include "portal/page.hpp"
#include "release/headline.hpp"

#include <algorithm>
#include <set>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_ROWS_IN_WORDS = 12;

std::string word(Asked const& asked, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
    return indicator_words().in(asked.language, key, values);
}

/// A region's name is a proper name, as "Triad", or begins with a word that is none, as "Países de la CORETT".
std::string region_in_sentence(Asked const& asked) {
    static std::set<std::string> const PLAIN{"Countries", "Members", "Region", "The", "All", "Países", "Miembros",
                                             "Región",    "Estados", "Todos",  "Los", "La",  "El"};
    auto const& name = asked.in(asked.programme().region_name);
    bool const plain = PLAIN.count(name.substr(0, name.find(' '))) > 0;
    return plain ? release::inside_sentence(name, asked.programme()) : name;
}

std::string area_in_sentence(Asked const& asked, std::string const& area) {
    auto const* member = asked.programme().member(area);
    if (member != nullptr) return asked.in(member->name_in_sentence);
    return region_in_sentence(asked);
}

std::string row_in_sentence(Asked const& asked, ViewRow const& row) {
    return row.category == nullptr ? area_in_sentence(asked, row.area) : row.place;
}

/// First and last year of one row: where they can be compared both, else the last alone; nothing without a last value.
std::string message_of_row(Asked const& asked, ViewFigures const& figures, ViewRow const& row) {
    auto const& last = row.last();
    if (!last.shown()) return {};
    auto const& name = asked.in(figures.view.indicator->name);
    auto const place = area_in_sentence(asked, row.area);
    auto const& year = last.point->key.time_period;
    auto const& first = row.points.front();
    bool const comparable =
        row.points.size() > 1 && first.shown() &&
        std::none_of(row.points.begin(), row.points.end(), [](auto const& p) { return p.break_before; });
    if (!comparable)
        return word(asked, "message_total",
                    {{"subject", name}, {"place", place}, {"value", point_text(last)}, {"year", year}});
    return word(asked, "message_since",
                {{"subject", name},
                 {"place", place},
                 {"value", point_text(last)},
                 {"year", year},
                 {"before", point_text(first)},
                 {"first", first.point->key.time_period}});
}

double amount(ViewPoint const& point) {
    auto value = static_cast<double>(point.point->figure->obs_value->units);
    for (int i = 0; i < point.point->figure->obs_value->scale; ++i) value /= 10;
    return value;
}

/// The row with the greatest last value; null where one has none, or two have the same.
ViewRow const* greatest(ViewFigures const& figures) {
    ViewRow const* most = nullptr;
    bool alone = false;
    for (auto const& row : figures.rows) {
        if (!row.last().shown()) return nullptr;
        if (row.category != nullptr && (row.category->unknown || row.category->apart)) continue;
        bool const more = most == nullptr || amount(row.last()) > amount(most->last());
        alone = more || (alone && amount(row.last()) < amount(most->last()));
        if (more) most = &row;
    }
    return alone ? most : nullptr;
}

/// The largest of several areas, where all of them have a figure in one unit.
std::string message_of_areas(Asked const& asked, ViewFigures const& figures) {
    auto const* most = greatest(figures);
    if (most == nullptr || figures.rows.size() < 2 || figures.view.indicator->unit == "CURRENCY") return {};
    return word(asked, "message_most",
                {{"subject", asked.in(figures.view.indicator->name)},
                 {"place", area_in_sentence(asked, most->area)},
                 {"value", point_text(most->last())},
                 {"year", figures.view.years.back()}});
}

/// The largest category of one area and year with what it is a part of.
std::string message_of_parts(Asked const& asked, ViewFigures const& figures) {
    if (!figures.view.one_year() || figures.base_words.empty()) return {};
    auto const* most = greatest(figures);
    if (most == nullptr || most->last().share.empty()) return {};
    return word(asked, "message_part",
                {{"part", most->label},
                 {"value", most->last().words.text},
                 {"whole", figures.base_words},
                 {"noun", asked.in(figures.view.indicator->noun)},
                 {"place", area_in_sentence(asked, most->area)},
                 {"year", figures.view.years.back()}});
}

std::vector<std::string> broken_years(std::vector<ViewRow const*> const& rows, View const& view) {
    std::vector<std::string> years;
    for (std::size_t i = 0; i < view.years.size(); ++i)
        if (std::any_of(rows.begin(), rows.end(), [&](auto const* row) { return row->points[i].break_before; }))
            years.push_back(view.years[i]);
    return years;
}

/// "Belize, 2006: 220; 2020: 542"
std::string row_in_words(Asked const& asked, ViewRow const& row) {
    auto const said = [](ViewPoint const& point) { return point.point->key.time_period + ": " + point_text(point); };
    auto words = row_in_sentence(asked, row) + ", " + said(row.points.front());
    if (row.points.size() > 1) words += "; " + said(row.points.back());
    return words;
}

}  // namespace

std::string point_text(ViewPoint const& point) {
    return point.status.empty() ? point.words.text : point.words.text + " (" + point.status + ")";
}

std::string view_subject(Asked const& asked, View const& view) {
    auto const& name = asked.in(view.indicator->name);
    if (view.breakdown == nullptr) return name;
    // "Victims repatriated by country of destination" says it all.
    if (auto const& title = asked.in(view.breakdown->title); title.rfind(name, 0) == 0) return title;
    return word(asked, "by",
                {{"measure", name},
                 {"breakdown", release::inside_sentence(asked.in(view.breakdown->title), asked.programme())}});
}

std::string view_places(Asked const& asked, View const& view) {
    auto const& programme = asked.programme();
    bool const region = view.areas.front() == programme.region;
    auto const members = view.areas.size() - (region ? 1 : 0);
    auto const region_name = area_in_sentence(asked, programme.region);
    if (members == 0) return region_name;
    std::vector<std::string> names;
    constexpr std::size_t MOST_NAMES = 3;
    for (std::size_t i = region ? 1 : 0; i < view.areas.size(); ++i)
        names.push_back(area_in_sentence(asked, view.areas[i]));
    bool const many = names.size() > MOST_NAMES;
    if (!many && region) names.insert(names.begin(), region_name);
    if (!many) return language::list_and(names, asked.language);
    auto const count = release::member_count(members, asked.language);
    return region ? word(asked, "region_and", {{"region", region_name}, {"members", count}}) : count;
}

std::string view_years(Asked const& asked, View const& view) {
    auto const& known = asked.current().index.years_of(view.indicator->id);
    auto const from = std::find(known.begin(), known.end(), view.years.front());
    bool const whole =
        std::find(from, known.end(), view.years.back()) - from + 1 == static_cast<std::ptrdiff_t>(view.years.size());
    if (view.years.size() > 1 && whole) return view.years.front() + "–" + view.years.back();
    return language::list_and(view.years, asked.language);
}

std::string view_message(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    std::string message;
    bool const region = view.areas.front() == asked.programme().region;
    if (figures.rows.empty())
        message = {};
    else if (view.breakdown != nullptr)
        message = view.areas.size() == 1 ? message_of_parts(asked, figures) : std::string{};
    else if (region || view.areas.size() == 1)
        message = message_of_row(asked, figures, figures.rows.front());
    else
        message = message_of_areas(asked, figures);
    if (!message.empty()) return message;
    return word(asked, "message_plain",
                {{"subject", view_subject(asked, view)},
                 {"place", view_places(asked, view)},
                 {"years", view_years(asked, view)}});
}

std::string view_subtitle(Asked const& asked, ViewFigures const& figures) {
    auto const& view = figures.view;
    auto const* measure = view.indicator->unit == "CURRENCY" ? "amount" : view.one_year() ? "number_in" : "number_of";
    auto text = word(asked, measure, {{"measure", view_subject(asked, view)}}) + ". " +
                language::capitalised(view_places(asked, view)) + ", " + view_years(asked, view) + ".";
    if (view.breakdown != nullptr && view.breakdown->kind == programme::BreakdownKind::multiple_response)
        text += " " + indicator_words().in(asked.language, "several");
    if (!figures.base_words.empty())
        text += " " + word(asked, "share_of", {{"base", figures.base_words}});
    else if (figures.has_shares())
        text += " " + indicator_words().in(asked.language, "share_own");
    return text;
}

std::string view_alt(Asked const& asked, ViewFigures const& figures, std::vector<ViewRow const*> const& rows,
                     std::string_view kind) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < rows.size() && i < MOST_ROWS_IN_WORDS; ++i)
        values.push_back(row_in_words(asked, *rows[i]));
    if (rows.size() > MOST_ROWS_IN_WORDS)
        values.push_back(word(asked, "alt_more", {{"count", std::to_string(rows.size() - MOST_ROWS_IN_WORDS)}}));
    std::string joined;
    for (auto const& value : values) joined += (joined.empty() ? "" : "; ") + value;
    auto const what = release::inside_sentence(view_subject(asked, figures.view), asked.programme()) + ", " +
                      view_years(asked, figures.view);
    auto text = word(asked, kind, {{"what", what}, {"values", joined}});
    auto const broken = broken_years(rows, figures.view);
    if (!broken.empty()) text += word(asked, "alt_broken", {{"years", language::list_and(broken, asked.language)}});
    return text;
}

}  // namespace cifra::portal
