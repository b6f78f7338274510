#include "figure/cover_page.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/chart_parts.hpp"
#include "figure/cover_band.hpp"
#include "figure/coverage_marks.hpp"
#include "figure/key_indicators.hpp"
#include "figure/page_flow.hpp"
#include "figure/page_notes.hpp"
#include "figure/released_coverage.hpp"
#include "figure/section_opening.hpp"
#include "language/count.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::CONTENT_BOTTOM;
using measure::MARGIN;
using measure::TEXT_WIDTH;
using programme::Indicator;
using programme::Member;

constexpr Style LIST_TITLE{11, 16, Weight::bold, Ink::navy, 0};
constexpr Style NOUN{10.5, 14, Weight::semibold, Ink::ink, 0};
constexpr double TITLE_TOP = BAND_HEIGHT + 14;
constexpr double LIST_TOP = BAND_HEIGHT + 40;
constexpr double MARKS_ROOM = 16;  ///< Beside a figure, for the numbers of its notes.
constexpr double LEAST_FIGURE = 66;
constexpr double LARGEST_FIGURE = 100;
constexpr double LARGEST_ROW = 44;
constexpr double ROW_PADDING = 10;
constexpr double LIST_TO_NOTES = 5;
constexpr double LEGEND_GAP = 4;
constexpr double MOST_NOTES = 90;

/// A member's words, measured.
struct MemberRow {
    TextBlock name;
    TextBlock body;
    std::string language;  ///< Of the body's name, where it is not the page's.
    double height = 0;
};

Result<std::vector<MemberRow>> member_rows(EditionSource const& source, double name_width, double body_width,
                                           Fonts const& fonts) {
    std::vector<MemberRow> rows;
    for (auto const& member : source.programme().members) {
        MemberRow row;
        CIFRA_TRY(row.name, set_text(fonts, member.name.in(source.language), type::LABEL, name_width, Fit::balanced));
        CIFRA_TRY(row.body, set_text(fonts, member.body.name.in(member.body.official), type::DEFINITION, body_width,
                                     Fit::ragged));
        if (member.body.official != source.language) row.language = code_of(member.body.official);
        row.height = std::max(row.name.height, row.body.height) + ROW_PADDING;
        rows.push_back(std::move(row));
    }
    return rows;
}

Node draw_member(MemberRow const& row, double body_left, double width, double y, Node& lines) {
    lines.shapes.emplace_back(rule(0, y, width, measure::HAIRLINE, Ink::hairline));
    auto drawn = table_row(placed(row.name, {0, y + 4}), {}, placed(row.body, {body_left, y + 5}));
    drawn.children.back().language = row.language;
    return drawn;
}

std::string members_title(EditionSource const& source) {
    auto const count = static_cast<std::int64_t>(source.programme().members.size());
    auto const words = language::capitalised(language::count_in_words(count, source.language));
    if (count == 1) return say(source.language, "One country and its national body", "Un país y su organismo nacional");
    return words + say(source.language, " countries and their national bodies", " países y sus organismos nacionales");
}

Result<Node> list_title(std::string const& text, double width, Fonts const& fonts) {
    CIFRA_TRY(auto const line, fit_line(fonts, {span(text, LIST_TITLE)}, width));
    auto heading = node_of(Role::heading, {moved(line, 0, 0)});
    heading.level = 2;
    heading.title = text;
    return heading;
}

/// One key figure in the list: number, noun, coverage at the right, who is missing.
Result<Node> list_figure(KeyFigure const& figure, double width, ChartContext const& context) {
    Node node;
    std::vector<Span> number{
        span(figure.number, fitting(type::COVER_KEY_FIGURE, figure.number, width - MARKS_ROOM, context.fonts))};
    for (auto mark : note_marks(context, figure.notes, Ink::navy)) {
        if (mark.text != SPACE_BEFORE_MARKS) mark.style.size = 11;
        mark.style.weight = Weight::regular;
        mark.rise = 16;
        number.push_back(std::move(mark));
    }
    CIFRA_TRY(auto const line, fit_line(context.fonts, number, width));
    node.children.push_back(artifact({rule(0, 0, width, measure::HAIRLINE, Ink::hairline)}));
    node.children.push_back(node_of(Role::paragraph, {moved(line, -1.5, 7)}));
    auto strip = coverage_strip(figure.coverage, width);
    CIFRA_TRY(auto const noun,
              fit_line(context.fonts, {span(figure.noun, fitting(NOUN, figure.noun, width, context.fonts))}, width));
    bool const beside = noun.width + 8 + strip.width <= width && strip.height <= COVERAGE_PITCH;
    node.children.push_back(node_of(Role::paragraph, {moved(noun, 0, 47)}));
    auto const& words =
        context.fonts.width(figure.coverage.alt, type::SMALL) <= width ? figure.coverage.alt : figure.coverage.words;
    if (beside) {
        strip.node.offset = {width - strip.width, 50};
        node.children.push_back(std::move(strip.node));
        CIFRA_TRY(auto const summary, fit_line(context.fonts, {span(words, type::SMALL)}, width));
        node.children.push_back(node_of(Role::paragraph, {moved(summary, 0, 61)}));
    } else if (strip.height <= COVERAGE_PITCH) {
        strip.node.offset = {-0.5, 62};
        node.children.push_back(std::move(strip.node));
    } else {
        CIFRA_TRY(auto const summary, fit_line(context.fonts, {span(figure.coverage.words, type::SMALL)}, width));
        node.children.push_back(node_of(Role::paragraph, {moved(summary, 0, 61)}));
    }
    return node;
}

/// What stands at the foot of the page.
struct Foot {
    Node node;
    double top = 0;
};

Result<Foot> draw_foot(EditionSource const& source, std::vector<KeyFigure> const& figures,
                       std::vector<std::string> const& notes, ChartContext const& context) {
    Foot foot;
    std::vector<CoverageMark> marks;
    for (auto const mark : {CoverageMark::reported, CoverageMark::in_part, CoverageMark::preliminary,
                            CoverageMark::true_zero, CoverageMark::no_data})
        if (std::any_of(figures.begin(), figures.end(), [&](KeyFigure const& figure) {
                auto const& members = figure.coverage.members;
                return std::find(members.begin(), members.end(), mark) != members.end();
            }))
            marks.push_back(mark);
    double y = CONTENT_BOTTOM;
    if (!marks.empty()) {
        CIFRA_TRY(auto legend, coverage_legend(marks, TEXT_WIDTH, context));
        auto const order = say(context.language, "Marks stand in the order of the list of countries.",
                               "Las marcas siguen el orden de la lista de países.");
        CIFRA_TRY(auto const line, fit_line(context.fonts, {span(order, type::SMALL)}, TEXT_WIDTH));
        y -= legend.height;
        legend.node.offset = {MARGIN, y};
        if (legend.width + line.width <= TEXT_WIDTH)
            foot.node.children.push_back(node_of(Role::paragraph, {moved(line, MARGIN + TEXT_WIDTH, y, Anchor::end)}));
        foot.node.children.push_back(std::move(legend.node));
        y -= LEGEND_GAP;
    }
    CIFRA_TRY(auto drawn, page_notes(source.notes, notes, TEXT_WIDTH, context));
    if (drawn.height > 0) {
        y -= drawn.height;
        drawn.node.offset = {MARGIN, y};
        foot.node.children.insert(foot.node.children.begin(), std::move(drawn.node));
    } else if (!marks.empty()) {
        y -= 6;
        foot.node.children.push_back(artifact({rule(MARGIN, y, TEXT_WIDTH, measure::RULE, Ink::hatch)}));
    }
    foot.top = y;
    return foot;
}

/// The row height at which all rows fill `height`: taller rows keep theirs, the others share what is left.
double even_height(std::vector<MemberRow> const& rows, double height) {
    double room = height;
    std::size_t sharing = rows.size();
    double even = room / static_cast<double>(sharing);
    for (std::size_t before = 0; before != sharing && sharing > 0;) {
        before = sharing;
        room = height;
        sharing = 0;
        for (auto const& row : rows) {
            if (row.height > even)
                room -= row.height;
            else
                ++sharing;
        }
        if (sharing > 0) even = room / static_cast<double>(sharing);
    }
    return std::min(even, LARGEST_ROW);
}

/// The members that have room, evenly spaced; the rest is for another page.
Result<std::size_t> draw_members(EditionSource const& source, std::vector<MemberRow> const& rows, double bottom,
                                 Fonts const& fonts, Node& page) {
    if (rows.empty()) return std::size_t{0};
    double natural = 0;
    std::size_t shown = 0;
    while (shown < rows.size() && natural + rows[shown].height <= bottom - LIST_TOP) natural += rows[shown++].height;
    double const least = shown == rows.size() ? even_height(rows, bottom - LIST_TOP) : 0;
    Node list;
    list.offset = {MARGIN + measure::column(5), 0};
    CIFRA_TRY(auto title, list_title(members_title(source), measure::span(7), fonts));
    title.offset.y = TITLE_TOP;
    list.children.push_back(std::move(title));
    auto lines = artifact({});
    Node table;
    table.role = Role::table;
    double y = LIST_TOP;
    for (std::size_t i = 0; i < shown; ++i) {
        table.children.push_back(draw_member(rows[i], measure::column(2), measure::span(7), y, lines));
        y += std::max(rows[i].height, least);
    }
    list.children.push_back(std::move(lines));
    list.children.push_back(std::move(table));
    page.children.push_back(std::move(list));
    return shown;
}

Result<void> draw_figures(EditionSource const& source, std::vector<KeyFigure> const& figures, double bottom,
                          ChartContext const& context, Node& page) {
    if (figures.empty()) return {};
    Node list;
    list.offset = {MARGIN, 0};
    auto const count = language::count_in_words(static_cast<std::int64_t>(figures.size()), source.language,
                                                language::Gender::feminine);
    auto const words =
        figures.size() == 1
            ? say(source.language, "The year in one figure", "El año en una cifra")
            : fmt::format(fmt::runtime(say(source.language, "The year in {} figures", "El año en {} cifras")), count);
    CIFRA_TRY(auto title, list_title(words, measure::span(5), context.fonts));
    title.offset.y = TITLE_TOP;
    list.children.push_back(std::move(title));
    double const pitch = std::min(LARGEST_FIGURE, (bottom - LIST_TOP) / static_cast<double>(figures.size()));
    for (std::size_t i = 0; i < figures.size(); ++i) {
        CIFRA_TRY(auto node, list_figure(figures[i], measure::span(5) - measure::GUTTER / 2, context));
        node.offset = {0, LIST_TOP + pitch * static_cast<double>(i)};
        list.children.push_back(std::move(node));
    }
    page.children.push_back(std::move(list));
    return {};
}

/// The title page explains its marks; comments and findings stand in the sections.
void keep_short_notes(EditionSource const& source, KeyFigure& figure) {
    auto const longer = [&](std::string const& id) {
        return std::any_of(source.notes.begin(), source.notes.end(), [&](release::Note const& note) {
            return note.id == id &&
                   (note.kind == release::NoteKind::comment || note.kind == release::NoteKind::finding);
        });
    };
    figure.notes.erase(std::remove_if(figure.notes.begin(), figure.notes.end(), longer), figure.notes.end());
}

/// Pages for the members that the title page has no room for.
Result<std::vector<Page>> further_members(EditionSource const& source, std::size_t first, Fonts const& fonts) {
    CIFRA_TRY(auto const rows, member_rows(source, measure::span(4), measure::span(8), fonts));
    auto const title = std::string(say(source.language, "The other countries and their national bodies",
                                       "Los demás países y sus organismos nacionales"));
    PlainOpening const opening{{members_title(source), members_title(source)}, title, {}};
    Chapter chapter{members_title(source), title, {}, plain_opening(opening, source.language, fonts), {}, {}};
    Variant variant;
    for (auto i = first; i < rows.size(); ++i)
        variant.pieces.push_back(
            {source.programme().members[i].name, {}, [row = rows[i]](NoteNumbers const&, bool) -> Result<Drawing> {
                 Drawing drawing{node_of(Role::table, {}), TEXT_WIDTH, row.height};
                 auto lines = artifact({});
                 drawing.node.children.push_back(draw_member(row, measure::column(4), TEXT_WIDTH, 0, lines));
                 drawing.node.children.push_back(std::move(lines));
                 return drawing;
             }});
    chapter.variants = {std::move(variant)};
    PlanContext const context{fonts, running_head(source, fonts), source_line(source), 2};
    return fill_pages({chapter}, source, context, [](std::vector<int> const&) {});
}

}  // namespace

Result<std::vector<Page>> cover_pages(EditionSource const& source, Fonts const& fonts) {
    auto const indicators = key_indicators(source);
    std::vector<KeyFigure> figures;
    for (auto const* indicator : indicators) {
        figures.push_back(key_figure_of(source, *indicator));
        keep_short_notes(source, figures.back());
    }
    auto const most = static_cast<std::size_t>((CONTENT_BOTTOM - LIST_TOP - 60) / LEAST_FIGURE);
    if (figures.size() > most) figures.resize(most);

    NoteNumbers numbers;
    numbers.prefix = "p1";
    std::vector<std::string> notes;
    for (auto const& figure : figures) add_ids(notes, figure.notes);
    CIFRA_TRY(auto const foot_notes,
              page_notes(source.notes, notes, TEXT_WIDTH, {fonts, source.language, NoteNumbers{}}));
    if (foot_notes.height > MOST_NOTES) notes.clear();  // the sections have them
    for (auto const& id : notes) numbers.number(id);
    ChartContext const context{fonts, source.language, numbers};

    Page page;
    page.root.role = Role::section;
    page.root.title = source.edition.title.in(source.language);
    CIFRA_TRY(auto band, cover_band(source, indicators, fonts));
    page.root.children.push_back(std::move(band));
    CIFRA_TRY(auto foot, draw_foot(source, figures, notes, context));
    double const bottom = foot.top - LIST_TO_NOTES;
    CIFRA_CHECK(draw_figures(source, figures, bottom, context, page.root));
    CIFRA_TRY(auto const rows, member_rows(source, measure::span(2), measure::span(5), fonts));
    CIFRA_TRY(auto const shown, draw_members(source, rows, bottom, fonts, page.root));
    page.root.children.push_back(std::move(foot.node));

    std::vector<Page> pages;
    pages.push_back(std::move(page));
    if (shown < rows.size()) {
        CIFRA_TRY(auto further, further_members(source, shown, fonts));
        for (auto& next : further) pages.push_back(std::move(next));
    }
    return pages;
}

}  // namespace cifra::figure
